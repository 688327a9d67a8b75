import { openSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { type Opened, openStore } from '../../../electron/journal/open-store';
import type { StoreParts } from '../../../electron/journal/store';
import { createJournalIn, updateOlder } from '../../../electron/journal/ways-on';
import { aCommand, logRun } from '../../support/commands';
import type { Answer, Asked, Deed } from './talk';

/** A program around the store that does with a journal what it is asked, a line of JSON each, while calls to the disk fail. */
let opened: Opened | undefined;
let parts: StoreParts | undefined;

/** Tells the fault library what to do from here on (see library.c). */
function faults(how: string): void {
  try {
    openSync(`/backstride-faults/${how}`, 'r');
  } catch {
    // There is no such file. The library has heard.
  }
}

const partsOf = (root: string): StoreParts => ({
  folder: `${root}/journal`,
  dataFolder: `${root}/data`,
  deviceId: 'worker',
  holder: 'Backstride worker',
  openedBefore: false,
  clock: () => Date.parse('2026-11-22T07:10:00Z'),
  zone: () => 'Europe/Berlin',
  warn: () => undefined,
});

/** What comes before the deed, while nothing fails yet, and the deed. It answers with what was opened, if anything was. */
const deeds: Record<Deed, (parts: StoreParts) => Promise<() => Promise<Opened | undefined>>> = {
  'first journal': async (parts) => () => settled(createJournalIn(parts)),
  save: async (parts) => {
    opened = await openStore(parts);
    // The day's backup is made before this returns.
    await opened.store?.backups();
    return () => saved(opened);
  },
  'first save of a day': async (parts) => {
    opened = await openStore(parts);
    await settled(opened);
    return () => saved(opened);
  },
  update: async (parts) => () => settled(updateOlder(parts)),
};

/** A store reads what can be undone right after it is opened, so it is not asked for anything before it has. */
async function settled(opening: Opened | Promise<Opened>): Promise<Opened> {
  const opened = await opening;
  await opened.store?.deeds();
  return opened;
}

async function saved(into: Opened | undefined): Promise<Opened | undefined> {
  await into?.store?.carryOut(aCommand(1, logRun(1)));
  return into;
}

async function act({ deed, root, fault }: Asked & { ask: 'act' }): Promise<Answer> {
  parts = partsOf(root);
  opened = undefined;
  const begin = await deeds[deed](parts);
  faults(fault);
  const outcome = await begin().catch((problem) => ({ problem }));
  faults('off');
  if (outcome && 'problem' in outcome) return { refused: outcome.problem.code ?? `${outcome.problem}` };
  opened = outcome;
  return opened?.store ? { done: true } : { refused: opened?.state.state ?? 'nothing opened' };
}

/** Nothing fails any more: the store that is open saves, and one that is opened afresh does. */
async function again({ root }: Asked & { ask: 'again' }): Promise<Answer> {
  parts = partsOf(root);
  if (opened?.store) await opened.store.carryOut(aCommand(2, logRun(2)));
  await opened?.close();
  opened = await brought(await openStore(parts), parts);
  await opened.store?.carryOut(aCommand(3, logRun(3)));
  await opened.close();
  return opened.store ? { done: true } : { refused: opened.state.state };
}

async function brought(found: Opened, parts: StoreParts): Promise<Opened> {
  if (found.state.state === 'missing') return createJournalIn(parts);
  return found.state.state === 'older' ? updateOlder(parts) : found;
}

async function answerTo(asked: Asked): Promise<Answer> {
  try {
    return asked.ask === 'act' ? await act(asked) : await again(asked);
  } catch (error) {
    return { failed: `${error}` };
  }
}

createInterface({ input: process.stdin }).on('line', async (line) => {
  process.stdout.write(`${JSON.stringify(await answerTo(JSON.parse(line)))}\n`);
});
