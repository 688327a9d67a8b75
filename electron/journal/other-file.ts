import type { Fault } from '../../src/domain/journal/fault';
import type { Journal } from '../../src/domain/journal/schema';
import { readJournalBytes } from './decode';
import { type Disk, nodeDisk } from './disk';
import { readDurable } from './durable-file';
import { journalPath } from './places';
import { ProblemError, reasonOf } from './problem';

/**
 * Reads the journal in a file, or in the journal.json of a folder, to be merged: in today's format, and without changing the file.
 * @throws ProblemError when it cannot be read, is newer than this version, or is no whole journal
 */
export async function readOther(path: string, disk: Disk = nodeDisk): Promise<Journal> {
  const file = await readDurable(await fileAt(path, disk), disk).catch((error: unknown) => {
    throw new ProblemError('otherNotReadable', { path, reason: reasonOf(error) });
  });
  const reading = readJournalBytes(file.bytes);
  switch (reading.kind) {
    case 'good':
    case 'older':
      return reading.journal;
    case 'newer':
      throw new ProblemError('otherNewer', { path });
    case 'damaged':
      throw new ProblemError('otherDamaged', { path, what: firstOf(reading.faults) });
  }
}

/** One fault is enough to say; there may be twenty. */
function firstOf(faults: readonly Fault[]): string {
  return faults
    .slice(0, 1)
    .map(({ what }) => what)
    .join();
}

async function fileAt(path: string, disk: Disk): Promise<string> {
  const there = await disk.stat(path).catch(() => undefined);
  return there?.isDirectory() ? journalPath(path) : path;
}
