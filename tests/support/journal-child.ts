import { checkJournal } from '../../electron/journal/check';
import { openStore } from '../../electron/journal/open-store';
import { wordsOf } from '../../electron/journal/problem';
import { createJournalIn } from '../../electron/journal/ways-on';
import { aCommand, logRun } from './commands';

/**
 * A program of its own around the store: tests kill it, put it on a full disk and run it as another user.
 *
 * `log FOLDER DATA FIRST` logs runs from number FIRST until it is killed, and says each number once the run is saved;
 * `log-once` logs one; `check` prints what a check finds; `hold` opens and waits; a line of JSON each.
 */
const [deed = '', folder = '', dataFolder = '', first = '1'] = process.argv.slice(2);

const parts = {
  folder,
  dataFolder,
  deviceId: 'child',
  holder: 'Backstride child',
  openedBefore: true,
  clock: Date.now,
  zone: () => 'Europe/Berlin',
  warn: (problem: { code: string; values: Readonly<Record<string, string>> }) =>
    process.stderr.write(`${wordsOf(problem)}\n`),
};

function tell(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

async function openOrCreate() {
  const opened = await openStore(parts);
  return opened.state.state === 'missing' ? createJournalIn(parts) : opened;
}

async function log(forEver: boolean): Promise<void> {
  const { store, state, close } = await openOrCreate();
  if (!store) return tell({ state: state.state, ...('holder' in state && { holder: state.holder }) });
  for (let number = Number(first); number === Number(first) || forEver; number += 1) {
    const saved = await store.carryOut(aCommand(number, logRun(number))).then(
      () => ({ saved: number }),
      (problem) => ({ code: problem.code }),
    );
    tell(saved);
  }
  await close();
}

async function hold(): Promise<void> {
  const { state, store } = await openOrCreate();
  tell({ state: state.state, ...('holder' in state && { holder: state.holder }) });
  if (store) setInterval(() => undefined, 60_000);
}

const deeds: Record<string, () => Promise<void>> = {
  log: () => log(true),
  'log-once': () => log(false),
  hold,
  check: async () => tell(await checkJournal(folder)),
};

void deeds[deed]?.();
