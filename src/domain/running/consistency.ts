import { addDays, calendarDate, daysBetween, type LocalDate, type Weekday } from '../days';
import type { Run } from '../journal/schema';
import { runningWeeks } from './weeks';

/** How steadily somebody has run, from the first run to today. */
export interface Consistency {
  readonly firstRunOn: LocalDate;
  /** Weeks since the one of the first run, that one included. */
  readonly weeks: number;
  /** Those of them with at least one run. */
  readonly weeksWithRun: number;
  /** Weeks with a run in a row up to now. */
  readonly currentWeeks: number;
  readonly runsPerWeek: number;
  /** The most days in a row without a run, since the last run too; today itself is not over and not counted. */
  readonly longestGapDays: number;
}

/**
 * Consistency up to `today`; `undefined` before the first run. The week that is still running counts once it has a run or its last day
 * has come; until then it is left out, so that a Monday does not look like a lapse. Runs dated after today do not count.
 */
export function consistencyOf(
  runs: readonly Run[],
  { today, weekStartsOn }: { today: LocalDate; weekStartsOn: Weekday },
): Consistency | undefined {
  const past = runs.filter(({ startedAt }) => calendarDate(startedAt) <= today);
  const dates = [...new Set(past.map(({ startedAt }) => calendarDate(startedAt)))].sort();
  const [firstRunOn] = dates;
  if (firstRunOn === undefined) return undefined;
  const counts = countedWeeks(past, { from: firstRunOn, to: today, weekStartsOn });
  return {
    firstRunOn,
    weeks: counts.length,
    weeksWithRun: counts.filter((count) => count > 0).length,
    currentWeeks: counts.length - 1 - counts.lastIndexOf(0),
    runsPerWeek: past.length / counts.length,
    longestGapDays: longestGap([...dates, today]),
  };
}

/** Runs of each week that counts, the earliest first. */
function countedWeeks(
  runs: readonly Run[],
  range: { from: LocalDate; to: LocalDate; weekStartsOn: Weekday },
): number[] {
  const weeks = runningWeeks(runs, range);
  const last = weeks.at(-1);
  const isRunning = last !== undefined && last.totals.runs === 0 && range.to < addDays(last.weekStart, 6);
  return (isRunning ? weeks.slice(0, -1) : weeks).map(({ totals }) => totals.runs);
}

function longestGap(dates: readonly LocalDate[]): number {
  const gaps = dates.slice(1).map((date, index) => daysBetween(dates[index] ?? date, date) - 1);
  return Math.max(0, ...gaps);
}
