import { addDays, calendarDate, type LocalDate, type Weekday } from '../days';
import type { Journal, Run } from '../journal/schema';
import { epochMsOf } from '../zones';
import { lengthInDays, type Period, periodMoved, periodOfDates } from './periods';

/** What a report is about: the days asked for, how much of them is over, and the days they are compared with. */
export interface Scope {
  readonly period: Period;
  /** The last day of the period that has come; the day before `period.from` where none has. */
  readonly until: LocalDate;
  /** Whether the whole period has come. */
  readonly isOver: boolean;
  /** The period before. While the period is not over, only as many of its days as have come of this one. */
  readonly before: Period;
}

/** Which days a report looks at when it is made on `today`. @throws RangeError when `to` lies before `from`. */
export function scopeOf(from: LocalDate, to: LocalDate, today: LocalDate, weekStartsOn: Weekday): Scope {
  const period = periodOfDates(from, to, weekStartsOn);
  const until = today < from ? addDays(from, -1) : today < to ? today : to;
  const whole = periodMoved(period, -1);
  const days = lengthInDays({ from, to: until });
  if (until === to || days === 0) return { period, until, isOver: until === to, before: whole };
  const cut = addDays(whole.from, days - 1);
  return {
    period,
    until,
    isOver: false,
    before: cut < whole.to ? { kind: 'dates', from: whole.from, to: cut } : whole,
  };
}

/** The runs whose calendar date lies from `from` to `to`, both included, in the order in which they were run. */
export function runsBetween(
  runs: readonly Run[],
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Run[] {
  const within = runs.filter(
    ({ startedAt }) => calendarDate(startedAt) >= from && calendarDate(startedAt) <= to,
  );
  return inOrderOfTime(within);
}

/** Runs by the moment they began, whatever zones they were run in. */
export function inOrderOfTime(runs: readonly Run[]): Run[] {
  const timed = runs.map((run) => ({ run, at: epochMsOf(run.startedAt) }));
  return timed.sort((a, b) => a.at - b.at).map(({ run }) => run);
}

/** The date of the first thing the journal tells of: a run, a day of the list, a measurement. Nothing in an empty journal. */
export function firstEntryDate({ runs, days, bodyMeasurements }: Journal): LocalDate | undefined {
  const dates = [
    ...runs.map(({ startedAt }) => calendarDate(startedAt)),
    ...days.map(({ id }) => id),
    ...bodyMeasurements.map(({ measuredAt }) => calendarDate(measuredAt)),
  ];
  return dates.reduce<LocalDate | undefined>(
    (first, date) => (first === undefined || date < first ? date : first),
    undefined,
  );
}
