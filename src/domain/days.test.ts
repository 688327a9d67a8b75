import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  calendarDate,
  datesInclusive,
  dayNumber,
  daysBetween,
  fromDayNumber,
  isLocalDate,
  journalDay,
  minuteOfDay,
  monthStart,
  weekdayOf,
  weekStart,
} from './days';

/** Any day from 1900 to 2199. */
const anyDate = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') }).map(fromDayNumber);

test.each([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['2000-03-01', 11_017],
  ['2026-11-22', 20_779],
])('counts %s as day %i since 1970 and back', (date, number) => {
  expect(dayNumber(date)).toBe(number);
  expect(fromDayNumber(number)).toBe(date);
});

test.each([
  ['over the end of a month', '2026-01-31', 1, '2026-02-01'],
  ['over a leap day', '2024-02-28', 2, '2024-03-01'],
  ['over the end of February in a common year', '2026-02-28', 1, '2026-03-01'],
  ['back over a year', '2026-01-01', -1, '2025-12-31'],
  ['over the night in which clocks change', '2026-03-28', 2, '2026-03-30'],
  ['by nothing', '2026-07-01', 0, '2026-07-01'],
])('moves %s: %s and %i days is %s', (_, date, days, moved) => {
  expect(addDays(date, days)).toBe(moved);
  expect(daysBetween(date, moved)).toBe(days);
});

test('agrees with Temporal on sums of days and on weekdays', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
      const plain = Temporal.PlainDate.from(date);
      expect(addDays(date, days)).toBe(plain.add({ days }).toString());
      expect(weekdayOf(date)).toBe(plain.dayOfWeek);
    }),
  );
});

describe('the start of a week', () => {
  test.each([
    ['2026-11-22', 1, '2026-11-16'],
    ['2026-11-22', 7, '2026-11-22'],
    ['2026-11-23', 1, '2026-11-23'],
    ['2026-11-23', 7, '2026-11-22'],
    ['1969-12-31', 1, '1969-12-29'],
  ] as const)('of %s with weeks from day %i is %s', (date, weekStartsOn, start) => {
    expect(weekStart(date, weekStartsOn)).toBe(start);
  });

  test('lies on the chosen weekday, at most six days back', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom(1 as const, 7 as const), (date, weekStartsOn) => {
        const start = weekStart(date, weekStartsOn);
        expect(weekdayOf(start)).toBe(weekStartsOn);
        expect(daysBetween(start, date)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(start, date)).toBeLessThan(7);
      }),
    );
  });
});

test.each([
  ['2026-02-27', '2026-03-01', ['2026-02-27', '2026-02-28', '2026-03-01']],
  ['2026-02-27', '2026-02-27', ['2026-02-27']],
  ['2026-02-27', '2026-02-26', []],
  ['2026-02-27', '2026-01-01', []],
])('lists every date from %s to %s with both ends', (from, to, dates) => {
  expect(datesInclusive(from, to)).toEqual(dates);
});

test.each([
  ['2026-11-22', 0, '2026-11-01'],
  ['2026-11-22', 1, '2026-12-01'],
  ['2026-11-22', 2, '2027-01-01'],
  ['2026-01-31', -1, '2025-12-01'],
  ['2024-03-31', -13, '2023-02-01'],
])('finds the month of %s moved by %i: %s', (date, months, start) => {
  expect(monthStart(date, months)).toBe(start);
});

test.each([
  ['2026-11-22', true],
  ['2024-02-29', true],
  ['1900-01-01', true],
  ['2199-12-31', true],
  ['2026-02-29', false],
  ['1900-02-29', false],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-01-00', false],
  ['1899-12-31', false],
  ['2200-01-01', false],
  ['2026-1-1', false],
  ['2026-11-22T00:00', false],
  [' 2026-11-22', false],
  ['', false],
])('takes "%s" for a date: %s', (text, isDate) => {
  expect(isLocalDate(text)).toBe(isDate);
});

test.each([
  ['00:00', 0],
  ['03:00', 180],
  ['23:59', 1439],
])('counts %s as minute %i of the day', (clock, minute) => {
  expect(minuteOfDay(clock)).toBe(minute);
});

test('takes the date on the runner’s own calendar, whatever the offset', () => {
  expect(calendarDate('2026-12-31T23:30:00-08:00')).toBe('2026-12-31');
  expect(calendarDate('2027-01-01T00:30:00+13:00')).toBe('2027-01-01');
});

test.each([
  ['2026-11-22T01:30:00+01:00', '03:00', '2026-11-21'],
  ['2026-11-22T02:59:59+01:00', '03:00', '2026-11-21'],
  ['2026-11-22T03:00:00+01:00', '03:00', '2026-11-22'],
  ['2026-11-22T00:00:00+01:00', '00:00', '2026-11-22'],
  ['2026-11-22T23:59:59+01:00', '03:00', '2026-11-22'],
  ['2027-01-01T00:10:00+13:00', '03:00', '2026-12-31'],
  ['2026-03-01T11:58:00Z', '11:59', '2026-02-28'],
])('puts %s, with days that end at %s, on %s', (localTime, dayEndsAt, date) => {
  expect(journalDay(localTime, dayEndsAt)).toBe(date);
});
