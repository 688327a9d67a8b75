import { expect, test } from 'vitest';
import { aRun } from '../../../tests/support/journals';
import { runningWeeks } from './weeks';

const startsAndRuns = (...args: Parameters<typeof runningWeeks>) =>
  runningWeeks(...args).map(({ weekStart, totals }) => [weekStart, totals.runs]);

test('lists every week of the range, the empty ones too', () => {
  const runs = ['2026-01-05', '2026-01-11', '2026-01-19'].map((date) => aRun(date));
  expect(startsAndRuns(runs, { from: '2026-01-05', to: '2026-01-25', weekStartsOn: 1 })).toEqual([
    ['2026-01-05', 2],
    ['2026-01-12', 0],
    ['2026-01-19', 1],
  ]);
});

test('counts the runs of both end days and none outside, though the week begins before', () => {
  const runs = ['2026-01-06', '2026-01-07', '2026-01-13', '2026-01-14'].map((date) => aRun(date));
  expect(startsAndRuns(runs, { from: '2026-01-07', to: '2026-01-13', weekStartsOn: 1 })).toEqual([
    ['2026-01-05', 1],
    ['2026-01-12', 1],
  ]);
});

test('begins weeks on Sunday where that is wished', () => {
  const runs = [aRun('2026-01-11')];
  expect(startsAndRuns(runs, { from: '2026-01-10', to: '2026-01-11', weekStartsOn: 7 })).toEqual([
    ['2026-01-04', 0],
    ['2026-01-11', 1],
  ]);
});

test('takes a run by its date, not by when the day ends: a run at half past midnight on Monday is the new week’s', () => {
  const runs = [aRun('2026-01-12', { startedAt: '2026-01-12T00:30:00+01:00' })];
  expect(startsAndRuns(runs, { from: '2026-01-05', to: '2026-01-18', weekStartsOn: 1 })).toEqual([
    ['2026-01-05', 0],
    ['2026-01-12', 1],
  ]);
});

test('has no week where the range is empty', () => {
  expect(
    startsAndRuns([aRun('2026-01-05')], { from: '2026-01-12', to: '2026-01-05', weekStartsOn: 1 }),
  ).toEqual([]);
});
