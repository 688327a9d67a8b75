import { describe, expect, it } from 'vitest';
import type { Backup, Finding } from '../../../contract/journal-state';
import { standingOf } from './standing';

const backup = (state: Finding['state'], readAt?: string): Backup => ({
  name: state,
  at: '2026-11-22T08:10:00+01:00',
  reason: 'daily',
  bytes: 1,
  finding: { state, isCompared: true },
  ...(readAt === undefined ? {} : { readAt }),
});
const [early, late] = ['2026-11-22T23:30:00+01:00', '2026-11-22T22:45:00Z'];

describe('how the backups stand together', () => {
  it('is known since the one that was read longest ago', () => {
    const all = [backup('good', late), backup('kept', early), backup('newer', late)];
    expect(standingOf(all)).toEqual({ wrong: [], open: 0, since: early });
  });

  it('is not known while one was not read since it was made', () => {
    expect(standingOf([backup('good'), backup('good', early)])).toMatchObject({ open: 1, since: undefined });
  });

  it('names what is wrong; what is gone is no open question', () => {
    const all = [backup('gone'), backup('damaged', early), backup('changed', late), backup('good', late)];
    const { wrong, open } = standingOf(all);
    expect([wrong.map(({ name }) => name), open]).toEqual([['gone', 'damaged', 'changed'], 0]);
  });
});
