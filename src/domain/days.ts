/**
 * Calendar days as plain text, `YYYY-MM-DD`, without a zone: a day in somebody's life, not an instant.
 * All arithmetic counts whole days on the proleptic Gregorian calendar, so daylight saving cannot bend it.
 */
export type LocalDate = string;

/** Minutes after midnight, 0–1439. */
export type MinuteOfDay = number;

/** Day of the week as ISO 8601 counts it: 1 Monday … 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const MS_PER_DAY = 86_400_000;

/** Days since 1970-01-01 of a local date; the inverse of `fromDayNumber`. */
export function dayNumber(date: LocalDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY);
}

/** The local date that lies `days` after 1970-01-01; the inverse of `dayNumber`. */
export function fromDayNumber(days: number): LocalDate {
  return new Date(days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The date `days` later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Whole days from `from` to `to`; negative when `to` is earlier, 0 for the same day. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Day of the week of a date. */
export function weekdayOf(date: LocalDate): Weekday {
  return weekdayOfDayNumber(dayNumber(date));
}

/** Day of the week of a day counted as `dayNumber` counts. */
export function weekdayOfDayNumber(days: number): Weekday {
  return (((((days + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** First day of the week that holds `date`, for weeks that begin on `weekStartsOn`. */
export function weekStart(date: LocalDate, weekStartsOn: Weekday): LocalDate {
  return addDays(date, -((weekdayOf(date) - weekStartsOn + 7) % 7));
}

/** Every date from `from` to `to`, both included; empty when `to` is earlier. */
export function datesInclusive(from: LocalDate, to: LocalDate): LocalDate[] {
  const length = Math.max(0, daysBetween(from, to) + 1);
  const first = dayNumber(from);
  return Array.from({ length }, (_, offset) => fromDayNumber(first + offset));
}

/** First day of the month that holds `date`, moved by `months`. */
export function monthStart(date: LocalDate, months = 0): LocalDate {
  const [year = 1970, month = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

/** Whether the text is a real calendar date written `YYYY-MM-DD`, years 1900–2199. */
export function isLocalDate(text: string): boolean {
  if (!/^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text)) return false;
  // Every month has these; a journal asks of tens of thousands of dates when it is opened.
  if (text.slice(8) <= '28') return true;
  return new Date(`${text}T00:00:00Z`).getUTCDate() === Number(text.slice(8));
}

/** Minutes after midnight of a clock time written `HH:MM`. */
export function minuteOfDay(clock: string): MinuteOfDay {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

/**
 * The local date written at the head of a local time such as `2026-11-22T07:10:00+01:00`: the date on the
 * runner's own calendar, whatever zone the reader is in.
 */
export function calendarDate(localTime: string): LocalDate {
  return localTime.slice(0, 10);
}

/**
 * The day a local time belongs to when a day ends at `dayEndsAt` (`HH:MM`, before noon): 01:30 with an end of 03:00
 * belongs to the day before; 03:00 itself opens the new day.
 */
export function journalDay(localTime: string, dayEndsAt: string): LocalDate {
  const date = calendarDate(localTime);
  return minuteOfDay(localTime.slice(11, 16)) < minuteOfDay(dayEndsAt) ? addDays(date, -1) : date;
}
