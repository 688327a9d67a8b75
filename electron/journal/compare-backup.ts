import type { Comparison } from '../../src/contract/journal-state';
import { compare } from '../../src/domain/journal/comparison';
import type { Journal } from '../../src/domain/journal/schema';
import { readBackup } from './backups';
import { holdingsOf } from './holdings';
import { verifyBackup } from './list-backups';
import type { Shelf } from './shelf';

/**
 * What restoring a backup into the open journal would bring, before anything is done. The backup is verified on the way. The
 * profile and the settings count as one record each.
 * @throws ProblemError when the backup is not there or cannot be read.
 */
export async function compareBackup(shelf: Shelf, name: string, now: Journal): Promise<Comparison> {
  const backup = await verifyBackup(shelf, name);
  const differences = compare(now, await readBackup(shelf, name));
  return { backup, now: holdingsOf(now), differences };
}
