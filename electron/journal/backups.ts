import { join } from 'node:path';
import type { Backup } from '../../src/contract/journal-state';
import type { Journal } from '../../src/domain/journal/schema';
import { localTimeAt } from '../../src/domain/zones';
import { type BackupReason, backupName, type NamedBackup, parseBackupName } from './backup-names';
import { readJournalBytes } from './decode';
import { type Disk, errnoOf } from './disk';
import { fingerprint, readDurable, writeDurable } from './durable-file';
import { makeFolder, realFolder } from './folders';
import { holdingsOf } from './holdings';
import { ProblemError } from './problem';
import { backupsToDelete } from './retention';
import { readIndex, type ShelfIndex, type Studied, writeIndex } from './shelf-index';

/** Where the backups of one journal stand, and the edges of the world they are made in. */
export interface Shelf {
  readonly folder: string;
  readonly clock: () => number;
  readonly zone: () => string;
  readonly disk: Disk;
}

/** What a new backup is made from. */
export interface BackupOf {
  readonly bytes: Uint8Array;
  readonly reason: BackupReason;
  /** Where the journal lies: by this its backups are found again when the journal itself is gone. */
  readonly journalFolder: string;
  /** The journal in `bytes`, where it is known: it is then not read again. */
  readonly journal?: Journal;
}

/** All backups of a journal, newest first. Only those that were not seen before are read, one after the other. */
export async function listBackups(shelf: Shelf): Promise<Backup[]> {
  const known = await readIndex(shelf.folder, shelf.disk);
  const files: Record<string, Studied> = {};
  for (const { name } of await namedIn(shelf)) {
    const studied = await study(shelf, name, known.files[name]);
    if (studied) files[name] = studied;
  }
  if (JSON.stringify(files) !== JSON.stringify(known.files))
    await writeIndex(shelf.folder, { ...known, files }, shelf.disk);
  return (await namedIn(shelf)).flatMap((named) => asBackup(shelf, named, files[named.name]));
}

/** The bytes of a journal, kept as they are under a name of their own; on the disk when the promise resolves. */
export async function makeBackup(shelf: Shelf, backup: BackupOf): Promise<Backup> {
  await makeFolder(shelf.folder, shelf.disk);
  const taken = (await namedIn(shelf)).map((named) => named.name);
  const { name, at } = backupName(shelf.clock(), shelf.zone(), backup.reason, taken);
  await writeDurable(join(shelf.folder, name), backup.bytes, { expected: null, disk: shelf.disk });
  const studied = await remember(shelf, name, backup);
  await prune(shelf, at.slice(0, 10));
  return { name, at, reason: backup.reason, ...told(studied) };
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

/** The newest backup (for one reason), with its fingerprint where that is remembered. */
export async function newestBackup(
  shelf: Shelf,
  reason?: BackupReason,
): Promise<(NamedBackup & { readonly sha256: string | undefined }) | undefined> {
  const newest = (await namedIn(shelf)).find((named) => reason === undefined || named.reason === reason);
  if (!newest) return undefined;
  const { files } = await readIndex(shelf.folder, shelf.disk);
  return { ...newest, sha256: files[newest.name]?.sha256 };
}

async function namedIn(shelf: Shelf): Promise<NamedBackup[]> {
  const names = await shelf.disk.readdir(shelf.folder).catch(() => []);
  const newestFirst = [...names].sort().reverse();
  return newestFirst.flatMap((name) => parseBackupName(name) ?? []);
}

/** What the file holds; `before` is believed while size and time of the file are what they were. */
async function study(shelf: Shelf, name: string, before: Studied | undefined): Promise<Studied | undefined> {
  const path = join(shelf.folder, name);
  const there = await shelf.disk.stat(path).catch(() => undefined);
  if (!there) return undefined;
  if (before && before.bytes === there.size && before.mtimeMs === there.mtimeMs) return before;
  const bytes = await shelf.disk.readFile(path).catch(() => Buffer.alloc(0));
  return { mtimeMs: there.mtimeMs, ...facts(bytes, readGood(bytes)) };
}

function facts(bytes: Uint8Array, journal: Journal | undefined): Omit<Studied, 'mtimeMs'> {
  const counted = journal === undefined ? {} : { holdings: holdingsOf(journal) };
  return { bytes: bytes.length, sha256: fingerprint(bytes), ...counted };
}

function readGood(bytes: Uint8Array): Journal | undefined {
  const reading = readJournalBytes(bytes);
  return reading.kind === 'good' || reading.kind === 'older' ? reading.journal : undefined;
}

async function remember(shelf: Shelf, name: string, backup: BackupOf): Promise<Studied> {
  const { mtimeMs } = await shelf.disk.stat(join(shelf.folder, name));
  const studied = { mtimeMs, ...facts(backup.bytes, backup.journal ?? readGood(backup.bytes)) };
  const index = await readIndex(shelf.folder, shelf.disk);
  const journalFolder = await realFolder(backup.journalFolder);
  await writeIndex(shelf.folder, { journalFolder, files: { ...index.files, [name]: studied } }, shelf.disk);
  return studied;
}

/** Lets go of what retention lets go of. A file that cannot be removed now is met again next time. */
async function prune(shelf: Shelf, today: string): Promise<void> {
  const { files }: ShelfIndex = await readIndex(shelf.folder, shelf.disk);
  const kept = (await namedIn(shelf)).map((named) => ({
    ...named,
    isGood: files[named.name]?.holdings !== undefined,
  }));
  const gone = backupsToDelete(kept, today);
  await Promise.all(gone.map((name) => shelf.disk.unlink(join(shelf.folder, name)).catch(() => undefined)));
}

function asBackup(shelf: Shelf, named: NamedBackup, studied: Studied | undefined): Backup[] {
  if (!studied) return [];
  const at = localTimeAt(named.date, named.clock, shelf.zone());
  return [{ name: named.name, at, reason: named.reason, ...told(studied) }];
}

function told({ bytes, holdings }: Studied): Pick<Backup, 'bytes' | 'holdings'> {
  return holdings === undefined ? { bytes } : { bytes, holdings };
}
