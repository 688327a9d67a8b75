import { type LocalDate, monthStart, weekStart } from '../../src/domain/days';
import type { BackupReason } from './backup-names';

/** A backup as retention sees it: `date` is its calendar date, `isGood` whether it can be read. */
export interface Keepable {
  readonly name: string;
  readonly date: string;
  readonly reason: BackupReason;
  readonly isGood: boolean;
}

/** Days, weeks and months of which the newest daily backup stays. */
export const DAYS_KEPT = 7;
export const WEEKS_KEPT = 4;
const MONTHS_KEPT = 12;

/**
 * Which backups may go, given all of them. Of the daily ones stay: the newest of each of the last 7 days, 4 weeks (from
 * Monday) and 12 months that have any, however long ago, and all of today. The others, and those that cannot be read,
 * stay for 12 months; the newest of each reason stays for good, and so does the newest that can be read. A date after
 * `today` comes from a clock that was wrong: such a backup stays, and takes no other one's place.
 */
export function backupsToDelete(backups: readonly Keepable[], today: string): string[] {
  const past = newestFirst(backups).filter(({ date }) => date <= today);
  const kept = new Set([...generations(past), ...yearOf(past, today), ...newestOfEach(past)]);
  return past.filter((backup) => backup.date !== today && !kept.has(backup)).map(({ name }) => name);
}

/** Names begin with the time, so their order is the order in which the backups were made. */
function newestFirst(backups: readonly Keepable[]): Keepable[] {
  return [...backups].sort((a, b) => (a.name < b.name ? 1 : -1));
}

function generations(past: readonly Keepable[]): Keepable[] {
  const daily = past.filter(({ reason, isGood }) => reason === 'daily' && isGood);
  return [
    ...newestPer(daily, ({ date }) => date).slice(0, DAYS_KEPT),
    ...newestPer(daily, ({ date }) => weekStart(date, 1)).slice(0, WEEKS_KEPT),
    ...newestPer(daily, ({ date }) => monthStart(date)).slice(0, MONTHS_KEPT),
  ];
}

function yearOf(past: readonly Keepable[], today: string): Keepable[] {
  const since = yearBefore(today);
  return past.filter(({ reason, isGood, date }) => (reason !== 'daily' || !isGood) && date >= since);
}

function newestOfEach(past: readonly Keepable[]): Keepable[] {
  return [...newestPer(past, ({ reason }) => reason), ...past.filter(({ isGood }) => isGood).slice(0, 1)];
}

/** The first, that is the newest, of each group. */
function newestPer(newestFirst: readonly Keepable[], groupOf: (backup: Keepable) => string): Keepable[] {
  const groups = new Map<string, Keepable>();
  for (const backup of newestFirst) if (!groups.has(groupOf(backup))) groups.set(groupOf(backup), backup);
  return [...groups.values()];
}

/** The date twelve months before `today`; on 29 February a date that sorts between its neighbours. */
export function yearBefore(today: LocalDate): LocalDate {
  return `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
}
