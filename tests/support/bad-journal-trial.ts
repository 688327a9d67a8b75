import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeDisk } from '../../electron/journal/disk';
import { lookInto } from '../../electron/journal/open';
import { openStore } from '../../electron/journal/open-store';
import { createFromBackup, createJournalIn, updateOlder } from '../../electron/journal/ways-on';
import type { OpenState } from '../../src/contract/journal-state';
import { aCommand, logRun } from './commands';
import { idOf } from './journals';
import { saidBy } from './said';

/** A run that no journal has. */
const NUMBER = 999_999_999;

/** What came of opening a journal: its state, and what was wrong with that; nothing when all was well. */
export interface Outcome {
  readonly state: string;
  readonly trouble: string | undefined;
}

/** Parts of a store whose disk waits for nobody. */
const partsIn = (root: string) => ({
  folder: join(root, 'journal'),
  dataFolder: join(root, 'data'),
  deviceId: 'trial',
  holder: 'Backstride trial',
  openedBefore: true,
  clock: Date.now,
  zone: () => 'Europe/Berlin',
  warn: () => undefined,
  disk: { ...nodeDisk, pause: async () => undefined },
});

/**
 * Opens these bytes as the app does and looks for trouble; when `goesOn`, it also goes on as a person would: writes in a good
 * journal, updates an older one.
 */
export async function tryOpening(root: string, bytes: Buffer, goesOn: boolean): Promise<Outcome> {
  const parts = partsIn(root);
  const path = join(parts.folder, 'journal.json');
  await mkdir(parts.folder, { recursive: true });
  await writeFile(path, bytes);
  try {
    const { state } = await lookInto(parts.folder, { ...parts, backups: async () => [] });
    const first = troubleIn(state, bytes) ?? (await touched(parts.folder, bytes)) ?? polluted();
    const trouble = first ?? (goesOn ? await troubleGoingOn(parts, state, bytes) : undefined) ?? polluted();
    return { state: state.state, trouble };
  } catch (error) {
    return { state: 'thrown', trouble: `it threw ${error}` };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** What JSON itself says of the bytes; nothing when they are not JSON in UTF-8. */
function jsonIn(bytes: Buffer): { value: unknown } | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { value: JSON.parse(text.replace(/^\ufeff{0,2}/, '')) };
  } catch {
    return undefined;
  }
}

/** Whether a state says more than the bytes do. */
function troubleIn(state: OpenState, bytes: Buffer): string | undefined {
  const json = jsonIn(bytes);
  if (state.state === 'damaged') return state.faults.length > 0 ? undefined : 'it is damaged for no reason';
  if (!['good', 'older', 'newer'].includes(state.state)) return `it is ${state.state}`;
  if (!json) return `it is ${state.state}, but no JSON`;
  if (state.state !== 'good') return undefined;
  return saidBy(state.journal) === saidBy(json.value) ? undefined : 'the journal is not what the file says';
}

async function touched(folder: string, bytes: Buffer): Promise<string | undefined> {
  const names = await readdir(folder);
  if (names.join() !== 'journal.json') return `opening it left ${names}`;
  return (await readFile(join(folder, 'journal.json'))).equals(bytes)
    ? undefined
    : 'opening it changed the file';
}

const members = Object.getOwnPropertyNames(Object.prototype).join();

function polluted(): string | undefined {
  const isClean = Reflect.get({}, 'polluted') === undefined;
  return isClean && Object.getOwnPropertyNames(Object.prototype).join() === members
    ? undefined
    : 'it reached Object.prototype';
}

type Parts = ReturnType<typeof partsIn>;

async function troubleGoingOn(parts: Parts, state: OpenState, bytes: Buffer): Promise<string | undefined> {
  if (state.state === 'newer') return stayedOut(parts, bytes);
  if (state.state === 'damaged')
    return (await stayedOut(parts, bytes)) ?? (await troubleRestoring(parts, bytes));
  const trouble = state.state === 'good' ? await troubleWriting(parts, bytes) : await troubleUpdating(parts);
  if (trouble) return trouble;
  return (await isKept(parts.dataFolder, bytes)) ? undefined : 'going on left the file as it was nowhere';
}

/** Nobody writes over what is not understood. */
async function stayedOut(parts: Parts, bytes: Buffer): Promise<string | undefined> {
  const { store, close } = await openStore(parts);
  await close();
  return store ? 'it can be written' : touched(parts.folder, bytes);
}

/** A damaged journal whose person takes a backup in its place. */
async function troubleRestoring(parts: Parts, bytes: Buffer): Promise<string | undefined> {
  const path = join(parts.folder, 'journal.json');
  await rm(path);
  const before = await createJournalIn(parts);
  const backup = await before.store?.backUp();
  await before.close();
  await writeFile(path, bytes);
  const { state, close } = await createFromBackup(parts, backup?.name ?? '');
  await close();
  if (state.state !== 'good') return `the backup in its place is ${state.state}`;
  return (await isKept(parts.folder, bytes)) ? undefined : 'the damaged bytes are gone';
}

async function troubleUpdating(parts: Parts): Promise<string | undefined> {
  const { state, close } = await updateOlder(parts);
  await close();
  return state.state === 'good' ? undefined : `brought up to date it is ${state.state}`;
}

async function troubleWriting(parts: Parts, bytes: Buffer): Promise<string | undefined> {
  const { store, close } = await openStore(parts);
  if (!store) return 'it was good, and then it was not';
  try {
    // The page gets it as text.
    JSON.stringify(store.state().journal);
    await store.carryOut(aCommand(NUMBER, logRun(NUMBER)));
  } finally {
    await close();
  }
  const written = jsonIn(await readFile(join(parts.folder, 'journal.json')));
  const isSame = inOrder(written?.value) === inOrder(jsonIn(bytes)?.value);
  return isSame ? undefined : 'a change of one thing changed others';
}

/** What a journal says, but for the trial's own run and the order of its records. */
function inOrder(journal: unknown): string {
  const lists = Object.entries(journal ?? {}).map(([name, member]) => ({
    name,
    member: Array.isArray(member) ? sorted(member) : member,
  }));
  return saidBy(lists.sort((a, b) => (a.name < b.name ? -1 : 1)));
}

function sorted(records: readonly { id?: unknown }[]): unknown[] {
  const others = records.filter((record) => record?.id !== idOf(NUMBER));
  return others.sort((a, b) => (String(a?.id) < String(b?.id) ? -1 : 1));
}

/** Whether some file in a folder, at any depth, holds these bytes. */
async function isKept(folder: string, bytes: Buffer): Promise<boolean> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const isHere = entry.isDirectory() ? await isKept(path, bytes) : (await readFile(path)).equals(bytes);
    if (isHere) return true;
  }
  return false;
}
