import { describe, expect, it } from 'vitest';
import { aRun, aRunWithoutDistance, idOf } from '../../../../tests/support/journals';
import { totalsByShoe } from '../shoes/shoe-totals';
import { effortSteps, effortWord } from './effort';
import { newestFirst } from './newest-first';
import { spikeSentence } from './spike-words';
import { tagsInUse } from './tags';

it('calls each pair of steps of effort by one word, from very easy to all out', () => {
  expect(effortSteps.map(effortWord)).toEqual([
    ...[
      'very easy',
      'very easy',
      'easy',
      'easy',
      'moderate',
      'moderate',
      'hard',
      'hard',
      'all out',
      'all out',
    ],
  ]);
});

it('suggests each tag once, the most used first', () => {
  const runs = [
    aRun('2026-11-20', { tags: ['long', 'Easy'] }),
    aRun('2026-11-21', { tags: ['easy'] }),
    aRun('2026-11-22'),
  ];
  expect(tagsInUse(runs)).toEqual(['Easy', 'long']);
});

it('orders by the moment of the start, not by the clock on the wall', () => {
  const tokyo = { ...aRun('2026-11-22'), id: idOf(1), startedAt: '2026-11-22T08:00:00+09:00' };
  const berlin = { ...aRun('2026-11-22'), id: idOf(2), startedAt: '2026-11-22T01:00:00+01:00' };
  expect(newestFirst([tokyo, berlin]).map(({ id }) => id)).toEqual([idOf(2), idOf(1)]);
});

it('adds up what was run in each pair of shoes', () => {
  const worn = { shoeId: idOf(5) };
  const runs = [aRun('2026-11-20', worn), aRunWithoutDistance('2026-11-21', worn), aRun('2026-11-22')];
  expect([...totalsByShoe(runs)]).toMatchObject([[idOf(5), { runs: 2, distanceM: 5000 }]]);
});

describe('the sentence after a run was saved', () => {
  const before = [aRun('2026-11-15', { distanceM: 10_000 })];
  const run = (distanceM: number) => ({ startedAt: '2026-11-22T07:00:00+01:00', distanceM });

  it.each([
    [11_000, undefined],
    [12_000, '1.2 times'],
    [20_100, 'big leap'],
  ])('for %i m after 10 km', (distanceM, said) => {
    const sentence = spikeSentence(run(distanceM), before);
    if (said === undefined) expect(sentence).toBeUndefined();
    else expect(sentence).toContain(said);
  });

  it('is not said when there is nothing to measure by', () => {
    expect(spikeSentence(run(20_000), [])).toBeUndefined();
  });
});
