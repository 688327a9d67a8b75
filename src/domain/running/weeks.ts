import { addDays, calendarDate, type LocalDate, type Weekday, weekStart } from '../days';
import type { Run } from '../journal/schema';
import { type RunTotals, totalsOf } from './totals';

/** One week and what was run in it. */
export interface RunningWeek {
  readonly weekStart: LocalDate;
  readonly totals: RunTotals;
}

/**
 * Every week that has a day from `from` to `to` (both included), the earliest first, empty weeks too. Only runs of those days count,
 * by the date on the runner's calendar: a range that begins in mid-week leaves the days before it out.
 */
export function runningWeeks(
  runs: readonly Run[],
  { from, to, weekStartsOn }: { from: LocalDate; to: LocalDate; weekStartsOn: Weekday },
): RunningWeek[] {
  const byWeek = new Map<LocalDate, Run[]>();
  for (let start = weekStart(from, weekStartsOn); start <= to; start = addDays(start, 7))
    byWeek.set(start, []);
  for (const run of runs) {
    const date = calendarDate(run.startedAt);
    if (date >= from && date <= to) byWeek.get(weekStart(date, weekStartsOn))?.push(run);
  }
  return [...byWeek].map(([start, ofWeek]) => ({ weekStart: start, totals: totalsOf(ofWeek) }));
}
