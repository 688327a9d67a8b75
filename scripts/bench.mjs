import './setup/node-version.mjs';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDisplay } from './setup/display.mjs';
import { root } from './setup/places.mjs';
import { prepare } from './setup/prepare.mjs';
import { runQuietly, runScript, SetupProblem, say } from './setup/steps.mjs';

/** Starts of each kind; they take turns, so that a busy moment of the machine falls on all alike. */
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
const floorApp = fileURLToPath(new URL('./bench/floor', import.meta.url));

await runScript(async () => {
  const runtime = await prepare();
  // Only now are the packages there that these need.
  const { measureStart } = await import('./bench/started.mjs');
  const { measureScreens, median } = await import('./bench/screens.mjs');
  const display = await openDisplay();
  const folder = mkdtempSync(join(tmpdir(), 'backstride-bench-'));
  try {
    const journals = [
      { name: 'a journal of three years', folder: await demo(folder, 'three', ['--years', '3']) },
      {
        name: '10,000 runs and ten years of days',
        folder: await demo(folder, 'ten', ['--years', '10', '--runs', '10000']),
      },
    ];
    const kinds = [
      { name: 'an empty Electron window (the floor)', app: floorApp, args: [] },
      ...journals.map((journal) => ({
        name: journal.name,
        app: root,
        args: [`--journal=${journal.folder}`],
      })),
    ];
    const measured = kinds.map((kind) => ({
      ...kind,
      starts: /** @type {number[]} */ ([]),
      memory: /** @type {number[]} */ ([]),
    }));
    for (let round = 0; round < ROUNDS; round += 1) {
      say(`Round ${round + 1} of ${ROUNDS} …`);
      for (const kind of measured) {
        const { startMs, memoryMiB } = await measureStart(
          runtime.executablePath,
          kind.app,
          kind.args,
          display.env,
        );
        kind.starts.push(startMs);
        kind.memory.push(memoryMiB);
      }
    }
    const floor = { start: median(measured[0]?.starts ?? []), memory: median(measured[0]?.memory ?? []) };
    print(
      `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, Electron ${runtime.version}, ${ROUNDS} rounds, medians\n`,
    );
    print('| start | ms | × floor | MiB (PSS of the tree) | × floor |\n| --- | ---: | ---: | ---: | ---: |');
    for (const { name, starts, memory } of measured) {
      const [start, mib] = [median(starts), median(memory)];
      print(
        `| ${name} | ${start.toFixed(0)} | ${(start / floor.start).toFixed(2)} | ${mib.toFixed(0)} | ${(mib / floor.memory).toFixed(2)} |`,
      );
    }
    const { screens, saveMedianMs, saveWorstMs } = await measureScreens(
      runtime.executablePath,
      journals[1]?.folder ?? '',
      display.env,
    );
    print(
      '\nWith 10,000 runs and ten years of days:\n\n| screen | first visit, ms | later, ms | × floor of a start |\n| --- | ---: | ---: | ---: |',
    );
    for (const { path, firstMs, medianMs } of screens) {
      print(
        `| ${path} | ${firstMs.toFixed(0)} | ${medianMs.toFixed(0)} | ${(medianMs / floor.start).toFixed(2)} |`,
      );
    }
    print(
      `| a run saved, on the disk | | ${saveMedianMs.toFixed(0)} (worst ${saveWorstMs.toFixed(0)}) | ${(saveMedianMs / floor.start).toFixed(2)} |`,
    );
    return 0;
  } finally {
    display.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** @param {string} line */
function print(line) {
  process.stdout.write(`${line}\n`);
}

/** @param {string} within @param {string} name @param {string[]} size @returns {Promise<string>} the journal's folder */
async function demo(within, name, size) {
  const out = join(within, name);
  const { code, output } = await runQuietly(process.execPath, [
    join(root, 'out/main/cli.js'),
    'demo',
    '--out',
    out,
    ...size,
  ]);
  if (code !== 0)
    throw new SetupProblem(
      `The demo journal for the benchmark could not be made: ${output}`,
      'Run `npm run check` and mend what it names.',
    );
  return out;
}
