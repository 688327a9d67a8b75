import type { Backup } from '../../src/contract/journal-state';
import { addDays, type LocalDate, monthStart, weekStart } from '../../src/domain/days';
import { DAYS_KEPT, WEEKS_KEPT } from './retention';

interface Gap {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * Says of each backup (newest first) which days before it have none, where retention would have kept one had it been made: a
 * day among the newest days, a whole week among the newest weeks, a whole month before that. What cannot be read fills no gap,
 * and a date after `today` comes from a clock that was wrong.
 */
export function withGaps(backups: readonly Backup[], today: LocalDate): Backup[] {
  const readable = backups.filter(({ holdings, name }) => holdings && dateOf(name) <= today);
  const dates = [...new Set(readable.map(({ name }) => dateOf(name)))];
  const last = new Map(readable.map(({ name }) => [dateOf(name), name]));
  const gaps = new Map(gapsIn(dates).map((gap) => [last.get(addDays(gap.to, 1)), gap]));
  return backups.map((backup) => {
    const gapBefore = gaps.get(backup.name);
    return gapBefore ? { ...backup, gapBefore } : backup;
  });
}

function gapsIn(newestFirst: readonly LocalDate[]): Gap[] {
  return newestFirst.flatMap((newer, index) => {
    const older = newestFirst[index + 1];
    if (older === undefined || !isGap(newestFirst, index, newer, older)) return [];
    return [{ from: addDays(older, 1), to: addDays(newer, -1) }];
  });
}

function isGap(dates: readonly LocalDate[], index: number, newer: LocalDate, older: LocalDate): boolean {
  if (index + 1 < DAYS_KEPT) return addDays(newer, -1) > older;
  const weeks = new Set(dates.slice(0, index + 2).map((date) => weekStart(date, 1)));
  if (weeks.size <= WEEKS_KEPT) return addDays(weekStart(newer, 1), -7) > older;
  return monthStart(newer, -1) > older;
}

function dateOf(name: string): LocalDate {
  return name.slice(0, 10);
}
