import { describe, expect, it } from 'vitest';
import { aRun } from '../../../../tests/support/journals';
import { actionForKey, rowForKey } from './list-keys';
import { rowsOf } from './rows';

const runs = [aRun('2026-11-22'), aRun('2026-11-16'), aRun('2026-11-15')];

describe('the rows of the list', () => {
  it('stand under the heads of their weeks, with what each adds up to', () => {
    const rows = rowsOf(runs, 'newest', 1);
    expect(
      rows.map((row) =>
        row.kind === 'week' ? `${row.weekStart} ${row.totals.runs}` : row.run.startedAt.slice(0, 10),
      ),
    ).toEqual(['2026-11-16 2', '2026-11-22', '2026-11-16', '2026-11-09 1', '2026-11-15']);
  });

  it('begin their weeks on the day the person’s weeks begin', () => {
    const [first] = rowsOf(runs, 'newest', 7);
    expect(first).toMatchObject({ kind: 'week', weekStart: '2026-11-22', totals: { runs: 1 } });
  });

  it('have no weeks when they go by something else than the date', () => {
    expect(rowsOf(runs, 'longest', 1).every(({ kind }) => kind === 'run')).toBe(true);
  });
});

describe('the keys of the list', () => {
  const rows = rowsOf(runs, 'newest', 1);

  it.each([
    ['ArrowDown', 1, 2],
    ['ArrowDown', 2, 4],
    ['ArrowDown', 4, 4],
    ['ArrowUp', 4, 2],
    ['ArrowUp', 1, 1],
    ['Home', 4, 1],
    ['End', 1, 4],
    ['PageDown', 1, 4],
    ['PageUp', 4, 1],
  ])('%s leads from row %i to row %i, over the heads of weeks', (key, from, to) => {
    expect(rowForKey(key, rows, from)).toBe(to);
  });

  it('lead nowhere when they are letters', () => {
    expect(rowForKey('x', rows, 1)).toBeUndefined();
  });

  it('change nothing in a journal that can only be looked at', () => {
    expect(['Enter', 'e', 'D', 'Delete'].map((key) => actionForKey(key, false))).toEqual([
      'open',
      'edit',
      'duplicate',
      'remove',
    ]);
    expect(['Enter', 'e', 'D', 'Delete'].map((key) => actionForKey(key, true))).toEqual([
      'open',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
