import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { bytesOf } from '../../electron/journal/adapter';
import type { Disk } from '../../electron/journal/disk';
import { openStore } from '../../electron/journal/open-store';
import { ProblemError } from '../../electron/journal/problem';
import type { Store, StoreParts } from '../../electron/journal/store';
import type { Problem } from '../../src/contract/journal-state';
import type { Step } from '../../src/domain/journal/commands';
import { readJournal } from '../../src/domain/journal/read';
import type { Journal } from '../../src/domain/journal/schema';
import { aJournal, aRun } from './journals';
import { storeParts } from './storage';

/** Opens the journal, with the day's backup out of the way: what a test counts and breaks afterwards is the saving. */
export async function opened(parts: StoreParts): Promise<{ store: Store; close: () => Promise<void> }> {
  const { store, state, close } = await openStore(parts);
  onTestFinished(close);
  if (!store) throw new Error(`not open: ${JSON.stringify(state)}`);
  await store.backups();
  return { store, close };
}

/** A disk on which something else happens just when the next save begins to write. */
export function gated(under: Disk) {
  let pending: (() => void) | undefined;
  const open: Disk['open'] = (path, flags, mode) => {
    pending?.();
    pending = undefined;
    return under.open(path, flags, mode);
  };
  const atFirstWrite = <T>(happens: () => T) =>
    new Promise<T>((resolve) => {
      pending = () => resolve(happens());
    });
  return { disk: { ...under, open }, atFirstWrite };
}

/** A store over a journal with one run, and what is needed to look behind it. */
export async function aStore(
  changes: Partial<StoreParts> = {},
  journal: Journal = aJournal({ runs: [aRun('2026-11-20')] }),
) {
  const parts = await storeParts(changes);
  const path = join(parts.folder, 'journal.json');
  await mkdir(parts.folder, { recursive: true });
  await writeFile(path, bytesOf(journal));
  const { store, close } = await opened(parts);
  const onDisk = () => readFile(path, 'utf8');
  return {
    store,
    close,
    parts,
    path,
    onDisk,
    backups: async () => (await store.backups()).map(({ reason }) => reason),
  };
}

/** The problem that a wish came to; nothing when it was met. */
export const problemOf = (saving: Promise<unknown>): Promise<Problem | undefined> =>
  saving.then(
    () => undefined,
    (error: unknown) =>
      error instanceof ProblemError ? { code: error.code, values: error.values } : Promise.reject(error),
  );

/** The ids of the runs in a journal's text, or what kind of text it is instead. */
export const runsIn = (text: string) => {
  const reading = readJournal(text);
  return reading.kind === 'good' ? reading.journal.runs.map(({ id }) => id) : reading.kind;
};

/** The ids of the runs that a store shows. */
export const runsOf = (store: Store) =>
  store
    .state()
    .journal.runs.map(({ id }) => id)
    .sort();

/** Edits the run that `aStore` begins with. */
export const edit = (fields: object): Step => ({
  type: 'edit',
  collection: 'runs',
  recordId: aRun('2026-11-20').id,
  fields,
});
