import type { Backup } from '../../src/contract/journal-state';
import { isLocalDate } from '../../src/domain/days';
import { localTimeOf } from '../../src/domain/zones';
import { stampOf } from './places';

export type BackupReason = Backup['reason'];

/** What a backup's file name says: its local date and clock time (`07:10:00`), why it was made, and of which bytes. */
export interface NamedBackup {
  readonly name: string;
  readonly date: string;
  readonly clock: string;
  readonly reason: BackupReason;
  /** The beginning of the SHA-256 of the bytes it was made of; names from before this was kept have none. */
  readonly made?: string;
}

const reasons: readonly BackupReason[] = [
  'daily',
  'migration',
  'restore',
  'damage',
  'mend',
  'asked',
  'copy',
  'merge',
];

const pattern = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3])([0-5]\d)([0-5]\d)-([a-z]+)(?:-([0-9a-f]{16}))?\.json$/;

/** Hexadecimal digits of the SHA-256 in a name: no accident of a disk comes to the same sixteen. */
const DIGITS = 16;

/** Reads a backup's file name; nothing when it is not one of ours, and then it is left alone. */
export function parseBackupName(name: string): NamedBackup | undefined {
  const [, date, hours, minutes, seconds, word, made] = pattern.exec(name) ?? [];
  const reason = reasons.find((known) => known === word);
  if (!date || !isLocalDate(date) || !reason) return undefined;
  const said = { name, date, clock: `${hours}:${minutes}:${seconds}`, reason };
  return made === undefined ? said : { ...said, made };
}

/** What the name of a new backup is made from. */
interface NameOf {
  readonly epochMs: number;
  readonly timeZone: string;
  readonly reason: BackupReason;
  /** Of the bytes. The name carries it, so that it is lost with the file at the earliest. */
  readonly sha256: string;
}

/**
 * A file name for a new backup (`2026-11-22T071000-daily-3f9a1c0b7e52d418.json`) and the time in it: a second later for each
 * backup in `taken` that has that second already, so that the order of names is the order in time.
 */
export function backupName(of: NameOf, taken: readonly string[]): NamedBackup & { readonly at: string } {
  const at = localTimeOf(of.epochMs, of.timeZone);
  const stamp = stampOf(at);
  const isTaken = taken.some((name) => name.startsWith(stamp));
  if (isTaken) return backupName({ ...of, epochMs: of.epochMs + 1000 }, taken);
  const made = of.sha256.slice(0, DIGITS);
  const name = `${stamp}-${of.reason}-${made}.json`;
  return { name, date: at.slice(0, 10), clock: at.slice(11, 19), reason: of.reason, made, at };
}
