import { describe, expect, it } from 'vitest';
import type { ListedDeed } from '../../contract/deeds';
import { deedRows } from './rows';

const deed = (id: string, at: string, name = id): ListedDeed => ({
  id,
  at,
  label: { key: 'edit.shoes', values: { name } },
  records: 1,
});
const told = (rows: ReturnType<typeof deedRows>) =>
  rows.map(({ deed: { id }, standing, steps, day }) => [id, standing, steps, day]);

describe('the rows of the history', () => {
  const done = [deed('a', '2026-11-20T08:00:00+01:00'), deed('b', '2026-11-21T08:00:00+01:00')];
  const undone = [deed('d', '2026-11-21T10:00:00+01:00'), deed('c', '2026-11-21T09:00:00+01:00')];
  const cameIn = [deed('x', '2026-11-20T12:00:00+01:00')];

  it('stand newest first, say how often undo or redo leads to them, and where a day begins', () => {
    expect(told(deedRows({ done, undone, cameIn }, ''))).toEqual([
      ['d', 'undone', 2, '2026-11-21'],
      ['c', 'again', 1, undefined],
      ['b', 'next', 1, undefined],
      ['x', 'cameIn', 0, '2026-11-20'],
      ['a', 'done', 2, undefined],
    ]);
  });

  it('are narrowed by words of their names, with their days and steps as they were', () => {
    const rows = deedRows(
      { done: [deed('a', '2026-11-20T08:00:00Z', 'Red Fox'), ...done], undone, cameIn },
      'fox  red',
    );
    expect(told(rows)).toEqual([['a', 'done', 3, '2026-11-20']]);
  });

  it('keep their order also when a clock ran back', () => {
    const back = [deed('a', '2026-11-21T08:00:00Z'), deed('b', '2026-11-20T08:00:00Z')];
    expect(told(deedRows({ done: back, undone: [], cameIn: [] }, '')).map(([id]) => id)).toEqual(['b', 'a']);
  });
});
