import { basename, dirname, join, resolve } from 'node:path';
import { type Disk, errnoOf, isErrno, nodeDisk } from './disk';

/** The new file stands in its place, but the folder could not be made to remember it over a power cut. */
export class NotConfirmed extends Error {
  readonly code: string | undefined;
  constructor(cause: unknown) {
    super('the disk did not confirm the new file', { cause });
    this.code = errnoOf(cause);
  }
}

/** Makes the folder's list of names durable. Windows has no such call; some network file systems neither. */
export async function confirmFolder(folder: string, disk: Disk): Promise<void> {
  if (disk.platform === 'win32') return;
  try {
    await syncFolder(folder, disk);
  } catch (error) {
    if (!isErrno(error, 'EINVAL', 'ENOTSUP', 'EOPNOTSUPP')) throw new NotConfirmed(error);
  }
}

/** Makes a folder, readable by this user alone, with those above it, so that the way to it outlasts a power cut too. */
export async function makeFolder(path: string, disk: Disk = nodeDisk): Promise<void> {
  const first = await disk.mkdir(path, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = resolve(path); made.length >= first.length; made = dirname(made))
    await confirmFolder(dirname(made), disk);
}

async function syncFolder(folder: string, disk: Disk): Promise<void> {
  const handle = await disk.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * The real path of a folder that need not be there yet: its nearest parent's real path, and the rest.
 * @throws the system's error when not even the root of its drive is there
 */
export async function realFolder(folder: string, disk: Disk = nodeDisk): Promise<string> {
  const path = resolve(folder);
  try {
    return await disk.realpath(path);
  } catch (error) {
    const parent = dirname(path);
    if (parent === path) throw error;
    return join(await realFolder(parent, disk), basename(path));
  }
}
