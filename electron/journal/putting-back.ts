import { dirname } from 'node:path';
import { freeAside, isThere } from './asides';
import type { Disk } from './disk';
import { confirmFolder, makeFolder } from './folders';
import { journalPath } from './places';
import { problemOf } from './problem';

const placeTaken: ReadonlySet<string> = new Set([
  'journalGone',
  'folderGone',
  'notAFile',
  'notReadable',
  'otherJournal',
]);

/** Whether the journal is not where it should be, so that it can be put back. */
export function isOutOfPlace(code: string | undefined): boolean {
  return code !== undefined && placeTaken.has(code);
}

/**
 * Makes room for the journal's file: the folder is made again, and whatever lies in the file's place gets another name in the same
 * folder. @throws ProblemError
 */
export async function makeRoom(folder: string, at: string, disk: Disk): Promise<void> {
  const path = journalPath(folder);
  try {
    await makeFolder(folder, disk);
    if (!(await isThere(path, disk))) return;
    await disk.rename(path, await freeAside(folder, 'aside', at, disk));
    await confirmFolder(dirname(path), disk);
  } catch (error) {
    throw problemOf(error, path);
  }
}
