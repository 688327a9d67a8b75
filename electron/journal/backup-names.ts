import type { Backup } from '../../src/contract/journal-state';
import { isLocalDate } from '../../src/domain/days';
import { localTimeOf } from '../../src/domain/zones';
import { stampOf } from './places';

export type BackupReason = Backup['reason'];

/** What a backup's file name says: its local date and clock time (`07:10:00`) and why it was made. */
export interface NamedBackup {
  readonly name: string;
  readonly date: string;
  readonly clock: string;
  readonly reason: BackupReason;
}

const pattern =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3])([0-5]\d)([0-5]\d)-(daily|migration|restore|damage|mend|asked|copy|merge)\.json$/;

/** Reads a backup's file name; nothing when it is not one of ours, and then it is left alone. */
export function parseBackupName(name: string): NamedBackup | undefined {
  const [, date, hours, minutes, seconds, reason] = pattern.exec(name) ?? [];
  if (!date || !isLocalDate(date) || !isReason(reason)) return undefined;
  return { name, date, clock: `${hours}:${minutes}:${seconds}`, reason };
}

/**
 * A file name for a backup made at `epochMs` (`2026-11-22T071000-daily.json`) and the time in it: a second later for each
 * backup in `taken` that has that second already, so that the order of names is the order in time.
 */
export function backupName(
  epochMs: number,
  timeZone: string,
  reason: BackupReason,
  taken: readonly string[],
): { name: string; at: string } {
  const at = localTimeOf(epochMs, timeZone);
  const stamp = stampOf(at);
  const isTaken = taken.some((name) => name.startsWith(stamp));
  return isTaken
    ? backupName(epochMs + 1000, timeZone, reason, taken)
    : { name: `${stamp}-${reason}.json`, at };
}

function isReason(text: string | undefined): text is BackupReason {
  return ['daily', 'migration', 'restore', 'damage', 'mend', 'asked', 'copy', 'merge'].includes(text ?? '');
}
