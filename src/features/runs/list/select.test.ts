import { describe, expect, it } from 'vitest';
import { aRun, aRunWithoutDistance, idOf } from '../../../../tests/support/journals';
import type { Run } from '../../../domain/journal/schema';
import { newestFirst } from '../shared/newest-first';
import { everything, type RunQuery } from './query';
import { haystacksOf, selectRuns } from './select';

const stamp = {
  createdAt: '2026-01-01T08:00:00+01:00',
  updatedAt: '2026-01-01T08:00:00+01:00',
  version: { desk: 1 },
};
const shoes = [{ ...stamp, id: idOf(5), name: 'Red Wing' }];

const runs = newestFirst([
  aRun('2026-11-20', { distanceM: 5000, elapsedS: 1500, tags: ['Easy', 'river'], note: 'Über die Brücke' }),
  aRun('2026-11-10', { distanceM: 10_000, elapsedS: 2900, tags: ['easy'], weather: 'Light rain' }),
  aRun('2026-06-01', { distanceM: 21_097.5, elapsedS: 7000, shoeId: idOf(5) }),
  aRunWithoutDistance('2025-12-31', { elapsedS: 600 }),
]);

function dates(query: Partial<RunQuery>, from: readonly Run[] = runs): string[] {
  const context = { today: '2026-11-22', haystack: haystacksOf(shoes) };
  return selectRuns(from, { ...everything, ...query }, context).map(({ startedAt }) =>
    startedAt.slice(0, 10),
  );
}

describe('the list of runs', () => {
  it.each<[string, Partial<RunQuery>, string[]]>([
    ['holds all of them, the newest first', {}, ['2026-11-20', '2026-11-10', '2026-06-01', '2025-12-31']],
    [
      'can begin with the oldest',
      { sort: 'oldest' },
      ['2025-12-31', '2026-06-01', '2026-11-10', '2026-11-20'],
    ],
    [
      'can begin with the longest, those without a distance last',
      { sort: 'longest' },
      ['2026-06-01', '2026-11-10', '2026-11-20', '2025-12-31'],
    ],
    [
      'can begin with the fastest, those without a distance last',
      { sort: 'fastest' },
      ['2026-11-10', '2026-11-20', '2026-06-01', '2025-12-31'],
    ],
    ['can be held to this year', { period: 'year' }, ['2026-11-20', '2026-11-10', '2026-06-01']],
    [
      'can be held to two dates, both included',
      { period: 'span', from: '2026-06-01', to: '2026-11-10' },
      ['2026-11-10', '2026-06-01'],
    ],
    ['counts a distance on the edge to the longer class', { distance: 'upTo10' }, ['2026-11-20']],
    ['finds a half marathon among the long ones', { distance: 'upToMarathon' }, ['2026-06-01']],
    ['asks for all tags, however they are spelt', { tags: ['EASY', 'River'] }, ['2026-11-20']],
    ['looks for words in notes, accents or not', { text: 'uber brucke' }, ['2026-11-20']],
    ['looks for words in weather', { text: 'RAIN' }, ['2026-11-10']],
    ['looks for words in the name of the shoes', { text: 'red wing' }, ['2026-06-01']],
    ['is empty when nothing matches', { text: 'snow' }, []],
  ])('%s', (_, query, expected) => {
    expect(dates(query)).toEqual(expected);
  });

  it('leaves the order it was given untouched', () => {
    dates({ sort: 'oldest' });
    expect(dates({})[0]).toBe('2026-11-20');
  });

  it('goes by the date on the runner’s own calendar', () => {
    const newYear = { ...aRun('2026-01-01'), startedAt: '2026-01-01T00:30:00+14:00' };
    expect(dates({ period: 'year' }, [newYear])).toEqual(['2026-01-01']);
  });
});
