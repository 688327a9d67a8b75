import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aRun, aRunWithoutDistance, idOf } from '../../../tests/support/journals';
import { addDays } from '../days';
import type { Run } from '../journal/schema';
import { parseDistance } from '../quantities';
import { spikeOf, spikesIn } from './spikes';

const kilometres = (date: string, km: number) => aRun(date, { distanceM: km * 1000 });

describe('a run against the longest of the thirty days before', () => {
  test.each([
    [8, 'reference', 0.8],
    [11, 'reference', 1.1],
    [11.1, 'small', 1.11],
    [13, 'small', 1.3],
    [13.1, 'moderate', 1.31],
    [20, 'moderate', 2],
    [20.1, 'large', 2.01],
  ] as const)('of 10 km: %f km is %s', (km, state, ratio) => {
    const run = kilometres('2026-06-01', km);
    expect(spikeOf(run, [kilometres('2026-05-20', 10), run])).toEqual({ state, ratio, longest30M: 10_000 });
  });

  test.each([
    [11, 10, 'reference'],
    [6.63, 5.1, 'small'],
    [13.26, 10.2, 'small'],
    [20, 10, 'moderate'],
  ])('falls on the same side in miles: %f to %f is %s', (miles, longest, state) => {
    const run = aRun('2026-06-01', { distanceM: parseDistance(`${miles} mi`, 'km') ?? 0 });
    const before = aRun('2026-05-20', { distanceM: parseDistance(`${longest} mi`, 'km') ?? 0 });
    expect(spikeOf(run, [before]).state).toBe(state);
  });

  test.each([
    ['counts', 'exactly thirty days before', '2026-05-02T07:00:00+01:00'],
    ['does not count', 'a second more than that', '2026-05-02T06:59:59+01:00'],
    ['counts', 'a second before', '2026-06-01T06:59:59+01:00'],
    ['does not count', 'at the same moment', '2026-06-01T07:00:00+01:00'],
    ['does not count', 'later', '2026-06-01T08:00:00+01:00'],
  ])('%s a run that began %s', (verb, _, startedAt) => {
    const other = aRun('2026-05-02', { startedAt, distanceM: 5000 });
    const run = kilometres('2026-06-01', 5);
    expect(spikeOf(run, [other, run]).state).toBe(verb === 'counts' ? 'reference' : 'noBaseline');
  });

  test('has no baseline after thirty days without a measured run', () => {
    const run = kilometres('2026-06-01', 5);
    expect(spikeOf(run, [run, aRunWithoutDistance('2026-05-30')])).toEqual({ state: 'noBaseline' });
  });

  test('is not judged without a distance', () => {
    expect(spikeOf(aRunWithoutDistance('2026-06-01'), [kilometres('2026-05-20', 10)])).toEqual({
      state: 'noDistance',
    });
  });
});

describe('the spikes of a period', () => {
  test('are those of its runs, both end days included, in order, with earlier runs as baseline', () => {
    const runs = [
      kilometres('2026-06-30', 12),
      kilometres('2026-05-20', 5),
      kilometres('2026-07-01', 5),
      kilometres('2026-06-01', 10),
      kilometres('2026-05-31', 5),
    ];
    const spikes = spikesIn(runs, '2026-06-01', '2026-06-30');
    expect(spikes.map(({ run, spike }) => [run.distanceM, spike.state, spike.longest30M])).toEqual([
      [10_000, 'moderate', 5000],
      [12_000, 'small', 10_000],
    ]);
  });

  test('are each what the run is judged by itself, whatever the runs', () => {
    const distance = fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined });
    const run = fc.record({
      day: fc.integer({ min: 0, max: 90 }),
      hour: fc.integer({ min: 6, max: 7 }),
      distance,
    });
    fc.assert(
      fc.property(fc.array(run, { maxLength: 40 }), (plans) => {
        const runs = plans.map((plan, index) => plannedRun(plan, index));
        for (const { run: each, spike } of spikesIn(runs, '2026-01-01', '2026-12-31')) {
          expect(spike).toEqual(spikeOf(each, runs));
        }
      }),
    );
  });
});

function plannedRun(plan: { day: number; hour: number; distance: number | undefined }, index: number): Run {
  const date = addDays('2026-03-01', plan.day);
  const fields = { id: idOf(index), startedAt: `${date}T0${plan.hour}:00:00+01:00` };
  return plan.distance === undefined
    ? aRunWithoutDistance(date, fields)
    : aRun(date, { ...fields, distanceM: plan.distance * 1000 });
}
