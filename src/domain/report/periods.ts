import { addDays, daysBetween, type LocalDate, monthStart, type Weekday, weekStart } from '../days';

export type CalendarKind = 'week' | 'month' | 'quarter' | 'year';

/** A stretch of days, both ends included. `kind` says how it came about, and so how it is named and what comes before it. */
export interface Period {
  readonly kind: CalendarKind | 'lastFourWeeks' | 'dates';
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The periods a person is offered by name. */
export const offeredPeriodIds = [
  'thisWeek',
  'lastWeek',
  'thisMonth',
  'lastMonth',
  'thisQuarter',
  'lastQuarter',
  'thisYear',
  'lastYear',
  'lastFourWeeks',
] as const;
export type OfferedPeriodId = (typeof offeredPeriodIds)[number];

const MONTHS: Record<Exclude<CalendarKind, 'week'>, number> = { month: 1, quarter: 3, year: 12 };
const FOUR_WEEKS = 28;

/** The week, month, quarter or year that holds `date`; weeks begin on `weekStartsOn`. */
export function calendarPeriod(kind: CalendarKind, date: LocalDate, weekStartsOn: Weekday): Period {
  if (kind === 'week') {
    const from = weekStart(date, weekStartsOn);
    return { kind, from, to: addDays(from, 6) };
  }
  const intoPeriod = (Number(date.slice(5, 7)) - 1) % MONTHS[kind];
  return monthsFrom(kind, monthStart(date, -intoPeriod));
}

/** The 28 days that end with `date`. */
export function lastFourWeeks(date: LocalDate): Period {
  return { kind: 'lastFourWeeks', from: addDays(date, 1 - FOUR_WEEKS), to: date };
}

/**
 * The period from `from` to `to`, known for a week, month, quarter or year when it is exactly one.
 * @throws RangeError when `to` lies before `from`.
 */
export function periodOfDates(from: LocalDate, to: LocalDate, weekStartsOn: Weekday): Period {
  if (to < from) throw new RangeError(`a period cannot end (${to}) before it begins (${from})`);
  const kinds: CalendarKind[] = ['week', 'month', 'quarter', 'year'];
  const exact = kinds
    .map((kind) => calendarPeriod(kind, from, weekStartsOn))
    .find((period) => period.from === from && period.to === to);
  return exact ?? { kind: 'dates', from, to };
}

/**
 * The period `by` steps later (earlier when negative): the next calendar week, month, quarter or year, and for every other
 * period the stretch of equal length that adjoins it.
 */
export function periodMoved(period: Period, by: number): Period {
  const { kind, from, to } = period;
  if (kind === 'month' || kind === 'quarter' || kind === 'year')
    return monthsFrom(kind, monthStart(from, by * MONTHS[kind]));
  const days = by * lengthInDays(period);
  return { kind, from: addDays(from, days), to: addDays(to, days) };
}

/** How many days the period has, both ends counted. */
export function lengthInDays({ from, to }: { readonly from: LocalDate; readonly to: LocalDate }): number {
  return daysBetween(from, to) + 1;
}

/** The period that an offer stands for today. */
export function offeredPeriod(id: OfferedPeriodId, today: LocalDate, weekStartsOn: Weekday): Period {
  if (id === 'lastFourWeeks') return lastFourWeeks(today);
  const [which, kind] = OFFERS[id];
  return periodMoved(calendarPeriod(kind, today, weekStartsOn), which === 'this' ? 0 : -1);
}

const OFFERS: Record<Exclude<OfferedPeriodId, 'lastFourWeeks'>, readonly ['this' | 'last', CalendarKind]> = {
  thisWeek: ['this', 'week'],
  lastWeek: ['last', 'week'],
  thisMonth: ['this', 'month'],
  lastMonth: ['last', 'month'],
  thisQuarter: ['this', 'quarter'],
  lastQuarter: ['last', 'quarter'],
  thisYear: ['this', 'year'],
  lastYear: ['last', 'year'],
};

function monthsFrom(kind: Exclude<CalendarKind, 'week'>, from: LocalDate): Period {
  return { kind, from, to: addDays(monthStart(from, MONTHS[kind]), -1) };
}
