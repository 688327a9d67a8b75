import type { Finding, Holdings } from '../../src/contract/journal-state';
import type { Reading } from '../../src/domain/journal/read';
import { bytesOf } from './adapter';
import type { BackupReason } from './backup-names';
import { damageOf, readJournalBytes } from './decode';
import { fingerprint } from './durable-file';
import { holdingsOf } from './holdings';

/** A backup's bytes, with what is known of the bytes it was made of. */
export interface Specimen {
  readonly bytes: Uint8Array;
  readonly reason: BackupReason;
  /** SHA-256 (or beginnings of it) that its bytes must have; none where nothing was kept. */
  readonly made: readonly string[];
}

/** What bytes were found to be. */
export interface Examined {
  readonly sha256: string;
  readonly finding: Finding;
  readonly holdings?: Holdings;
}

/**
 * Reads a backup as a restore would: compared with its fingerprint, parsed, brought into today's format, written out in
 * canonical text and read once more where that text is another one.
 */
export function examine({ bytes, reason, made }: Specimen): Examined {
  const sha256 = fingerprint(bytes);
  const isCompared = made.length > 0;
  const isSame = made.every((known) => sha256.startsWith(known));
  const reading = readJournalBytes(bytes);
  const holdings = 'journal' in reading && reading.kind !== 'newer' ? holdingsOf(reading.journal) : undefined;
  const finding = { isCompared, ...judged(bytes, reading, { isSame, reason }) };
  return { sha256, finding, ...(holdings && finding.state !== 'damaged' ? { holdings } : {}) };
}

/** Why bytes are kept that need not be a whole journal. */
const setAside: ReadonlySet<BackupReason> = new Set(['damage', 'copy']);

type Judged = Omit<Finding, 'isCompared'>;

function judged(
  bytes: Uint8Array,
  reading: Reading,
  { isSame, reason }: { isSame: boolean; reason: BackupReason },
): Judged {
  if (reading.kind === 'damaged') {
    const [fault] = reading.faults;
    const state = setAside.has(reason) && isSame ? 'kept' : 'damaged';
    return { state, damage: damageOf(bytes), fault };
  }
  const format = reading.kind === 'good' ? {} : { version: reading.version };
  if (reading.kind === 'newer') return { state: isSame ? 'newer' : 'damaged', ...format };
  if (!isStable(bytes, reading)) return { state: 'damaged', ...format, damage: 'unstable' };
  return { state: isSame ? 'good' : 'changed', ...format };
}

/** Whether what was read says the same once it is written: text that is canonical already does. */
function isStable(bytes: Uint8Array, { journal }: Extract<Reading, { kind: 'good' | 'older' }>): boolean {
  const written = bytesOf(journal);
  if (written.equals(bytes)) return true;
  const again = readJournalBytes(written);
  return again.kind === 'good' && bytesOf(again.journal).equals(written);
}
