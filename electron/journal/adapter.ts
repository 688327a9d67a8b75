import type { Adapter } from 'lowdb';
import { canonicalText } from '../../src/domain/journal/canonical';
import type { Journal } from '../../src/domain/journal/schema';
import { readJournalBytes } from './decode';
import { type Disk, nodeDisk } from './disk';
import { fingerprint, readDurable, writeDurable } from './durable-file';

/** lowdb's adapter over the durable file, which also remembers by its fingerprint what lies on the disk. */
export interface JournalAdapter extends Adapter<Journal> {
  /** Whether a file with this fingerprint is what was last read or written. */
  readonly isLast: (sha256: string) => boolean;
  /** What lies on the disk now, by its fingerprint (`null`: nothing): the next write expects it there. */
  readonly expect: (sha256: string | null) => void;
  /** Whether the disk still has what was last read or written. @throws the system's error when it cannot be read. */
  readonly isUnchanged: () => Promise<boolean>;
  /** Whether a write of `journal` that failed has arrived all the same; it then counts as what lies on the disk. */
  readonly hasArrived: (journal: Journal) => Promise<boolean>;
}

/**
 * @param known fingerprint of the file as it was opened; `null` when there must not be one yet.
 */
export function journalAdapter(path: string, known: string | null, disk: Disk = nodeDisk): JournalAdapter {
  let last = known;
  const now = async () => (await readDurable(path, disk)).sha256;
  return {
    read: async () => {
      const { bytes, sha256 } = await readDurable(path, disk);
      const reading = readJournalBytes(bytes);
      if (reading.kind !== 'good') return null;
      last = sha256;
      return reading.journal;
    },
    write: async (journal) => {
      last = await writeDurable(path, bytesOf(journal), { expected: last, disk });
    },
    expect: (sha256) => {
      last = sha256;
    },
    isLast: (sha256) => sha256 === last,
    isUnchanged: async () => (await now()) === last,
    hasArrived: async (journal) => {
      const there = await now();
      if (there === last || there !== fingerprint(bytesOf(journal))) return false;
      last = there;
      return true;
    },
  };
}

/** A journal as its file holds it. */
export function bytesOf(journal: Journal): Buffer {
  return Buffer.from(canonicalText(journal), 'utf8');
}
