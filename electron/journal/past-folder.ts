import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Disk } from './disk';
import { realFolder } from './folders';
import { journalPath } from './places';

/** The folder in which this computer keeps what can be undone, a file for each journal. */
export function pastFolder(dataFolder: string): string {
  return join(dataFolder, 'history');
}

/** The file for the journal of that id in that folder: two copies of a journal have a past each. */
export async function pastName(journalId: string, folder: string): Promise<string> {
  const place = createHash('sha256').update(await realFolder(folder));
  return `${journalId}-${place.digest('hex').slice(0, 12)}.jsonl`;
}

const FORMAT = 'backstride-history';

/** What the first line of a file says of it. */
export interface PastHead {
  readonly version: number;
  readonly journalId: string;
  /** Where the journal lay. */
  readonly folder: string;
}

/** The first line of a file. */
export function headLine(head: PastHead): string {
  return `${JSON.stringify({ format: FORMAT, ...head })}\n`;
}

/** What the first line says; nothing when these are not the bytes of a past. */
export function readHead(bytes: Buffer): PastHead | undefined {
  try {
    const { format, version, journalId, folder } = JSON.parse(
      bytes.subarray(0, bytes.indexOf(10)).toString(),
    );
    const isHead = format === FORMAT && [typeof journalId, typeof folder].every((type) => type === 'string');
    return isHead && typeof version === 'number' ? { version, journalId, folder } : undefined;
  } catch {
    return undefined;
  }
}

/** A journal that was moved takes its past along: the file of a folder that holds it no longer becomes the file at `path`. */
export async function adoptPast(parts: { dataFolder: string; journalId: string; disk: Disk }, path: string) {
  const { dataFolder, journalId, disk } = parts;
  const there = pastFolder(dataFolder);
  const names = await disk.readdir(there).catch(() => []);
  const others = names.filter((name) => name.startsWith(`${journalId}-`) && name.endsWith('.jsonl'));
  if (others.some((name) => join(there, name) === path)) return;
  for (const name of others) {
    const head = readHead(await disk.readFile(join(there, name)).catch(() => Buffer.alloc(0)));
    const hasLeft = head && !(await isThere(journalPath(head.folder), disk));
    if (hasLeft) return disk.rename(join(there, name), path);
  }
}

/** Gives a file that cannot be read another name, so that nothing of it is lost and a new one can begin. */
export async function setPastAside(path: string, disk: Disk): Promise<void> {
  await disk.rename(path, `${path}.unreadable`).catch(() => undefined);
}

function isThere(path: string, disk: Disk): Promise<boolean> {
  return disk.lstat(path).then(
    () => true,
    () => false,
  );
}
