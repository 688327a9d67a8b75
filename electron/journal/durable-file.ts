import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { type Disk, errnoOf, isErrno, nodeDisk } from './disk';
import { confirmFolder, NotConfirmed } from './folders';
import { tempPathFor } from './temps';

/** A file as it was read, with the fingerprint by which a later write knows it again. */
export interface DurableFile {
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** The file is not the one that was last known: nothing was written over it. */
export class ChangedUnderneath extends Error {}

export interface WriteOptions {
  /** Fingerprint of what must be there now; `null`: nothing may be there; absent: whatever is there is replaced. */
  readonly expected?: string | null;
  readonly disk?: Disk;
}

/** The fingerprint of some bytes: their SHA-256, in hexadecimal. */
export function fingerprint(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Reads a file whole. @throws the system's error, ENOENT among them. */
export async function readDurable(path: string, disk: Disk = nodeDisk): Promise<DurableFile> {
  const bytes = await disk.readFile(path);
  return { bytes, sha256: fingerprint(bytes) };
}

/**
 * Writes a file so that, whatever happens on the way, the old one or the new one is there, whole; when the promise resolves,
 * the new one survives a power cut. A link is followed, and what it points to is replaced. Answers the new fingerprint.
 * @throws ChangedUnderneath, NotConfirmed, or the system's error; but for NotConfirmed the old file is then untouched.
 */
export async function writeDurable(
  path: string,
  bytes: Uint8Array,
  options: WriteOptions = {},
): Promise<string> {
  const { disk = nodeDisk, expected } = options;
  const sha256 = fingerprint(bytes);
  const target = await twice(() => realTarget(path, disk));
  try {
    await twice(() => replace(target, bytes, expected, disk));
  } catch (error) {
    if (!(error instanceof NotConfirmed)) throw error;
    // The new file is there already; whatever keeps it from being written again, that is what is to be told.
    await replace(target, bytes, sha256, disk).catch(() => {
      throw error;
    });
  }
  return sha256;
}

/** Tries once more after an error that may pass: from a fresh file, as what a failed fsync has seen is not to be trusted. */
async function twice<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    const mayPass = !(error instanceof NotConfirmed) && isErrno(error, 'EINTR', 'EAGAIN', 'EIO');
    if (!mayPass) throw error;
    return attempt();
  }
}

/** Writes as much as `writeDurable` would, and removes it again: whether a save could succeed. @throws the system's error. */
export async function writeProbe(path: string, bytes: Uint8Array, disk: Disk = nodeDisk): Promise<void> {
  const temp = tempPathFor(await realTarget(path, disk));
  const file = await disk.open(temp, 'wx', 0o600);
  try {
    await writeOut(file, bytes, undefined);
  } finally {
    await disk.unlink(temp).catch(() => undefined);
  }
}

async function replace(target: string, bytes: Uint8Array, expected: string | null | undefined, disk: Disk) {
  const before = await seenAt(target, disk);
  await insistOn(target, expected, disk);
  const temp = tempPathFor(target);
  const file = await disk.open(temp, 'wx', 0o600);
  try {
    await writeOut(file, bytes, before && before.mode & 0o777);
    // A second look just before the switch; the file is read again only when it does not look the same.
    if (looksOf(await seenAt(target, disk)) !== looksOf(before)) await insistOn(target, expected, disk);
    await rename(temp, target, disk);
  } catch (error) {
    await disk.unlink(temp).catch(() => undefined);
    throw error;
  }
  await confirmFolder(dirname(target), disk);
}

type Seen = Awaited<ReturnType<Disk['stat']>> | undefined;

async function seenAt(target: string, disk: Disk): Promise<Seen> {
  return disk.stat(target).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  });
}

function looksOf(seen: Seen): string {
  return seen ? [seen.ino, seen.size, seen.mtimeMs, seen.ctimeMs].join() : 'nothing';
}

async function writeOut(
  file: Awaited<ReturnType<Disk['open']>>,
  bytes: Uint8Array,
  mode: number | undefined,
) {
  try {
    await writeAll(file, bytes);
    const { size, mode: given } = await file.stat();
    if (size !== bytes.length) throw lostBytes(size, bytes.length);
    // A mode that a person gave the file stays. Some file systems know none; the temp is then as readable as the folder lets it be.
    if (mode !== undefined && (given & 0o777) !== mode) await file.chmod(mode).catch(() => undefined);
    await file.sync();
  } catch (error) {
    await file.close().catch(() => undefined);
    throw error;
  }
  await file.close();
}

async function writeAll(file: Awaited<ReturnType<Disk['open']>>, bytes: Uint8Array): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, done);
    if (bytesWritten === 0) throw lostBytes(done, bytes.length);
    done += bytesWritten;
  }
}

/** A disk that takes fewer bytes than it was given, and says nothing, has an error of its own. */
function lostBytes(arrived: number, given: number): Error {
  return Object.assign(new Error(`${arrived} of ${given} bytes arrived on the disk`), { code: 'EIO' });
}

async function insistOn(target: string, expected: string | null | undefined, disk: Disk): Promise<void> {
  if (expected === undefined) return;
  const now = await readDurable(target, disk).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  });
  const isAsExpected = now === null ? expected === null : now.sha256 === expected;
  if (!isAsExpected) throw new ChangedUnderneath(`${target} is not what it was`);
}

const RENAME_TRIES = 10;

/** On Windows a scanner or an indexer may hold the old file for a moment; anywhere else one try tells all. */
async function rename(temp: string, target: string, disk: Disk, tries = RENAME_TRIES): Promise<void> {
  try {
    await disk.rename(temp, target);
  } catch (error) {
    if (disk.platform !== 'win32' || tries <= 1 || !isErrno(error, 'EPERM', 'EACCES', 'EBUSY')) throw error;
    await disk.pause(100);
    await rename(temp, target, disk, tries - 1);
  }
}

/** Where a file really lies: behind its links, or, when it does not exist yet, in its real folder. */
async function realTarget(path: string, disk: Disk): Promise<string> {
  try {
    return await disk.realpath(path);
  } catch (error) {
    const isLink = await disk.lstat(path).then(
      (there) => there.isSymbolicLink(),
      () => false,
    );
    if (errnoOf(error) !== 'ENOENT' || isLink) throw error;
    return join(await disk.realpath(dirname(path)), basename(path));
  }
}
