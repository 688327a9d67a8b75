import { calendarDate } from '../../src/domain/days';
import type { Journal } from '../../src/domain/journal/schema';
import { bytesOf } from './adapter';
import { makeBackup, newestBackup } from './backups';
import type { DurableFile } from './durable-file';
import { nowOn, type Shelf } from './shelf';
import { claimShelf } from './shelves';
import { sweepTemps } from './temps';

/** A journal's file as it lies on the disk at some moment, with the journal in it where that is known already. */
export interface OnDisk {
  readonly file: DurableFile;
  readonly folder: string;
  readonly journal?: Journal;
}

/** The calendar date on this computer. */
export function todayOf(edges: Pick<Shelf, 'clock' | 'zone'>): string {
  return calendarDate(nowOn(edges));
}

/**
 * The backup at the first opening of a day: the state that yesterday left. A file that another hand wrote is kept byte by byte
 * whatever the day, before the first save puts it into the journal's own words.
 */
export async function backUpAtOpening(shelf: Shelf, onDisk: OnDisk & { journal: Journal }): Promise<void> {
  await sweepTemps(shelf.folder, () => true, shelf.disk);
  const byAnotherHand = !onDisk.file.bytes.equals(bytesOf(onDisk.journal));
  await backUpOnceADay(shelf, onDisk, byAnotherHand);
  await claimShelf(shelf, onDisk.folder);
}

/** One backup a day, and none where the newest one already holds these very bytes. */
export async function backUpOnceADay(shelf: Shelf, onDisk: OnDisk, evenIfDone = false): Promise<void> {
  const newest = await newestBackup(shelf);
  if (newest?.sha256 === onDisk.file.sha256) return;
  const newestDaily = await newestBackup(shelf, 'daily');
  if (newestDaily?.date === todayOf(shelf) && !evenIfDone) return;
  const { file, folder, ...known } = onDisk;
  await makeBackup(shelf, { bytes: file.bytes, reason: 'daily', journalFolder: folder, ...known });
}
