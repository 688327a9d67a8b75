import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../electron/journal/open-store';
import { isOnPath } from '../../scripts/setup/display.mjs';
import { root } from '../../scripts/setup/places.mjs';
import { runQuietly } from '../../scripts/setup/steps.mjs';
import { bundled } from '../support/bundled';
import { idOf } from '../support/journals';
import { firstWord, type Program, programIn } from '../support/programs';
import { aFolder, storeParts } from '../support/storage';

/** Where and when the core's tests are run, by the clock on the wall there. */
const moments = [
  ['UTC', '1970-01-02 00:00:30'],
  ['Pacific/Kiritimati', '2000-02-29 23:59:50'],
  ['America/St_Johns', '2020-02-29 12:00:00'],
  ['Europe/Berlin', '2026-03-29 01:59:50'],
  ['Europe/Berlin', '2026-10-25 02:59:50'],
  ['Australia/Lord_Howe', '2026-04-05 01:59:50'],
  ['Australia/Lord_Howe', '2026-10-04 01:59:50'],
  ['Asia/Kathmandu', '2036-12-31 23:59:50'],
  ['America/New_York', '2038-01-18 22:14:00'],
] as const;

/** They take long and go by no clock; `examine-unstable` puts another module in place of one, which all share here. */
const others = [
  'examine-unstable',
  'undo-walk',
  'store-faults',
  'store-underneath',
  'copies',
  'laws',
  'mend-damaged',
  'decode',
  'durable-file',
  'watch',
];

/** What goes by dates: the journal, its store and backups, days, zones, the list and its scores. */
const core = [
  'src/domain/days',
  'src/domain/local-time',
  'src/domain/zones',
  'src/domain/journal',
  'src/domain/habits',
  'electron/journal',
];

/** A clock that is set does not reach what measures how long something takes; so it is on any computer. */
const monotonic = { FAKETIME_DONT_FAKE_MONOTONIC: '1' };

const whyNot = isOnPath('faketime') ? undefined : 'faketime is not here';

it.for(moments)(
  'the core’s tests hold in %s on %s',
  { timeout: 120_000 },
  async ([zone, moment], context) => {
    if (whyNot) return context.skip(whyNot);
    const report = join(await aFolder(), 'report.json');
    const args = ['run', '--no-isolate', '--reporter=json', `--outputFile=${report}`];
    const vitest = [join(root, 'node_modules', 'vitest', 'vitest.mjs'), ...args];
    const excluded = ['--exclude', `**/{${others.join()}}.test.ts`];
    const program = [moment, process.execPath, ...vitest, ...excluded, ...core];
    const env = { ...withoutVitest(), ...monotonic, TZ: zone, BACKSTRIDE_TEST_ZONE: zone };
    const { output } = await runQuietly('faketime', program, { cwd: root, env });
    const { testResults, numPassedTests } = reported(report, output);
    const failed = testResults.flatMap(({ assertionResults }) =>
      assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
    );
    expect(failed).toEqual([]);
    expect(numPassedTests).toBeGreaterThan(500);
  },
);

/** What vitest tells its own programs would make this one a part of it. */
function withoutVitest(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));
}

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

function reported(path: string, output: string): Report {
  if (!existsSync(path)) throw new Error(`the tests did not run:\n${output}`);
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** How far the clock is put from the true time, one after the other. */
const jumps = ['-1h', '+2h', '-400d', '+3650d', '-20y', '+0', '-3d', '+1d', '-56y', '+11y', '-1', '+0'];

it('a clock that jumps back and forth between saves loses nothing, and no backup', async (context) => {
  if (whyNot) return context.skip(whyNot);
  const { script, remove } = await bundled('journal-child');
  onTestFinished(remove);
  const [home, dataFolder] = [await aFolder(), await aFolder()];
  const [folder, clock] = [join(home, 'journal'), join(home, 'clock')];
  writeFileSync(clock, '+0');
  const { output } = await runQuietly('faketime', ['-f', '+0', 'printenv', 'LD_PRELOAD']);
  const env = {
    LD_PRELOAD: output.trim(),
    FAKETIME_TIMESTAMP_FILE: clock,
    FAKETIME_NO_CACHE: '1',
    ...monotonic,
  };
  const program = programIn(env, script, 'log', folder, dataFolder, '1');
  for (const jump of jumps) {
    writeFileSync(clock, jump);
    await moreSaves(program, 4);
  }
  program.process.kill('SIGKILL');
  await program.gone;

  const { state, store, close } = await openStore(await storeParts({ folder, dataFolder }));
  onTestFinished(close);
  const there = state.state === 'good' ? state.journal.runs : [];
  const ids = new Set(there.map(({ id }) => id));
  expect(savedBy(program).filter((number) => !ids.has(idOf(number)))).toEqual([]);
  const backups = (await store?.backups()) ?? [];
  const found = await Promise.all(backups.map(({ name }) => store?.verifyBackup(name)));
  expect(found.filter((backup) => !backup?.finding.isCompared || backup.finding.damage)).toEqual([]);
  // The clock did jump: there are days of other decades among them.
  expect(new Set(backups.map(({ name }) => name.slice(0, 3))).size).toBeGreaterThan(2);
  await store?.undo();
  expect(store?.state().journal.runs).toHaveLength(there.length - 1);
}, 60_000);

const savedBy = (program: Program) => program.told().flatMap(({ saved }) => saved ?? []);

async function moreSaves(program: Program, count: number): Promise<void> {
  const goal = savedBy(program).length + count;
  while (savedBy(program).length < goal) await firstWord(program);
}
