import { describe, expect, test } from 'vitest';
import { aJournal, aRun, aRunWithoutDistance } from '../../../tests/support/journals';
import { addDays } from '../days';
import type { Run } from '../journal/schema';
import { articleInsight } from './claims';

const MONDAY = '2026-01-05';
const TODAY = '2026-03-04';
const experience = (runs: readonly Run[], today = TODAY) =>
  articleInsight(aJournal({ runs: [...runs] }), today).experience;
const keys = (runs: readonly Run[], today = TODAY) =>
  experience(runs, today).messages.map(({ key }) => key.replace('experience.', ''));
const told = (runs: readonly Run[], key: string) =>
  experience(runs).messages.find((message) => message.key === `experience.${key}`)?.values;
const runs = (count: number, step = 2, fields: Partial<Run> = {}) =>
  Array.from({ length: count }, (_, index) => aRun(addDays('2026-02-02', index * step), fields));

describe('the runner’s own experience', () => {
  test.each([0, 1, 2])('is an invitation with %i runs', (count) => {
    expect(experience(runs(count))).toEqual({
      state: 'notYet',
      messages: [{ key: 'experience.invitation', values: { count, need: 3 } }],
    });
  });

  test('begins with the third run', () => {
    expect(experience(runs(3))).toMatchObject({ state: 'told' });
    expect(told(runs(3), 'since')).toEqual({
      date: { date: '2026-02-02' },
      count: 3,
      distance: { distanceM: 15_000 },
    });
    expect(keys(runs(3), '2026-02-07')).toEqual(['since', 'longest']);
  });

  test('leaves the distance out where no run has one', () => {
    const without = [0, 1, 2].map((day) => aRunWithoutDistance(addDays(MONDAY, day)));
    expect(keys(without, '2026-01-08')).toEqual(['sinceNoDistance']);
  });

  test('names a usual day and time only from eight runs and above 40%', () => {
    const mondays = (monday: number, other: number) => [
      ...Array.from({ length: monday }, (_, index) => aRun(addDays(MONDAY, index * 7))),
      ...Array.from({ length: other }, (_, index) =>
        aRun(addDays(MONDAY, 1 + index * 8), {
          startedAt: `${addDays(MONDAY, 1 + index * 8)}T${[12, 15, 19, 23, 2, 13, 16, 20][index] ?? 12}:00:00+01:00`,
        }),
      ),
    ];
    expect(keys(mondays(7, 0))).not.toContain('usualDayAndTime');
    expect(told(mondays(8, 0), 'usualDayAndTime')).toEqual({
      weekday: { weekday: 1 },
      partOfDay: { partOfDay: 'morning' },
    });
    expect(keys(mondays(4, 6)).join()).not.toContain('usual');
    expect(keys(mondays(5, 6))).toContain('usualDayAndTime');
  });

  test('tells the longest pause from 14 days on, and the run that ended it', () => {
    const pause = (days: number) => [...runs(2), aRun(addDays('2026-02-04', days + 1), { distanceM: 3000 })];
    expect(keys(pause(13), '2026-02-18')).toEqual(['since', 'longest']);
    expect(told(pause(14), 'pause')).toEqual({ count: 14, date: { date: '2026-02-04' } });
    expect(told(pause(14), 'comebackDistance')).toEqual({
      date: { date: '2026-02-19' },
      distance: { distanceM: 3000 },
    });
  });

  test('says when the last run was, once that is more than two weeks back', () => {
    expect(keys(runs(3), '2026-02-20')).not.toContain('restingNow');
    expect(keys(runs(3), '2026-02-21')).toContain('restingNow');
  });
});

describe('the quoted note', () => {
  const longest = { distanceM: 12_000, note: '  Long, and\n slow. ' };

  test('is that of the longest run, in one line', () => {
    const all = [...runs(3), aRun('2026-03-01', longest)];
    expect(experience(all).quote).toMatchObject({ note: 'Long, and slow.', date: '2026-03-01' });
  });

  test('is else the latest of a hard run', () => {
    const all = [
      ...runs(3),
      aRun('2026-02-20', { effort: 8, note: 'Hills' }),
      aRun('2026-02-22', { effort: 9, note: 'Wind' }),
      aRun('2026-02-24', { effort: 7, note: 'Easy' }),
      aRun('2026-03-01', { ...longest, note: 'x'.repeat(161) }),
    ];
    expect(experience(all).quote?.note).toBe('Wind');
  });

  test('is absent where no such run has a note', () => {
    expect(experience([...runs(3), aRun('2026-03-01', { note: 'Nice' })])).not.toHaveProperty('quote');
  });
});
