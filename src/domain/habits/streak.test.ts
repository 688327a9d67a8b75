import { describe, expect, test } from 'vitest';
import { aJournal, anItem, daysFrom, idOf, lastOf } from '../../../tests/support/journals';
import type { ChecklistItem, Schedule } from '../journal/schema';
import { itemStreak } from './streak';

const MONDAY = '2026-01-05';

/** The streak on the day of the last sign. */
function streakOf(signs: string, fields: Partial<ChecklistItem> = {}) {
  const item = anItem(fields);
  const journal = aJournal({ checklistItems: [item], days: daysFrom(MONDAY, signs) });
  return itemStreak(journal, item, lastOf(MONDAY, signs.replace(/ /g, '').length));
}

describe('a streak of a daily item', () => {
  test.each([
    ['counts days kept in a row', 'xxx', 3, 3],
    ['is not broken by today, which is open', 'xxx.', 3, 3],
    ['is broken by yesterday left open', 'xxx..', 0, 3],
    ['is broken by the word missed, today too', 'xxxm', 0, 3],
    ['begins anew after a miss', 'xxx.xx', 2, 3],
    ['is carried over a skip, which adds nothing', 'xxsx', 3, 3],
    ['is carried over days off', 'xxooox', 3, 3],
    ['is zero where nothing was kept', '....', 0, 0],
  ])('%s', (_, signs, current, longest) => {
    expect(streakOf(signs)).toEqual({ current, longest });
  });

  test('is carried over a pause', () => {
    const pauses = [{ id: idOf(8), from: '2026-01-07', to: '2026-01-09', reason: 'illness' as const }];
    expect(streakOf('xx...x', { pauses })).toEqual({ current: 3, longest: 3 });
  });
});

test('a streak on weekdays passes the other days by', () => {
  const schedule: Schedule = { type: 'weekdays', weekdays: [1, 3, 5] };
  expect(streakOf('x.x.x.. x.x', { schedule })).toEqual({ current: 5, longest: 5 });
  expect(streakOf('x.xx... x', { schedule })).toEqual({ current: 1, longest: 2 });
});

describe('a streak of three times a week', () => {
  const schedule: Schedule = { type: 'timesPerWeek', times: 3 };
  const kept = 'x.x.x..';

  test.each([
    ['counts weeks that have their three', kept + kept, 6, 2],
    ['counts the running week as soon as it has them', `${kept}xxx`, 6, 2],
    ['is not broken by the running week', `${kept}....`, 3, 1],
    ['is broken by a week that fell short', `${kept}x.x.... x`, 1, 0],
    ['is carried over a week off', `${kept}ooooooo${kept}`, 6, 2],
    ['counts a fourth time in a week no further', 'xxxx...', 3, 1],
  ])('%s', (_, signs, current, weeks) => {
    const streak = streakOf(signs, { schedule });
    expect(streak.current).toBe(current);
    expect(streak.weeks?.current).toBe(weeks);
  });

  test('remembers the longest row of weeks', () => {
    expect(streakOf(`${kept}${kept}.......${kept}`, { schedule }).weeks).toEqual({ current: 1, longest: 2 });
  });
});
