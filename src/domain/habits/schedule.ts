import { datesInclusive, dayNumber, type LocalDate, weekdayOfDayNumber } from '../days';
import type { ChecklistItem, Pause, Schedule } from '../journal/schema';

/** How often a schedule asks: `times` in every `days`. */
export interface Frequency {
  readonly times: number;
  readonly days: number;
}

/** Whether the item exists on that date: from `startsOn` (included) to the day before `archivedOn`. */
export function isAlive(item: ChecklistItem, date: LocalDate): boolean {
  return date >= item.startsOn && (item.archivedOn === undefined || date < item.archivedOn);
}

/** The pause that holds the date, both its ends included; one without an end goes on. */
export function pauseOn(item: ChecklistItem, date: LocalDate): Pause | undefined {
  return item.pauses.find(({ from, to }) => date >= from && (to === undefined || date <= to));
}

/**
 * How often the schedule asks on a day (given as `dayNumber`), pauses aside: 1 or 0. Every n days counts from `startsOn`. For n times a week each day
 * carries its share, n ÷ 7, since which days it will be is the person's choice.
 */
export function asksOn({ schedule, startsOn }: ChecklistItem, day: number): number {
  switch (schedule.type) {
    case 'daily':
      return 1;
    case 'timesPerWeek':
      return schedule.times / 7;
    case 'weekdays':
      return schedule.weekdays.includes(weekdayOfDayNumber(day)) ? 1 : 0;
    case 'everyNDays':
      return (day - dayNumber(startsOn)) % schedule.days === 0 ? 1 : 0;
  }
}

/**
 * Whether the plan asks for the item on the date: it exists, its schedule falls there, it is not paused. Days given off and the
 * quota of a week already met are the day list's to know (`dayList`), for they depend on what was done.
 */
export function isDue(item: ChecklistItem, date: LocalDate): boolean {
  return isAlive(item, date) && asksOn(item, dayNumber(date)) > 0 && pauseOn(item, date) === undefined;
}

/** The dates from `from` to `to`, both included, on which the plan asks for the item. */
export function dueDates(item: ChecklistItem, from: LocalDate, to: LocalDate): LocalDate[] {
  return datesInclusive(from, to).filter((date) => isDue(item, date));
}

/** A schedule as a rate. A weekday named twice counts once. */
export function frequencyOf(schedule: Schedule): Frequency {
  switch (schedule.type) {
    case 'daily':
      return { times: 1, days: 1 };
    case 'weekdays':
      return { times: new Set(schedule.weekdays).size, days: 7 };
    case 'timesPerWeek':
      return { times: schedule.times, days: 7 };
    case 'everyNDays':
      return { times: 1, days: schedule.days };
  }
}
