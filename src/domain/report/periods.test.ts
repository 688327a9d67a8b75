import { describe, expect, test } from 'vitest';
import {
  calendarPeriod,
  lastFourWeeks,
  lengthInDays,
  offeredPeriod,
  periodMoved,
  periodOfDates,
} from './periods';

describe('calendarPeriod', () => {
  test.each([
    ['week', '2026-11-22', 1, '2026-11-16', '2026-11-22'],
    ['week', '2026-11-22', 7, '2026-11-22', '2026-11-28'],
    ['month', '2024-02-29', 1, '2024-02-01', '2024-02-29'],
    ['month', '2026-12-31', 1, '2026-12-01', '2026-12-31'],
    ['quarter', '2026-11-22', 1, '2026-10-01', '2026-12-31'],
    ['quarter', '2026-03-31', 1, '2026-01-01', '2026-03-31'],
    ['year', '2026-07-01', 1, '2026-01-01', '2026-12-31'],
  ] as const)('finds the %s that holds %s with weeks from day %i', (kind, date, weekStartsOn, from, to) => {
    expect(calendarPeriod(kind, date, weekStartsOn)).toEqual({ kind, from, to });
  });
});

describe('periodMoved', () => {
  test.each([
    [
      'a month before March is the whole of February',
      '2026-03-01',
      '2026-03-31',
      -1,
      '2026-02-01',
      '2026-02-28',
    ],
    [
      'a quarter before January lies in the year before',
      '2026-01-01',
      '2026-03-31',
      -1,
      '2025-10-01',
      '2025-12-31',
    ],
    ['a year after', '2024-01-01', '2024-12-31', 1, '2025-01-01', '2025-12-31'],
    ['a week before', '2026-11-16', '2026-11-22', -1, '2026-11-09', '2026-11-15'],
    ['ten days before ten days adjoin them', '2026-11-11', '2026-11-20', -1, '2026-11-01', '2026-11-10'],
    ['one day', '2026-03-01', '2026-03-01', -1, '2026-02-28', '2026-02-28'],
  ])('%s', (_, from, to, by, movedFrom, movedTo) => {
    const moved = periodMoved(periodOfDates(from, to, 1), by);
    expect([moved.from, moved.to]).toEqual([movedFrom, movedTo]);
  });

  test('comes back to where it started', () => {
    const quarter = calendarPeriod('quarter', '2026-05-05', 1);
    expect(periodMoved(periodMoved(quarter, -5), 5)).toEqual(quarter);
  });
});

describe('periodOfDates', () => {
  test('knows a whole month for one, and a day less for plain dates', () => {
    expect(periodOfDates('2026-11-01', '2026-11-30', 1).kind).toBe('month');
    expect(periodOfDates('2026-11-01', '2026-11-29', 1).kind).toBe('dates');
  });

  test('knows a week only where the week begins', () => {
    expect(periodOfDates('2026-11-16', '2026-11-22', 1).kind).toBe('week');
    expect(periodOfDates('2026-11-16', '2026-11-22', 7).kind).toBe('dates');
  });

  test('refuses a period that ends before it begins', () => {
    expect(() => periodOfDates('2026-11-02', '2026-11-01', 1)).toThrow(RangeError);
  });
});

test('the last four weeks are 28 days and end with the day given', () => {
  const period = lastFourWeeks('2026-03-01');
  expect(period).toEqual({ kind: 'lastFourWeeks', from: '2026-02-02', to: '2026-03-01' });
  expect(lengthInDays(period)).toBe(28);
  expect(periodMoved(period, -1).to).toBe('2026-02-01');
});

test.each([
  ['thisWeek', '2026-11-16', '2026-11-22'],
  ['lastWeek', '2026-11-09', '2026-11-15'],
  ['lastMonth', '2026-10-01', '2026-10-31'],
  ['lastQuarter', '2026-07-01', '2026-09-30'],
  ['lastYear', '2025-01-01', '2025-12-31'],
  ['lastFourWeeks', '2026-10-26', '2026-11-22'],
] as const)('%s on 22 November 2026', (id, from, to) => {
  expect(offeredPeriod(id, '2026-11-22', 1)).toMatchObject({ from, to });
});
