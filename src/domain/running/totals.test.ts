import { expect, test } from 'vitest';
import { aRun, aRunWithoutDistance } from '../../../tests/support/journals';
import { totalsOf } from './totals';

test('adds runs up', () => {
  const runs = [
    aRun('2026-01-05', { distanceM: 5000, elapsedS: 1500 }),
    aRun('2026-01-07', { distanceM: 10_000, elapsedS: 3300 }),
  ];
  expect(totalsOf(runs)).toEqual({
    runs: 2,
    distanceM: 15_000,
    elapsedS: 4800,
    longestM: 10_000,
    withoutDistance: 0,
    paceSPerM: 0.32,
  });
});

test('counts a run without a distance, and its time, but keeps it out of the pace', () => {
  const runs = [
    aRun('2026-01-05', { distanceM: 5000, elapsedS: 1500 }),
    aRunWithoutDistance('2026-01-07', { elapsedS: 9000 }),
  ];
  expect(totalsOf(runs)).toMatchObject({ runs: 2, elapsedS: 10_500, withoutDistance: 1, paceSPerM: 0.3 });
});

test('has no pace where no run has a distance, nor where there is no run', () => {
  expect(totalsOf([aRunWithoutDistance('2026-01-07')])).not.toHaveProperty('paceSPerM');
  expect(totalsOf([])).toEqual({ runs: 0, distanceM: 0, elapsedS: 0, longestM: 0, withoutDistance: 0 });
});
