import { describe, expect, test } from 'vitest';
import { anItem, idOf } from '../../../tests/support/journals';
import type { Schedule } from '../../domain/journal/schema';
import { kindInWords, scheduleInWords, weekdaysInWords } from '../../words/schedules';
import { pauseInWords, pauseSpanInWords, percentOf, streakInWords } from './words';

describe('a schedule in words', () => {
  test.each<[Schedule, string]>([
    [{ type: 'daily' }, 'every day'],
    [{ type: 'weekdays', weekdays: [5, 1] }, 'on Mon and Fri'],
    [{ type: 'timesPerWeek', times: 1 }, 'once a week'],
    [{ type: 'timesPerWeek', times: 3 }, '3 times a week'],
    [{ type: 'everyNDays', days: 4 }, 'every 4 days'],
  ])('%j is "%s"', (schedule, words) => {
    expect(scheduleInWords(schedule, 1)).toBe(words);
  });

  test('names the weekdays in the order of the person’s week', () => {
    expect(weekdaysInWords([7, 1, 3], 1)).toBe('Mon, Wed and Sun');
    expect(weekdaysInWords([7, 1, 3], 7)).toBe('Sun, Mon and Wed');
  });
});

describe('what an item asks for in words', () => {
  test.each([
    [{ kind: 'tick' } as const, undefined],
    [{ kind: 'atLeast', target: 1500, unit: 'ml' } as const, 'at least 1,500 ml'],
    [{ kind: 'atMost', target: 2 } as const, 'at most 2'],
    [{ kind: 'automatic', fulfilledBy: 'run' } as const, 'closed by a logged run'],
  ])('%j is %j', (fields, words) => {
    expect(kindInWords(anItem(fields))).toBe(words);
  });
});

describe('a pause in words', () => {
  const pause = { id: idOf(5), from: '2026-01-10', reason: 'injury' } as const;
  const ended = { ...pause, to: '2026-01-16' };

  test('says its reason while it holds, and its end when that is known', () => {
    expect(pauseInWords(anItem({ pauses: [pause] }), '2026-01-12')).toBe('paused: injury');
    expect(pauseInWords(anItem({ pauses: [ended] }), '2026-01-16')).toBe('paused until Fri 16 Jan: injury');
    expect(pauseInWords(anItem({ pauses: [ended] }), '2026-01-17')).toBeUndefined();
  });

  test.each([
    [ended, '2026-02-01', 'Injury, 10 Jan – 16 Jan 2026'],
    [pause, '2026-02-01', 'Injury, since Sat 10 Jan'],
    [pause, '2026-01-02', 'Injury, from Sat 10 Jan'],
  ])('%j seen on %s is "%s"', (one, today, words) => {
    expect(pauseSpanInWords(one, today)).toBe(words);
  });
});

test.each([
  [{ current: 0, longest: 4 }, 'no streak yet'],
  [{ current: 12, longest: 12 }, '12 in a row'],
  [{ current: 7, longest: 9, weeks: { current: 2, longest: 2 } }, '7 in a row, 2 full weeks'],
  [{ current: 2, longest: 9, weeks: { current: 0, longest: 2 } }, '2 in a row'],
  [{ current: 18, longest: 26, weeks: { current: 18, longest: 26 } }, '18 in a row'],
])('the streak %j is "%s"', (streak, words) => {
  expect(streakInWords(streak)).toBe(words);
});

test('a share is shown in whole hundredths', () => {
  expect([0, 0.0049, 0.005, 0.8249, 1].map(percentOf)).toEqual([0, 0, 1, 82, 100]);
});
