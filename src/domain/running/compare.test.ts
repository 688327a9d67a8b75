import { describe, expect, test } from 'vitest';
import { aRun, aRunWithoutDistance } from '../../../tests/support/journals';
import { paceAgainstSimilar } from './compare';

const run = aRun('2026-06-01', { distanceM: 5000, elapsedS: 1500 });
const earlier = (date: string, elapsedS: number, distanceM = 5000) => aRun(date, { distanceM, elapsedS });

describe('pace against similar runs', () => {
  test('is compared with the median, the quickest first', () => {
    const runs = [earlier('2026-05-01', 1450), earlier('2026-05-08', 1600), earlier('2026-05-15', 1550), run];
    const compared = paceAgainstSimilar(run, runs);
    expect(compared).toMatchObject({ state: 'compared', similar: 3, rank: 2 });
    expect(compared).toHaveProperty('medianPaceSPerM', 0.31);
    expect(compared).toHaveProperty('differenceSPerKm', expect.closeTo(-10, 9));
  });

  test('takes the mean of the two middle ones of an even number', () => {
    const runs = [1400, 1500, 1600, 1700].map((elapsedS, day) => earlier(`2026-05-0${day + 1}`, elapsedS));
    expect(paceAgainstSimilar(run, runs)).toMatchObject({ medianPaceSPerM: 0.31, rank: 2 });
  });

  test('compares by pace where the distances differ a little', () => {
    const runs = [4500, 5500, 5000].map((metres, day) =>
      earlier(`2026-05-0${day + 1}`, metres * 0.4, metres),
    );
    expect(paceAgainstSimilar(run, runs)).toMatchObject({ medianPaceSPerM: 0.4, rank: 1 });
  });

  test.each([
    ['takes', 4500],
    ['takes', 5500],
    ['leaves out', 4499],
    ['leaves out', 5501],
  ])('%s a run of %i m beside one of 5 km', (verb, metres) => {
    const runs = ['2026-05-01', '2026-05-02', '2026-05-03'].map((date) => earlier(date, 1500, metres));
    expect(paceAgainstSimilar(run, runs)).toMatchObject(
      verb === 'takes' ? { state: 'compared' } : { state: 'tooFew', similar: 0 },
    );
  });

  test.each([
    ['takes', 'exactly 365 days before', '2025-06-01T07:00:00+01:00'],
    ['leaves out', 'a second more than that', '2025-06-01T06:59:59+01:00'],
    ['leaves out', 'at the same moment', '2026-06-01T07:00:00+01:00'],
    ['leaves out', 'later', '2026-06-02T07:00:00+01:00'],
  ])('%s a run that began %s', (verb, _, startedAt) => {
    const runs = [
      earlier('2026-05-01', 1500),
      earlier('2026-05-02', 1500),
      aRun('2025-06-01', { startedAt }),
    ];
    expect(paceAgainstSimilar(run, runs).state).toBe(verb === 'takes' ? 'compared' : 'tooFew');
  });

  test('says how many there are of how many needed', () => {
    const runs = [earlier('2026-05-01', 1500), earlier('2026-05-02', 1500), run];
    expect(paceAgainstSimilar(run, runs)).toEqual({ state: 'tooFew', similar: 2, needed: 3 });
  });

  test('says so where the run has no distance, and passes others without one by', () => {
    expect(paceAgainstSimilar(aRunWithoutDistance('2026-06-01'), [])).toEqual({ state: 'noDistance' });
    expect(paceAgainstSimilar(run, [aRunWithoutDistance('2026-05-01')])).toMatchObject({ similar: 0 });
  });
});
