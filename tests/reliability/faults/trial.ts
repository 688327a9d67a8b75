import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readJournalBytes } from '../../../electron/journal/decode';
import { errnoOf } from '../../../electron/journal/disk';
import type { Journal } from '../../../src/domain/journal/schema';
import { idOf } from '../../support/journals';
import { callsOf, type Fault, spelled } from './library';
import type { Deed } from './talk';
import type { Worker } from './worker-process';

/** A deed that is tried again and again, each time on a fresh copy of `template`, a folder with a journal and a data folder. */
export interface Case {
  readonly deed: Deed;
  readonly template: string;
  /** The journal's file in it; nothing where there is none yet. */
  readonly old: Buffer | undefined;
  /** Whether a journal is the one after the deed. */
  readonly isNew: (journal: Journal) => boolean;
  /** Wherever the new file is, the old bytes lie among the backups. */
  readonly keepsOld: boolean;
  /** Which faults are tried; all of them where nothing is said. */
  readonly isTried?: (fault: Fault) => boolean;
}

export const hasRun = (journal: Journal, number: number) =>
  journal.runs.some(({ id }) => id === idOf(number));

export const fileIn = (root: string) => join(root, 'journal', 'journal.json');

/** A fresh copy of the template, in a folder of its own below `under`. */
export async function freshCopy({ template }: Case, under: string, number: number): Promise<string> {
  const root = join(under, `try-${number}`);
  await mkdir(root);
  await cp(template, root, { recursive: true });
  return root;
}

/** What was wrong when a deed was done under a fault: nothing, for a journal that keeps its promise. */
export async function faultsOf(
  tried: Case,
  { root, under }: { root: string; under: string },
  fault: Fault,
  clean: readonly string[],
  worker: Worker,
): Promise<string[]> {
  const answer = await worker.ask({ ask: 'act', deed: tried.deed, root, fault: spelled(fault) });
  const calls = callsOf(under, worker.pid);
  const isAsPlanned = calls[fault.at - 1] === clean[fault.at - 1];
  const isDone = answer !== undefined && 'done' in answer;
  const faults = [
    ...(isAsPlanned ? [] : [`call ${fault.at} is ${calls[fault.at - 1]}, not ${clean[fault.at - 1]}`]),
    ...(fault.kind !== 'kill' && !answer ? ['it died or hung'] : []),
    ...(fault.kind === 'kill' && answer ? ['it was not killed'] : []),
    ...(answer && 'failed' in answer ? [answer.failed] : []),
    ...(await looked(tried, root, isDone)),
  ];
  return [...faults, ...(await carriesOn(root, isDone && hasFirst(tried), worker))];
}

const hasFirst = ({ deed }: Case) => deed === 'save' || deed === 'first save of a day';

/** What is wrong with what lies on the disk now. */
async function looked(tried: Case, root: string, isDone: boolean): Promise<string[]> {
  const there = await readFile(fileIn(root)).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  const reading = there && readJournalBytes(there);
  const isOld = there && tried.old ? there.equals(tried.old) : there === tried.old;
  const isNew = reading?.kind === 'good' && tried.isNew(reading.journal);
  if (!isOld && !isNew) return [`the file is ${reading?.kind ?? 'gone'}, neither old nor new`];
  if (isDone && !isNew) return ['it was said to be done, and is not there'];
  const isKept = !isNew || !tried.keepsOld || !tried.old || (await keptIn(root, tried.old));
  return isKept ? [] : ['the old bytes are kept nowhere'];
}

async function keptIn(root: string, old: Buffer): Promise<boolean> {
  for (const path of await filesIn(join(root, 'data', 'backups')))
    if ((await readFile(path)).equals(old)) return true;
  return false;
}

async function filesIn(folder: string): Promise<string[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return all.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** The next save works, and so does one after the next start, which sweeps away what was left. */
async function carriesOn(root: string, hasFirstRun: boolean, worker: Worker): Promise<string[]> {
  const answer = await worker.ask({ ask: 'again', root });
  if (!answer || !('done' in answer)) return [`the next save: ${JSON.stringify(answer)}`];
  const reading = readJournalBytes(await readFile(fileIn(root)));
  const runs = hasFirstRun ? [1, 3] : [3];
  const isThere = reading.kind === 'good' && runs.every((number) => hasRun(reading.journal, number));
  const temps = (await filesIn(root)).filter((path) => path.endsWith('.tmp'));
  return [
    ...(isThere ? [] : ['the next save is not there']),
    ...temps.map((path) => `left behind: ${path.slice(root.length)}`),
  ];
}
