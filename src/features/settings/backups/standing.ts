import type { Backup } from '../../../contract/journal-state';

/** What is known of all backups together. */
export interface Standing {
  readonly wrong: readonly Backup[];
  /** Those that were not read since they were made. */
  readonly open: number;
  /** When the one that was read longest ago was read; nothing while some are open. */
  readonly since: string | undefined;
}

/** Whether a person who relies on a backup has to know of it. */
export function isWrong({ finding: { state } }: Backup): boolean {
  return state === 'changed' || state === 'damaged' || state === 'gone';
}

/** How the backups stand. A file that is gone cannot be read and is no open question. */
export function standingOf(backups: readonly Backup[]): Standing {
  const there = backups.filter(({ finding }) => finding.state !== 'gone');
  const read = there.flatMap(({ readAt }) => readAt ?? []).sort(byMoment);
  const open = there.length - read.length;
  return { wrong: backups.filter(isWrong), open, since: open === 0 ? read[0] : undefined };
}

function byMoment(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b);
}
