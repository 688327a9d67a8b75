import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './places.mjs';
import { lastLines, progress, runQuietly, SetupProblem, secondsSince } from './steps.mjs';

/**
 * Makes a journal with three plausible years in it, in a new temporary folder that has nothing to do with anybody's own.
 *
 * @returns {Promise<{ args: string[], remove: () => void }>} how the app opens it, and how it goes away again
 * @throws {SetupProblem} when it cannot be made
 */
export async function demoArguments() {
  const folder = mkdtempSync(join(tmpdir(), 'backstride-try-'));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', remove);
  const journal = join(folder, 'journal');
  const data = join(folder, 'data');
  for (const part of [journal, data]) mkdirSync(part);
  await writeDemo(journal);
  return { args: [`--journal=${journal}`, `--user-data-dir=${data}`], remove };
}

/** @param {string} journal */
async function writeDemo(journal) {
  const startedAt = performance.now();
  const bar = progress('Making a journal to look around in');
  const cli = join(root, 'out', 'main', 'cli.js');
  const { code, output } = await runQuietly(process.execPath, [cli, 'demo', '--out', journal], { cwd: root });
  if (code !== 0) {
    throw new SetupProblem(
      `The demo journal could not be made:\n${lastLines(output, 8)}`,
      'Your own journal is not touched. `npm start` opens that one.',
    );
  }
  bar.done(`three years of it, thrown away when you close the window (${secondsSince(startedAt)}).`);
}
