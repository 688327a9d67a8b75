import { randomUUID } from 'node:crypto';
import type { Backup, OpenState } from '../../src/contract/journal-state';
import type { MendDeed } from '../../src/domain/journal/mend-damaged/deed';
import type { Reading } from '../../src/domain/journal/read';
import type { Journal } from '../../src/domain/journal/schema';
import { t } from '../../src/words/index';
import { mayBeUnfinished, mendBytes, readJournalBytes } from './decode';
import { type Disk, errnoOf, nodeDisk } from './disk';
import { type DurableFile, readDurable } from './durable-file';
import { holdingsOf } from './holdings';
import { journalPath } from './places';
import { reasonOf } from './problem';

/** What opening needs to know besides the folder. */
export interface Looking {
  /** A journal was opened in this folder before: when it is gone, it may only be on its way back. */
  readonly openedBefore: boolean;
  /** The backups to offer when the journal is gone or damaged; the id is the journal's, as far as its bytes tell. */
  readonly backups: (journalId: string | undefined) => Promise<readonly Backup[]>;
  readonly disk?: Disk;
}

/** What a folder shows to somebody who only looks: every state but `locked`. */
export type SeenState = Exclude<OpenState, { state: 'locked' }>;

/** What a folder shows whose journal's file could not be read. */
type WithoutFile = Extract<SeenState, { state: 'missing' | 'unreadable' }>;

/** A folder as it was found: what it shows, the file's bytes where they could be read, and the journal in them. */
export type Look = FileLook | NoFileLook;

interface FileLook {
  readonly state: Exclude<SeenState, WithoutFile>;
  readonly file: DurableFile;
  /** The journal in today's format, when it is good or older. */
  readonly journal: Journal | undefined;
  /** The journal's id, as far as the bytes tell it, whole or not. */
  readonly journalId: string | undefined;
}

/** A folder in which there was no file to read. */
export interface NoFileLook {
  readonly state: WithoutFile;
  readonly file: undefined;
  readonly journal: undefined;
  readonly journalId: undefined;
}

/**
 * Reads the journal in `folder`. Writes and creates nothing, whatever it finds. A file that looks half written, or one
 * that is gone from where a journal was before, is looked at again for about a second: it may be a moment in
 * somebody's sync.
 */
export async function openJournal(folder: string, looking: Looking): Promise<SeenState> {
  return (await lookInto(folder, looking)).state;
}

const LOOKS = 5;
const BETWEEN_LOOKS_MS = 250;

/** As `openJournal`, with what else was read on the way. */
export async function lookInto(folder: string, looking: Looking, looks = LOOKS): Promise<Look> {
  const disk = looking.disk ?? nodeDisk;
  const found = await readOnce(journalPath(folder), disk);
  if (looks > 1 && mayChange(found, looking)) {
    await disk.pause(BETWEEN_LOOKS_MS);
    return lookInto(folder, looking, looks - 1);
  }
  return 'error' in found ? withoutFile(folder, found.error, looking, disk) : ofFile(folder, found, looking);
}

type Found = { readonly file: DurableFile; readonly reading: Reading } | { readonly error: unknown };

async function readOnce(path: string, disk: Disk): Promise<Found> {
  try {
    const file = await readDurable(path, disk);
    return { file, reading: readJournalBytes(file.bytes) };
  } catch (error) {
    return { error };
  }
}

function mayChange(found: Found, { openedBefore }: Looking): boolean {
  if ('error' in found) return openedBefore && errnoOf(found.error) === 'ENOENT';
  return found.reading.kind === 'damaged' && mayBeUnfinished(found.file.bytes);
}

async function withoutFile(folder: string, error: unknown, looking: Looking, disk: Disk): Promise<Look> {
  if (errnoOf(error) !== 'ENOENT') return seen({ state: 'unreadable', folder, reason: reasonOf(error) });
  // A link that leads nowhere is a disk that is not plugged in rather than a journal that is not there.
  const reason = t('problems.reasons.danglingLink');
  if (await isLink(journalPath(folder), disk)) return seen({ state: 'unreadable', folder, reason });
  const { openedBefore } = looking;
  return seen({ state: 'missing', folder, openedBefore, backups: await looking.backups(undefined) });
}

async function isLink(path: string, disk: Disk): Promise<boolean> {
  return disk.lstat(path).then(
    (there) => there.isSymbolicLink(),
    () => false,
  );
}

function seen(state: WithoutFile): Look {
  return { state, file: undefined, journal: undefined, journalId: undefined };
}

async function ofFile(
  folder: string,
  found: { file: DurableFile; reading: Reading },
  looking: Looking,
): Promise<Look> {
  const { file, reading } = found;
  const journal = reading.kind === 'good' || reading.kind === 'older' ? reading.journal : undefined;
  const journalId = idIn(file.bytes);
  return { state: await stateOf(folder, journalId, reading, looking, file.bytes), file, journal, journalId };
}

async function stateOf(
  folder: string,
  journalId: string | undefined,
  reading: Reading,
  looking: Looking,
  bytes: Uint8Array,
): Promise<FileLook['state']> {
  switch (reading.kind) {
    case 'good':
      return {
        state: 'good',
        folder,
        journal: reading.journal,
        readOnly: false,
        history: { undo: undefined, redo: undefined },
      };
    case 'older':
      return { state: 'older', folder, version: reading.version, holdings: holdingsOf(reading.journal) };
    case 'newer':
      return { state: 'newer', folder, version: reading.version, journal: reading.journal };
    case 'damaged':
      return {
        state: 'damaged',
        folder,
        faults: reading.faults,
        backups: await looking.backups(journalId),
        ...mendFor(bytes),
      };
  }
}

/** What mending would do, told beforehand: when and by whom it is done, and the ids it gives, are not part of that. */
function mendFor(bytes: Uint8Array): { mend?: readonly MendDeed[] } {
  const edge = { at: '2000-01-01T00:00:00Z', device: 'preview', newId: randomUUID };
  const mended = mendBytes(bytes, edge);
  return mended ? { mend: mended.deeds } : {};
}

/** The journal's own id, from the head of a file that need not be whole. */
function idIn(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, 2000).toString('latin1');
  return /"id":\s*"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"/.exec(head)?.[1];
}
