import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './places.mjs';
import { lastLines, progress, runQuietly, SetupProblem, secondsSince } from './steps.mjs';

const sources = [
  'electron',
  'src',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];
const stamp = join(root, 'out', '.built-from');

/**
 * Builds the app into out/, unless out/ was built from exactly these sources.
 *
 * @throws {SetupProblem} when the build fails, with what it said
 */
export async function ensureBuilt() {
  const wanted = hashOfSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  rmSync(stamp, { force: true });
  await build();
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(stamp, wanted);
}

async function build() {
  const startedAt = performance.now();
  const bar = progress('Building');
  const timer = setInterval(() => bar.update(secondsSince(startedAt)), 1000);
  const tool = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const { code, output } = await runQuietly(process.execPath, [tool, 'build', '--logLevel', 'warn'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  clearInterval(timer);
  if (code !== 0) {
    throw new SetupProblem(
      `The build failed:\n${lastLines(output.replace(/^ {4}at .*\n/gm, ''), 25)}`,
      'Mend what it names, then run the same command again; `npm run check` often says more.',
    );
  }
  bar.done(`built in ${secondsSince(startedAt)}.`);
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const path of sources.flatMap(filesOf)) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} the file itself, or every file below the folder that goes into the build */
function filesOf(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesOf(join(path, name)))
    .filter((file) => !/\.test\.tsx?$/.test(file));
}
