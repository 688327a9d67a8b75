import { addDays, calendarDate, type LocalDate, monthStart, type Weekday, weekStart } from '../days';
import type { Run } from '../journal/schema';
import { type RunTotals, totalsOf } from '../running/totals';
import { lengthInDays } from './periods';
import type { Scope } from './scope';

export type SeriesStep = 'day' | 'week' | 'month';

/** Totals of a stretch of days, both ends included and never reaching beyond the report's period. */
export interface SeriesEntry {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly totals: RunTotals;
}

/** How far had been run by the end of a day, counted from the first day of the period, which is day 1. */
export interface CumulativePoint {
  readonly day: number;
  readonly distanceM: number;
}

const DAYS_SHOWN_AS_DAYS = 14;
const DAYS_SHOWN_AS_WEEKS = 60 * 7;

/**
 * The runs of a period day by day up to two weeks, week by week up to sixty, else month by month: every stretch that has come,
 * also those without a run.
 */
export function seriesOf(
  runs: readonly Run[],
  { period, until }: Scope,
  weekStartsOn: Weekday,
): { step: SeriesStep; entries: SeriesEntry[] } {
  const days = lengthInDays(period);
  const step = days <= DAYS_SHOWN_AS_DAYS ? 'day' : days <= DAYS_SHOWN_AS_WEEKS ? 'week' : 'month';
  const startOf = (date: LocalDate) => startOfStep(date, step, weekStartsOn);
  const last = runs.map(({ startedAt }) => calendarDate(startedAt)).reduce(later, until);
  if (last < period.from) return { step, entries: [] };
  const groups = new Map<LocalDate, Run[]>();
  for (let start = startOf(period.from); start <= last; start = afterStep(start, step)) groups.set(start, []);
  for (const run of runs) groups.get(startOf(calendarDate(run.startedAt)))?.push(run);
  const entries = [...groups].map(([start, group]) => ({
    from: later(start, period.from),
    to: earlier(addDays(afterStep(start, step), -1), period.to),
    totals: totalsOf(group),
  }));
  return { step, entries };
}

/** How far had been run by each day with a run, the earliest first; `from` is day 1. Runs are in the order of time. */
export function cumulativeDistance(runs: readonly Run[], from: LocalDate): CumulativePoint[] {
  let distanceM = 0;
  const byDay = new Map<number, number>();
  for (const run of runs) {
    distanceM += run.distanceM ?? 0;
    byDay.set(lengthInDays({ from, to: calendarDate(run.startedAt) }), distanceM);
  }
  return [...byDay].map(([day, sumM]) => ({ day, distanceM: sumM }));
}

function startOfStep(date: LocalDate, step: SeriesStep, weekStartsOn: Weekday): LocalDate {
  return step === 'day' ? date : step === 'week' ? weekStart(date, weekStartsOn) : monthStart(date);
}

function afterStep(start: LocalDate, step: SeriesStep): LocalDate {
  return step === 'month' ? monthStart(start, 1) : addDays(start, step === 'week' ? 7 : 1);
}

function later(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}

function earlier(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b;
}
