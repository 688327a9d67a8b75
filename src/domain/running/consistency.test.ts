import { expect, test } from 'vitest';
import { aRun, idOf } from '../../../tests/support/journals';
import { consistencyOf } from './consistency';

/** Runs in the weeks of 5 and 12 January, none in the next, two in the week of 26 January. */
const runs = ['2026-01-07', '2026-01-14', '2026-01-26', '2026-01-28'].map((date) => aRun(date));
const upTo = (today: string, some = runs) => consistencyOf(some, { today, weekStartsOn: 1 });

test('counts the weeks with a run since the first one', () => {
  expect(upTo('2026-02-01')).toEqual({
    firstRunOn: '2026-01-07',
    weeks: 4,
    weeksWithRun: 3,
    currentWeeks: 1,
    runsPerWeek: 1,
    longestGapDays: 11,
  });
});

test.each([
  ['leaves the running week out while it is empty', '2026-02-02', 4, 1],
  ['leaves it out up to its last day', '2026-02-07', 4, 1],
  ['counts it as empty on its last day', '2026-02-08', 5, 0],
])('%s', (_, today, weeks, currentWeeks) => {
  expect(upTo(today)).toMatchObject({ weeks, currentWeeks });
});

test('counts the running week as soon as it has a run', () => {
  expect(upTo('2026-02-02', [...runs, aRun('2026-02-02')])).toMatchObject({
    weeks: 5,
    weeksWithRun: 4,
    currentWeeks: 2,
  });
});

test.each([
  ['the days between two runs', '2026-01-30', 11],
  ['the days since the last one, today not among them', '2026-02-20', 22],
])('measures the longest gap over %s', (_, today, longestGapDays) => {
  expect(upTo(today)).toMatchObject({ longestGapDays });
});

test('has no gap between runs on one day or on two in a row', () => {
  const twice = [aRun('2026-01-07'), aRun('2026-01-07', { id: idOf(5) }), aRun('2026-01-08')];
  expect(upTo('2026-01-08', twice)).toMatchObject({ longestGapDays: 0, runsPerWeek: 3 });
});

test('knows nothing before the first run, and nothing of runs dated after today', () => {
  expect(upTo('2026-01-06')).toBeUndefined();
  expect(upTo('2026-01-08')).toMatchObject({ weeks: 1, weeksWithRun: 1, currentWeeks: 1, longestGapDays: 0 });
});
