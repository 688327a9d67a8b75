import { describe, expect, it } from 'vitest';
import type { Way } from '../../../domain/journal/comparison';
import { countWays, type Entry, filtered, isChoosable, keyOf, noFilter, rowsOf } from './rows';

/** `runs 2026-05-03 added`: a run of that date that would come back. */
function entry(text: string): Entry {
  const [place = '', id = '', way = ''] = text.split(' ');
  const record = { id, version: {}, startedAt: `${id}T07:00:00Z` };
  const compared = {
    place: place as 'runs',
    id,
    way: way as Way,
    fields: [],
    now: way === 'added' ? null : record,
    wanted: way === 'missing' ? null : record,
  };
  return { key: keyOf(compared), name: `${place} of ${id}`, compared };
}

const entries = [
  'days 2026-05-01 added',
  'days 2026-05-04 added',
  'runs 2026-05-02 added',
  'runs 2026-05-03 changed',
  'runs 2026-05-05 missing',
].map(entry);

describe('the list of what differs', () => {
  it('has a group for each way, kinds together, the newest first', () => {
    expect(rowsOf(entries).map((row) => (row.kind === 'head' ? `${row.key} ${row.count}` : row.key))).toEqual(
      [
        'added 3',
        'days 2026-05-04',
        'days 2026-05-01',
        'runs 2026-05-02',
        'changed 1',
        'runs 2026-05-03',
        'missing 1',
        'runs 2026-05-05',
      ],
    );
  });

  it.each([
    ['everything', {}, 5],
    ['a way', { way: 'added' as const }, 3],
    ['a kind', { place: 'runs' }, 3],
    ['both', { way: 'added' as const, place: 'runs' }, 1],
    ['words, in any case', { text: ' RUNS of 2026-05-03 ' }, 1],
    ['words nothing has', { text: 'swim' }, 0],
  ])('can be held to %s', (_, filter, count) => {
    expect(filtered(entries, { ...noFilter, ...filter })).toHaveLength(count);
  });

  it('is counted by way', () => {
    expect(countWays(entries.map(({ compared }) => compared))).toEqual({ added: 3, changed: 1, missing: 1 });
  });

  it('lets everything be chosen but what only the journal has', () => {
    expect(entries.filter(isChoosable)).toHaveLength(4);
  });
});
