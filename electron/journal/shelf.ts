import { join } from 'node:path';
import { localTimeOf } from '../../src/domain/zones';
import { type NamedBackup, parseBackupName } from './backup-names';
import type { Disk } from './disk';
import type { Examined, Specimen } from './examine';
import { ProblemError } from './problem';

/** Where the backups of one journal stand, and the edges of the world they are made in. */
export interface Shelf {
  readonly folder: string;
  readonly clock: () => number;
  readonly zone: () => string;
  readonly disk: Disk;
  /** Examines a backup's bytes where nobody waits for it; without it, here. */
  readonly examine?: ((specimen: Specimen) => Promise<Examined>) | undefined;
}

/** The backups whose files are on the shelf, newest first. */
export async function namedIn(shelf: Shelf): Promise<NamedBackup[]> {
  const names = await shelf.disk.readdir(shelf.folder).catch(() => []);
  const newestFirst = [...names].sort().reverse();
  return newestFirst.flatMap((name) => parseBackupName(name) ?? []);
}

/** Now, as the journal writes it. */
export function nowOn({ clock, zone }: Pick<Shelf, 'clock' | 'zone'>): string {
  return localTimeOf(clock(), zone());
}

/** Where a backup lies. @throws ProblemError when `name` is none of a backup */
export function pathOnShelf(shelf: Shelf, name: string): string {
  if (!parseBackupName(name)) throw new ProblemError('backupNotThere', { name });
  return join(shelf.folder, name);
}
