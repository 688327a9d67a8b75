import { describe, expect, it } from 'vitest';
import { everything, isFiltering, type RunQuery, readQuery, spanOf, writeQuery } from './query';

describe('a query in the address', () => {
  it('is nothing for the plain list', () => {
    expect(writeQuery(everything)).toBe('');
    expect(readQuery('')).toEqual(everything);
  });

  it('comes back as it was written', () => {
    const query: RunQuery = {
      period: 'span',
      from: '2026-01-01',
      to: '2026-03-31',
      distance: 'upToHalf',
      tags: ['with Ana', 'a&b=c'],
      text: 'wet & windy',
      sort: 'longest',
    };
    expect(readQuery(writeQuery(query))).toEqual(query);
  });

  it('leaves out what it does not know', () => {
    expect(readQuery('period=decade&distance=far&sort=random&from=2026-02-30&tag=')).toEqual(everything);
  });

  it('filters by anything but its order', () => {
    expect(isFiltering({ ...everything, sort: 'fastest' })).toBe(false);
    expect(isFiltering({ ...everything, text: 'x' })).toBe(true);
  });
});

describe('the dates of a period, both included', () => {
  it.each([
    ['all', '2026-11-22', {}],
    ['month', '2026-02-11', { from: '2026-02-01', to: '2026-02-28' }],
    ['year', '2026-11-22', { from: '2026-01-01', to: '2026-12-31' }],
    ['last12', '2026-11-22', { from: '2025-11-23', to: '2026-11-22' }],
    ['last12', '2028-02-29', { from: '2027-03-01', to: '2028-02-29' }],
  ] as const)('%s on %s', (period, today, span) => {
    expect(spanOf({ ...everything, period }, today)).toEqual(span);
  });

  it('is open where a date is missing', () => {
    expect(spanOf({ ...everything, period: 'span', from: '2026-01-01' }, '2026-11-22')).toEqual({
      from: '2026-01-01',
    });
  });
});
