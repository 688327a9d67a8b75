import type { Backup, RestorePreview } from '../../src/contract/journal-state';
import { differences } from '../../src/domain/journal/difference';
import type { Journal } from '../../src/domain/journal/schema';
import { listBackups, readBackup, type Shelf } from './backups';
import { holdingsOf } from './holdings';
import { ProblemError } from './problem';

/**
 * What restoring a backup into the open journal would bring, before anything is done. The profile and the settings count
 * as one record each.
 * @throws ProblemError when the backup is not there or cannot be read.
 */
export async function previewRestore(shelf: Shelf, name: string, now: Journal): Promise<RestorePreview> {
  const journal = await readBackup(shelf, name);
  const backup = await described(shelf, name);
  const places = Object.entries(differences(now, journal));
  const counted = (way: 'added' | 'changed' | 'missing') =>
    Object.fromEntries(places.filter(([, by]) => by[way] > 0).map(([place, by]) => [place, by[way]]));
  return {
    backup,
    now: holdingsOf(now),
    added: counted('added'),
    changed: counted('changed'),
    missing: counted('missing'),
  };
}

async function described(shelf: Shelf, name: string): Promise<Backup> {
  const backup = (await listBackups(shelf)).find((listed) => listed.name === name);
  if (!backup) throw new ProblemError('backupNotThere', { name });
  return backup;
}
