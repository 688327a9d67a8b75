import { addDays, datesInclusive, type LocalDate, monthStart } from '../../../domain/days';
import { type Adherence, adherence, type Fullness, rangeFullness } from '../../../domain/habits/fullness';
import { daysByDate } from '../../../domain/habits/lookup';
import type { Area, Journal, PauseReason } from '../../../domain/journal/schema';
import { t } from '../../../words';
import { formatDayLong } from '../../../words/dates';
import { percentOf, reasonInWords } from '../words';

/** What a map can show: one area, or all together. */
export type Shown = Area | 'total';

/** One day of a year, as its map draws it. */
export interface YearDay {
  readonly date: LocalDate;
  /** How full, 0–1; nothing where nothing was due, and on days still to come. */
  readonly value: number | undefined;
  readonly off: PauseReason | undefined;
  readonly isAhead: boolean;
}

/** How full each day of a year was that is not still to come, by its date. */
export function yearFullness(
  journal: Journal,
  year: number,
  openDay: LocalDate,
): ReadonlyMap<LocalDate, Fullness> {
  const last = `${year}-12-31`;
  const days = rangeFullness(journal, `${year}-01-01`, last < openDay ? last : openDay);
  return new Map(days.map((day) => [day.date, day]));
}

/** Every day of a year as the map of `shown` draws it. */
export function yearDays(
  journal: Journal,
  fullness: ReadonlyMap<LocalDate, Fullness>,
  { year, shown, openDay }: { year: number; shown: Shown; openDay: LocalDate },
): YearDay[] {
  const written = daysByDate(journal);
  return datesInclusive(`${year}-01-01`, `${year}-12-31`).map((date) => ({
    date,
    value: fullness.get(date)?.[shown],
    off: written.get(date)?.off,
    isAhead: date > openDay,
  }));
}

/** A day in words: `Sunday 22 November: 63 %`. */
export function dayInWords({ date, value, off, isAhead }: YearDay): string {
  const day = formatDayLong(date);
  const percent = value === undefined ? undefined : percentOf(value);
  if (off)
    return t(percent === undefined ? 'today.year.dayOff' : 'today.year.dayOffDone', {
      day,
      reason: reasonInWords(off),
      percent,
    });
  if (isAhead) return t('today.year.dayAhead', { day });
  return percent === undefined
    ? t('today.year.dayNothing', { day })
    : t('today.year.dayFull', { day, percent });
}

export interface YearMonth {
  readonly first: LocalDate;
  readonly kept: Adherence;
}

/** Kept of due for each month in which something was due. */
export function yearMonths(journal: Journal, year: number, openDay: LocalDate): YearMonth[] {
  const months = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'));
  return months.flatMap((month) => {
    const first = `${year}-${month}-01`;
    const last = addDays(monthStart(first, 1), -1);
    const kept = adherence(journal, { from: first, to: last, today: openDay });
    return kept.total.due > 0 ? [{ first, kept }] : [];
  });
}

/** The first year of the list: that of the first item, or of the open day. */
export function firstYear({ checklistItems }: Journal, openDay: LocalDate): number {
  const [first = openDay] = [openDay, ...checklistItems.map(({ startsOn }) => startsOn)].sort();
  return yearOf(first);
}

/** The calendar year of a date. */
export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}
