import { randomUUID } from 'node:crypto';
import { createJournal } from '../../src/domain/journal/create';
import type { MendDeed } from '../../src/domain/journal/mend-damaged/deed';
import type { Journal } from '../../src/domain/journal/schema';
import { localTimeOf } from '../../src/domain/zones';
import { bytesOf } from './adapter';
import { putAside } from './asides';
import { makeBackup, readBackup } from './backups';
import { mendBytes } from './decode';
import type { Disk } from './disk';
import { type DurableFile, writeDurable } from './durable-file';
import { makeFolder } from './folders';
import { look, type Opened, openLooked, withLock } from './open-store';
import { journalPath } from './places';
import { ProblemError, problemOf, reasonOf } from './problem';
import { findShelf, shelfOf } from './shelves';
import type { StoreParts } from './store';
import type { WriterLock } from './writer-lock';

/**
 * Puts a new, empty journal into a folder that has none, and opens it.
 * @throws ProblemError when there is a journal.json, whatever is in it, or when it could not be written.
 */
export function createJournalIn(parts: StoreParts): Promise<Opened> {
  return withLock(parts, async (lock) => {
    const found = await look(parts);
    if (found.state.state !== 'missing') throw new ProblemError('journalThere', { folder: parts.folder });
    const journal = createJournal({ id: randomUUID(), at: nowOf(parts), device: parts.deviceId });
    return putAndOpen(parts, lock, journal, null);
  });
}

/**
 * Brings a journal of an older format into today's: its bytes go into the backups first, as they are.
 * @throws ProblemError when it is not older, or when backup or journal could not be written.
 */
export function updateOlder(parts: StoreParts): Promise<Opened> {
  return withLock(parts, async (lock) => {
    const { state, file, journal } = await look(parts);
    if (state.state !== 'older' || !file || !journal)
      throw new ProblemError('notOlder', { folder: parts.folder });
    await backUpFirst(parts, file, journal);
    return putAndOpen(parts, lock, journal, file.sha256);
  });
}

/**
 * Puts a backup in the place of a journal that is damaged or missing. Damaged bytes are set aside first, beside the journal.
 * @throws ProblemError when the journal is neither, the backup cannot be read, or something could not be written.
 */
export function createFromBackup(parts: StoreParts, name: string): Promise<Opened> {
  return withLock(parts, async (lock) => {
    const { state, file, journalId } = await look(parts);
    if (state.state !== 'damaged' && state.state !== 'missing') throw new ProblemError('noRestoreHere');
    const journal = await readBackup(await findShelf(parts, parts.folder, journalId), name);
    if (file) await setAside(parts, file, journal.id);
    return putAndOpen(parts, lock, journal, file?.sha256 ?? null);
  });
}

/** A damaged journal that was opened after it was mended, and what was done to it. */
export interface OpenedMended extends Opened {
  readonly deeds: readonly MendDeed[];
}

/**
 * Mends the file of a damaged journal and opens it. Its bytes are set aside first, beside the journal and among the backups.
 * @throws ProblemError when it is not damaged or cannot be mended, or something could not be written.
 */
export async function mendDamagedJournal(parts: StoreParts): Promise<OpenedMended> {
  let deeds: readonly MendDeed[] = [];
  const opened = await withLock(parts, async (lock) => {
    const { state, file } = await look(parts);
    const edge = { at: nowOf(parts), device: parts.deviceId, newId: randomUUID };
    const mended = state.state === 'damaged' && file ? mendBytes(file.bytes, edge) : undefined;
    if (!mended || !file) throw new ProblemError('noMendHere');
    deeds = mended.deeds;
    await setAside(parts, file, mended.value.id);
    return putAndOpen(parts, lock, mended.value, file.sha256);
  });
  return { ...opened, deeds };
}

/** Writes the journal and opens what is then on the disk. */
async function putAndOpen(
  parts: StoreParts,
  lock: WriterLock,
  journal: Journal,
  expected: string | null,
): Promise<Opened> {
  const path = journalPath(parts.folder);
  try {
    await makeFolder(parts.folder, parts.disk);
    await writeDurable(path, bytesOf(journal), { expected, ...diskOf(parts) });
  } catch (error) {
    throw problemOf(error, path);
  }
  return openLooked(parts, lock, await look(parts));
}

async function backUpFirst(parts: StoreParts, file: DurableFile, journal: Journal): Promise<void> {
  const shelf = shelfOf(parts, journal.id);
  try {
    await makeBackup(shelf, { bytes: file.bytes, reason: 'migration', journalFolder: parts.folder, journal });
  } catch (error) {
    throw problemOf(error, shelf.folder);
  }
}

/** Keeps the damaged bytes beside the journal, and, where that can be done, among the backups. */
async function setAside(parts: StoreParts, { bytes }: DurableFile, journalId: string): Promise<void> {
  await putAside(parts.folder, bytes, { at: nowOf(parts), disk: parts.disk });
  const shelf = shelfOf(parts, journalId);
  await makeBackup(shelf, { bytes, reason: 'damage', journalFolder: parts.folder }).catch(
    (error: unknown) => {
      parts.warn(new ProblemError('backupNotMade', { path: shelf.folder, reason: reasonOf(error) }));
    },
  );
}

function nowOf({ clock, zone }: StoreParts): string {
  return localTimeOf(clock(), zone());
}

function diskOf({ disk }: StoreParts): { disk?: Disk } {
  return disk ? { disk } : {};
}
