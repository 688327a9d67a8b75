import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bytesOf } from '../../electron/journal/adapter';
import { aJournal, aRun } from '../support/journals';
import { runIdsIn } from '../support/programs';
import { aFolder } from '../support/storage';
import { type DrivenApp, type DriverLine, driveApp } from './driven-app';
import { buildLibrary, callsOf, type Fault, faultsAt, spelled, withLibrary } from './faults/library';

/** One app to a core. */
const LANES = [0, 1];

/** A journal, the real app on it, and the runs that were said to be saved. */
interface Lane {
  readonly library: string;
  readonly journal: string;
  readonly data: string;
  readonly saved: Set<string>;
  app: DrivenApp | undefined;
}

async function aLane(folder: string, library: string, number: number): Promise<Lane> {
  const journal = join(folder, `try-${number}`);
  await mkdir(journal);
  await writeFile(join(journal, 'journal.json'), bytesOf(aJournal({ runs: [aRun('2026-11-20')] })));
  return { library, journal, data: join(folder, `data-${number}`), saved: new Set(), app: undefined };
}

/** The app, started anew where the last one was killed. */
async function running(lane: Lane): Promise<DrivenApp> {
  if (lane.app) return lane.app;
  const { library, journal, data } = lane;
  const app = await driveApp({ deed: 'faults', journal, data, env: withLibrary(library, journal) });
  expect(await app.says(({ opened }) => opened !== undefined)).toEqual({ opened: 'good' });
  lane.app = app;
  // What an opening does besides is done before the first save.
  await logged(lane, 'off');
  return app;
}

/** Logs a run under a fault. Nothing when the app died over the answer. */
async function logged(lane: Lane, fault: string): Promise<DriverLine | undefined> {
  const app = await running(lane);
  const before = app.told().length;
  app.send(fault);
  const answer = await app.says((_, index) => index === before).catch(() => undefined);
  if (answer?.saved) lane.saved.add(answer.saved);
  if (!answer) lane.app = undefined;
  if (!answer) app.kill();
  return answer;
}

/** Tries a fault. Answers with the call it fell on, and with what was wrong. */
async function tryFault(lane: Lane, fault: Fault): Promise<{ call: string; wrong: string[] }> {
  const { pid } = await running(lane);
  const answer = await logged(lane, spelled(fault));
  const call = callsOf(lane.journal, pid)[fault.at - 1] ?? 'none';
  const wrong = [
    ...(fault.kind !== 'kill' && !answer ? ['it died'] : []),
    ...(answer?.failed ? [answer.failed] : []),
    ...(await missingIn(lane)),
  ];
  const next = await logged(lane, 'off');
  if (!next?.saved) wrong.push(`the next save: ${JSON.stringify(next)}`);
  // What was kept is saved with the next one.
  if (answer?.kept) lane.saved.add(answer.kept);
  return { call, wrong: [...wrong, ...(await missingIn(lane)), ...(await tempsIn(lane))] };
}

async function missingIn({ journal, saved }: Lane): Promise<string[]> {
  const kept = await runIdsIn(join(journal, 'journal.json'));
  if (!(kept instanceof Set)) return [`the journal is ${kept}`];
  const lost = [...saved].filter((id) => !kept.has(id));
  return lost.length === 0 ? [] : [`${lost.length} runs are lost`];
}

async function tempsIn({ journal, app }: Lane): Promise<string[]> {
  const names = await readdir(journal);
  // The one that is written this moment, by a second attempt, is no leftover.
  return names.filter((name) => name.endsWith('.tmp') && !name.includes(`.${app?.pid}-`));
}

it('the real app keeps old or new, whole, and tells the truth, whichever call to the journal’s folder fails', async (context) => {
  const folder = await aFolder();
  const library = buildLibrary(folder);
  if (!library) return context.skip('there is no compiler here for the fault library');
  const lanes = await Promise.all(LANES.map((number) => aLane(folder, library, number)));
  const [first] = lanes;
  if (!first) return;
  const { pid } = await running(first);
  await logged(first, '0/none/0');
  const calls = callsOf(first.journal, pid);
  const todo = faultsAt(calls);
  const all = todo.length;
  const hit = new Set<string>();
  const wrong: string[] = [];
  const tryAll = async (lane: Lane) => {
    for (let fault = todo.shift(); fault; fault = todo.shift()) {
      const tried = await tryFault(lane, fault);
      if (tried.call !== 'none') hit.add(`${fault.kind} ${tried.call}`);
      wrong.push(...tried.wrong.map((text) => `${spelled(fault)} (${tried.call}): ${text}`));
    }
    lane.app?.kill();
    await lane.app?.gone;
  };
  await Promise.all(lanes.map(tryAll));
  console.log(`${all} faults at ${calls.length} calls, ${hit.size} different ones`);
  expect(wrong).toEqual([]);
  // A look at the folder may come in between and be hit in place of a call, but not each time.
  expect(calls.filter((call) => ![...hit].some((one) => one.endsWith(` ${call}`)))).toEqual([]);
  expect(hit.size).toBeGreaterThanOrEqual(40);
}, 300_000);
