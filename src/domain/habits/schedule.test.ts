import { describe, expect, test } from 'vitest';
import { anItem, idOf } from '../../../tests/support/journals';
import type { Pause, Schedule } from '../journal/schema';
import { dueDates, frequencyOf, isDue } from './schedule';

const pause = (from: string, to?: string): Pause => ({
  id: idOf(8),
  reason: 'injury',
  from,
  ...(to && { to }),
});

/** Days of January 2026, from Monday the 5th to Sunday the 18th, on which the item is due. */
const dueDays = (fields: Parameters<typeof anItem>[0]) =>
  dueDates(anItem(fields), '2026-01-05', '2026-01-18').map((date) => Number(date.slice(8)));

const everyDay = [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18];

describe('an item is due', () => {
  test.each<[string, Schedule, number[]]>([
    ['daily', { type: 'daily' }, everyDay],
    ['on its weekdays', { type: 'weekdays', weekdays: [1, 3, 7] }, [5, 7, 11, 12, 14, 18]],
    ['on any day for n times a week', { type: 'timesPerWeek', times: 2 }, everyDay],
    ['every n days from the first', { type: 'everyNDays', days: 3 }, [5, 8, 11, 14, 17]],
  ])('%s', (_, schedule, days) => {
    expect(dueDays({ schedule })).toEqual(days);
  });

  test('from its first day to the day before it was archived', () => {
    expect(dueDays({ startsOn: '2026-01-08', archivedOn: '2026-01-11' })).toEqual([8, 9, 10]);
  });

  test('counting every n days from its own first day, over months and years', () => {
    const item = anItem({ startsOn: '2025-12-30', schedule: { type: 'everyNDays', days: 365 } });
    expect(isDue(item, '2026-12-30')).toBe(true);
    expect(isDue(item, '2026-12-31')).toBe(false);
  });

  test.each([
    ['both days of a pause included', pause('2026-01-07', '2026-01-16'), [5, 6, 17, 18]],
    ['a pause without an end included for good', pause('2026-01-07'), [5, 6]],
    ['a pause of one day included', pause('2026-01-07', '2026-01-07'), everyDay.filter((day) => day !== 7)],
  ])('except when paused, %s', (_, only, days) => {
    expect(dueDays({ pauses: [pause('2025-01-01', '2025-02-01'), only] })).toEqual(days);
  });

  test('every n days without the pause shifting the count', () => {
    const schedule = { type: 'everyNDays', days: 3 } as const;
    expect(dueDays({ schedule, pauses: [pause('2026-01-06', '2026-01-09')] })).toEqual([5, 11, 14, 17]);
  });
});

test.each<[Schedule, number, number]>([
  [{ type: 'daily' }, 1, 1],
  [{ type: 'weekdays', weekdays: [1, 3, 5, 5] }, 3, 7],
  [{ type: 'timesPerWeek', times: 2 }, 2, 7],
  [{ type: 'everyNDays', days: 10 }, 1, 10],
])('%o asks %i times in %i days', (schedule, times, days) => {
  expect(frequencyOf(schedule)).toEqual({ times, days });
});
