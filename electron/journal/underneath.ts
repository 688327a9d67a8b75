import { join } from 'node:path';
import type { Problem } from '../../src/contract/journal-state';
import type { Journal } from '../../src/domain/journal/schema';
import { localTimeOf } from '../../src/domain/zones';
import { bytesOf } from './adapter';
import { putAside } from './asides';
import { makeBackup } from './backups';
import { type DurableFile, writeDurable } from './durable-file';
import { holdingsOf } from './holdings';
import { type Look, lookInto } from './open';
import { journalPath, keptName } from './places';
import { ProblemError, reasonOf } from './problem';
import type { Shelf } from './shelf';

/** What lies in the place of the open journal, when that is not what was known. */
export interface Found {
  readonly sha256: string;
  /** The journal in the file, in today's format; nothing when the bytes were damaged. They are set aside then. */
  readonly journal: Journal | undefined;
  /** What is in memory is to be written there, even if it says the same. */
  readonly mustWrite: boolean;
  /** What was seen to, to be said once. */
  readonly told?: Problem;
}

/** The open journal, as whoever looks for it needs to know it. */
export interface Place {
  readonly folder: string;
  readonly shelf: Shelf;
  /** The journal in memory. */
  readonly journal: Journal;
  /** That the file is not there is known already: it is not waited for. */
  readonly isMissed: boolean;
}

/** About three seconds, in which a file that looks half written, or one that is gone, may come right by itself. */
const LOOKS = 12;

/** A newer Backstride has written the journal: this one must not touch it any more. */
export class NewerUnderneath extends ProblemError {}

/**
 * Looks what lies where the open journal was. Nothing is lost by it, and the journal's file itself is only read: an older one and
 * damaged bytes go into the backups first.
 * @throws ProblemError for what cannot be taken in; NewerUnderneath
 */
export async function lookUnderneath(place: Place): Promise<Found> {
  const { folder, shelf, isMissed } = place;
  const looking = { openedBefore: !isMissed, backups: async () => [], disk: shelf.disk };
  const look = await lookInto(folder, looking, LOOKS);
  const { state, file, journal } = look;
  if (!file) throw await obstacleAt(place, look);
  if (state.state === 'newer') throw new NewerUnderneath('newerUnderneath', { path: journalPath(folder) });
  if (!journal) return setAside(place, file);
  if (journal.id !== place.journal.id) throw otherJournal(place, journal);
  const isOlder = state.state === 'older';
  if (isOlder) await backUp(place, file, 'migration');
  return { sha256: file.sha256, journal, mustWrite: isOlder };
}

/** Why there is no file to read. */
async function obstacleAt({ folder, shelf }: Place, { state }: Look): Promise<ProblemError> {
  const path = journalPath(folder);
  const [there, around] = await Promise.all(
    [path, folder].map((looked) => shelf.disk.stat(looked).catch(() => undefined)),
  );
  if (!around?.isDirectory()) return new ProblemError('folderGone', { folder });
  if (there?.isDirectory()) return new ProblemError('notAFile', { path });
  if (state.state === 'unreadable') return new ProblemError('notReadable', { path, reason: state.reason });
  return new ProblemError('journalGone', { path });
}

function otherJournal({ folder }: Place, journal: Journal): ProblemError {
  const { runs, days } = holdingsOf(journal);
  return new ProblemError('otherJournal', {
    path: journalPath(folder),
    runs: String(runs),
    days: String(days),
  });
}

/** Damaged bytes are kept beside the journal and, where that can be done, among the backups; then they may be written over. */
async function setAside(place: Place, file: DurableFile): Promise<Found> {
  const at = nowAt(place);
  const aside = await putAside(place.folder, file.bytes, { at, disk: place.shelf.disk });
  await backUp(place, file, 'damage').catch(() => undefined);
  const told = { code: 'damagedUnderneath', values: { path: journalPath(place.folder), aside } };
  return { sha256: file.sha256, journal: undefined, mustWrite: true, told };
}

/**
 * Lays the journal in memory beside a newer one, where a Backstride that understands both takes it in. Answers with its path.
 * @throws the system's error
 */
export async function layBeside({ folder, shelf, journal }: Place, device: string): Promise<string> {
  const path = join(folder, keptName(device, nowAt({ shelf })));
  await writeDurable(path, bytesOf(journal), { disk: shelf.disk });
  return path;
}

async function backUp(
  { shelf, folder }: Place,
  { bytes }: DurableFile,
  reason: 'migration' | 'damage',
): Promise<void> {
  await makeBackup(shelf, { bytes, reason, journalFolder: folder }).catch((error: unknown) => {
    throw new ProblemError('backupNotMade', { path: shelf.folder, reason: reasonOf(error) });
  });
}

function nowAt({ shelf }: Pick<Place, 'shelf'>): string {
  return localTimeOf(shelf.clock(), shelf.zone());
}
