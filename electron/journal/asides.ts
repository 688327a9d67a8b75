import { join } from 'node:path';
import { type Disk, nodeDisk } from './disk';
import { ChangedUnderneath, writeDurable } from './durable-file';
import { asideName } from './places';
import { problemOf } from './problem';

/**
 * Keeps bytes beside the journal under a name of their own, and answers with their path. A name that is taken is passed by: what
 * was set aside before stays.
 */
export async function putAside(
  folder: string,
  bytes: Uint8Array,
  { at, disk = nodeDisk }: { at: string; disk?: Disk | undefined },
  again = 0,
): Promise<string> {
  const path = join(folder, asideName('damaged', at, again));
  try {
    await writeDurable(path, bytes, { expected: null, disk });
    return path;
  } catch (error) {
    if (!(error instanceof ChangedUnderneath)) throw problemOf(error, path);
    return putAside(folder, bytes, { at, disk }, again + 1);
  }
}

/** A path for something that is set aside, under which nothing lies yet. */
export async function freeAside(
  folder: string,
  why: Parameters<typeof asideName>[0],
  at: string,
  disk: Disk,
  again = 0,
): Promise<string> {
  const path = join(folder, asideName(why, at, again));
  return (await isThere(path, disk)) ? freeAside(folder, why, at, disk, again + 1) : path;
}

/** Whether anything lies there, be it a link that leads nowhere. */
export function isThere(path: string, disk: Disk): Promise<boolean> {
  return disk.lstat(path).then(
    () => true,
    () => false,
  );
}
