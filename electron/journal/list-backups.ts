import { join } from 'node:path';
import type { Backup } from '../../src/contract/journal-state';
import { calendarDate } from '../../src/domain/days';
import { type NamedBackup, parseBackupName } from './backup-names';
import { errnoOf } from './disk';
import { withGaps } from './gaps';
import { ProblemError } from './problem';
import { namedIn, nowOn, type Shelf } from './shelf';
import { changeIndex, readIndex, type ShelfIndex, type Studied, without } from './shelf-index';
import { asBackup, recall, study, withoutFile } from './study';

/**
 * All backups of a journal, newest first, those among them that have been there and are gone. Only those that were not seen
 * before, or look different now, are read, one after the other.
 */
export async function listBackups(shelf: Shelf): Promise<Backup[]> {
  const known = await readIndex(shelf.folder, shelf.disk);
  const found: Record<string, Studied> = {};
  for (const named of await namedIn(shelf)) {
    const studied = await recall(shelf, named, known.files[named.name]);
    if (studied) found[named.name] = studied;
  }
  const { files } = await remember(shelf, found);
  const listed = await Promise.all(Object.keys(files).map((name) => listedAs(shelf, name, files[name])));
  const newestFirst = listed.flat().sort((a, b) => (a.name < b.name ? 1 : -1));
  return withGaps(newestFirst, calendarDate(nowOn(shelf)));
}

/**
 * Reads one backup whole from the disk, whatever is remembered of it, and says what it is now. The caller may go on writing
 * meanwhile.
 * @throws ProblemError when there is none of this name and never was
 */
export async function verifyBackup(shelf: Shelf, name: string): Promise<Backup> {
  const named = parseBackupName(name);
  const before = (await readIndex(shelf.folder, shelf.disk)).files[name];
  const studied = named && (await study(shelf, named, before));
  const { files } = await remember(shelf, studied ? { [name]: studied } : {});
  const [backup] = await listedAs(shelf, name, files[name]);
  if (!backup) throw new ProblemError('backupNotThere', { name });
  return backup;
}

/**
 * Takes a backup that is gone off the list.
 * @throws ProblemError when its file is there: nothing that can be read is let go of by a wish
 */
export async function forgetBackup(shelf: Shelf, name: string): Promise<void> {
  if (await isThere(shelf, name)) throw new ProblemError('backupStillThere', { name });
  await changeIndex(shelf.folder, (index) => without(index, [name]), shelf.disk);
}

function remember(shelf: Shelf, found: Record<string, Studied>): Promise<ShelfIndex> {
  const add = (index: ShelfIndex) => ({ ...index, files: { ...index.files, ...found } });
  return changeIndex(shelf.folder, add, shelf.disk);
}

/** What is in the index may have been taken off the shelf by hand, or lost with the disk. */
async function listedAs(shelf: Shelf, name: string, studied: Studied | undefined): Promise<Backup[]> {
  const named: NamedBackup | undefined = parseBackupName(name);
  if (!named || !studied) return [];
  const isHere = await isThere(shelf, name);
  return [asBackup(shelf, named, isHere ? studied : withoutFile(studied))];
}

async function isThere(shelf: Shelf, name: string): Promise<boolean> {
  return shelf.disk.stat(join(shelf.folder, name)).then(
    () => true,
    (error: unknown) => errnoOf(error) !== 'ENOENT',
  );
}
