import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOnPath } from '../../scripts/setup/display.mjs';
import { bundled } from '../support/bundled';
import { aFolder } from '../support/storage';
import { allCases, withTemplate } from './faults/cases';
import { buildLibrary, callsOf, type Fault, faultsAt, spelled, withLibrary } from './faults/library';
import { asTraced, callsInTrace } from './faults/strace';
import { type Case, faultsOf, freshCopy } from './faults/trial';
import { Worker } from './faults/worker-process';

/** One worker to a core. */
const LANES = [0, 1];

let script = '';
let remove: () => Promise<void> = async () => undefined;
let tried = 0;

beforeAll(async () => {
  ({ script, remove } = await bundled('../reliability/faults/worker'));
}, 60_000);
afterAll(async () => {
  await remove();
  console.log(`${tried} faults tried`);
});

interface Lane {
  readonly under: string;
  readonly worker: Worker;
}

async function aLane(folder: string, library: string, number: number): Promise<Lane> {
  const under = join(folder, `lane-${number}`);
  await mkdir(under);
  return { under, worker: new Worker([process.execPath, script], withLibrary(library, under)) };
}

/** The calls of the deed when nothing fails, in their order. */
async function cleanCalls(one: Case, { under, worker }: Lane): Promise<string[]> {
  const root = await freshCopy(one, under, 0);
  expect(await worker.ask({ ask: 'act', deed: one.deed, root, fault: '0/none/0' })).toEqual({ done: true });
  const calls = callsOf(under, worker.pid);
  await worker.ask({ ask: 'again', root });
  return calls;
}

/** Tries what is left to be tried, one after the other. Answers with what was wrong. */
async function tryAll(one: Case, lane: Lane, todo: Fault[], calls: readonly string[]): Promise<string[]> {
  const wrong: string[] = [];
  for (let fault = todo.shift(); fault; fault = todo.shift()) {
    tried += 1;
    const root = await freshCopy(one, lane.under, tried);
    const found = await faultsOf(one, { root, under: lane.under }, fault, calls, lane.worker);
    const where = `${spelled(fault)} (${calls[fault.at - 1]})`;
    wrong.push(...found.map((text) => `${where}: ${text}`));
    await rm(root, { recursive: true });
  }
  await lane.worker.finish();
  return wrong;
}

describe.each(await allCases())('$name', (plain) => {
  it('keeps old or new, whole, tells the truth and carries on, whichever call fails in whatever way', async (context) => {
    const folder = await aFolder();
    const library = buildLibrary(folder);
    if (!library) return context.skip('there is no compiler here for the fault library');
    const one = await withTemplate(plain, folder);
    const lanes = await Promise.all(LANES.map((number) => aLane(folder, library, number)));
    const [calls = []] = await Promise.all(lanes.map((lane) => cleanCalls(one, lane)));
    const todo = faultsAt(calls).filter(one.isTried ?? (() => true));
    const wrong = await Promise.all(lanes.map((lane) => tryAll(one, lane, todo, calls)));
    expect(wrong.flat()).toEqual([]);
  }, 300_000);

  it('makes no call that the fault library does not see', async (context) => {
    const folder = await aFolder();
    const library = buildLibrary(folder);
    if (!library || !isOnPath('strace')) return context.skip('there is no compiler or no strace here');
    const one = await withTemplate(plain, folder);
    const seen = await cleanCalls(one, await aLane(folder, library, 0));

    const trace = join(folder, 'trace');
    const strace = ['strace', '-f', '-y', '-s', '4096', '-o', trace, process.execPath, script];
    const traced = { under: folder, worker: new Worker(strace, { ...process.env, UV_THREADPOOL_SIZE: '1' }) };
    await cleanCalls(one, traced);
    await traced.worker.finish();
    expect(callsInTrace(await readFile(trace, 'utf8'), folder)).toEqual(asTraced(seen));
    expect(seen.length).toBeGreaterThan(15);
  }, 60_000);
});

describe('all of them', () => {
  it('are at least 250 faults', () => {
    expect(tried).toBeGreaterThanOrEqual(250);
  });
});
