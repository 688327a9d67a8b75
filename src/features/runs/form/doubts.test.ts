import { describe, expect, it } from 'vitest';
import { aRun } from '../../../../tests/support/journals';
import { doubtsOf } from './doubts';
import type { RunFields } from './record';

const usual: RunFields = { startedAt: '2026-11-22T07:10:00+01:00', distanceM: 5200, elapsedS: 1650 };
const context = { now: '2026-11-22T08:00:00+01:00', unit: 'km' as const, runs: [] };

it('asks nothing about a usual run', () => {
  expect(doubtsOf(usual, context)).toEqual([]);
});

it('asks nothing about a run that begins in this very minute', () => {
  expect(doubtsOf({ ...usual, startedAt: '2026-11-22T08:00:00+01:00' }, context)).toEqual([]);
});

describe('asks about what is unusual', () => {
  it.each<[string, Partial<RunFields>, string]>([
    ['faster than 2:30 a kilometre', { elapsedS: 676 }, '2:10'],
    ['slower than a stroll', { elapsedS: 10_000 }, 'slower'],
    ['more than 200 km', { distanceM: 200_001, elapsedS: 80_000 }, '200.0'],
    ['more than a day', { distanceM: 150_000, elapsedS: 86_401 }, '24:00:01'],
    ['in the future', { startedAt: '2026-11-23T07:10:00+01:00' }, 'Mon 23 Nov 2026'],
  ])('%s', (_, fields, said) => {
    const doubts = doubtsOf({ ...usual, ...fields }, context);
    expect(doubts).toHaveLength(1);
    expect(doubts[0]).toContain(said);
  });

  it('no distance', () => {
    const { distanceM: _, ...timeAlone } = usual;
    expect(doubtsOf(timeAlone, context)).toHaveLength(1);
  });

  it('the same run once more, at whatever hour of that day', () => {
    const runs = [aRun('2026-11-22', { distanceM: 5200, elapsedS: 1650 })];
    expect(doubtsOf(usual, { ...context, runs })).toHaveLength(1);
    expect(doubtsOf({ ...usual, elapsedS: 1651 }, { ...context, runs })).toEqual([]);
  });
});

it('writes the pace in the person’s own unit', () => {
  expect(doubtsOf({ ...usual, elapsedS: 676 }, { ...context, unit: 'mi' })[0]).toContain('/mi');
});
