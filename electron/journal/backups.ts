import { join } from 'node:path';
import type { Backup } from '../../src/contract/journal-state';
import type { LocalDate } from '../../src/domain/days';
import type { Journal } from '../../src/domain/journal/schema';
import { type BackupReason, backupName, type NamedBackup, parseBackupName } from './backup-names';
import { readJournalBytes } from './decode';
import { errnoOf } from './disk';
import { fingerprint, readDurable, writeDurable } from './durable-file';
import { type Examined, examine } from './examine';
import { makeFolder, realFolder } from './folders';
import { holdingsOf } from './holdings';
import { ProblemError } from './problem';
import { backupsToDelete, yearBefore } from './retention';
import { namedIn, type Shelf } from './shelf';
import { changeIndex, readIndex, type ShelfIndex, type Studied, without } from './shelf-index';
import { asBackup } from './study';

/** What a new backup is made from. */
export interface BackupOf {
  readonly bytes: Uint8Array;
  readonly reason: BackupReason;
  /** Where the journal lies: by this its backups are found again when the journal itself is gone. */
  readonly journalFolder: string;
  /** The journal in `bytes`, where it is known: it is then not read again. */
  readonly journal?: Journal;
}

/** The bytes of a journal, kept as they are under a name of their own; on the disk when the promise resolves. */
export async function makeBackup(shelf: Shelf, backup: BackupOf): Promise<Backup> {
  await makeFolder(shelf.folder, shelf.disk);
  const taken = (await namedIn(shelf)).map((named) => named.name);
  const of = { epochMs: shelf.clock(), timeZone: shelf.zone(), sha256: fingerprint(backup.bytes) };
  const { at, ...named } = backupName({ ...of, reason: backup.reason }, taken);
  await writeDurable(join(shelf.folder, named.name), backup.bytes, { expected: null, disk: shelf.disk });
  const studied = await remember(shelf, named.name, backup);
  await prune(shelf, at.slice(0, 10));
  return { ...asBackup(shelf, named, studied), at };
}

/** The journal in a backup, in today's format. @throws ProblemError when it is not there or cannot be read. */
export async function readBackup(shelf: Shelf | undefined, name: string): Promise<Journal> {
  const isNamed = shelf !== undefined && parseBackupName(name) !== undefined;
  if (!isNamed) throw new ProblemError('backupNotThere', { name });
  const file = await readDurable(join(shelf.folder, name), shelf.disk).catch((error: unknown) => {
    throw new ProblemError(errnoOf(error) === 'ENOENT' ? 'backupNotThere' : 'backupUnreadable', { name });
  });
  const reading = readJournalBytes(file.bytes);
  if (reading.kind === 'good' || reading.kind === 'older') return reading.journal;
  throw new ProblemError('backupUnreadable', { name });
}

/** The newest backup (for one reason), with its fingerprint where that is remembered and nothing is known to be wrong with it. */
export async function newestBackup(
  shelf: Shelf,
  reason?: BackupReason,
): Promise<(NamedBackup & { readonly sha256: string | undefined }) | undefined> {
  const newest = (await namedIn(shelf)).find((named) => reason === undefined || named.reason === reason);
  if (!newest) return undefined;
  const studied = (await readIndex(shelf.folder, shelf.disk)).files[newest.name];
  return { ...newest, sha256: isGood(studied) ? studied?.sha256 : undefined };
}

async function remember(shelf: Shelf, name: string, backup: BackupOf): Promise<Studied> {
  const { mtimeMs } = await shelf.disk.stat(join(shelf.folder, name));
  const studied = { mtimeMs, bytes: backup.bytes.length, ...(await factsOf(shelf, backup)) };
  const journalFolder = await realFolder(backup.journalFolder);
  const add = ({ files }: ShelfIndex) => ({ journalFolder, files: { ...files, [name]: studied } });
  await changeIndex(shelf.folder, add, shelf.disk);
  return studied;
}

async function factsOf(shelf: Shelf, { bytes, reason, journal }: BackupOf): Promise<Examined> {
  const sha256 = fingerprint(bytes);
  if (!journal) return (shelf.examine ?? examine)({ bytes, reason, made: [sha256] });
  return { sha256, finding: { state: 'good', isCompared: true }, holdings: holdingsOf(journal) };
}

/**
 * Lets go of what retention lets go of: off the index first, so that nobody takes it for lost. A file that cannot be removed now
 * is met again next time.
 */
async function prune(shelf: Shelf, today: LocalDate): Promise<void> {
  const { files } = await readIndex(shelf.folder, shelf.disk);
  const there = await namedIn(shelf);
  const gone = backupsToDelete(
    there.map((named) => ({ ...named, isGood: isGood(files[named.name]) })),
    today,
  );
  const lost = Object.keys(files).filter((name) => !there.some((named) => named.name === name));
  const longLost = lost.filter((name) => name < yearBefore(today));
  await changeIndex(shelf.folder, (index) => without(index, [...gone, ...longLost]), shelf.disk);
  await Promise.all(gone.map((name) => shelf.disk.unlink(join(shelf.folder, name)).catch(() => undefined)));
}

function isGood(studied: Studied | undefined): boolean {
  return studied?.finding ? studied.finding.state === 'good' : studied?.holdings !== undefined;
}
