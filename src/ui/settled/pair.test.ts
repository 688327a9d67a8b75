import { describe, expect, it } from 'vitest';
import { aJournal, aRun, daysFrom, idOf } from '../../../tests/support/journals';
import { apply } from '../../domain/journal/apply';
import type { Journal } from '../../domain/journal/schema';
import type { Settled } from '../../domain/journal/settled';
import { pairNow, removal, stepTo } from './pair';

const run = aRun('2026-11-22', { distanceM: 5400 });
const journal = aJournal({ runs: [run], days: daysFrom('2026-11-22', 'x') });
const distance: Settled = {
  place: 'runs',
  id: run.id,
  how: 'field',
  field: 'distanceM',
  stands: 5400,
  lost: 5200,
  by: 'lap',
  against: 'desk',
};
const markedAt = '2026-11-22T20:00:00+01:00';
const tick: Settled = {
  ...distance,
  place: 'days',
  id: '2026-11-22',
  field: `marks.${idOf(1)}`,
  stands: { state: 'done', markedAt: '2026-01-01T08:00:00+01:00' },
  lost: { state: 'amount', amount: 3, markedAt },
};

function after(pair: Settled, value: unknown): Journal {
  const items = {
    ...journal,
    checklistItems: [{ ...run, id: idOf(1) }] as unknown as Journal['checklistItems'],
  };
  const step = stepTo(pair, value);
  const command = { id: idOf(2), at: markedAt, steps: step ? [step] : [] };
  return apply(items, command, 'desk').journal;
}

describe('a pair that was settled', () => {
  it('stands as it was settled, until one of the two or a third is written', () => {
    expect(pairNow(distance, journal)).toEqual({ state: 'stands', value: 5400 });
    expect(pairNow(distance, after(distance, 5200))).toEqual({ state: 'swapped', value: 5200 });
    expect(pairNow(distance, after(distance, 6000))).toEqual({ state: 'since', value: 6000 });
    expect(pairNow(distance, aJournal({}))).toEqual({ state: 'gone' });
  });

  it('can be emptied, where the other had taken the field away', () => {
    const { lost: _, ...emptied } = distance;
    expect(pairNow(emptied, after(emptied, undefined)).state).toBe('swapped');
  });

  it('of a mark is written as a mark', () => {
    expect(stepTo(tick, tick.lost)).toEqual({
      type: 'mark',
      date: '2026-11-22',
      itemId: idOf(1),
      mark: { state: 'amount', amount: 3 },
    });
    expect(stepTo(tick, undefined)).toMatchObject({ mark: null });
  });

  it.each([
    ['days', { type: 'writeDay', date: run.id, fields: { note: 'Cold' } }],
    ['profile', { type: 'editProfile', fields: { note: 'Cold' } }],
    ['settings', { type: 'editSettings', fields: { note: 'Cold' } }],
    ['shoes', { type: 'edit', collection: 'shoes', recordId: run.id, fields: { note: 'Cold' } }],
  ] as const)('of %s is written as such', (place, step) => {
    expect(stepTo({ ...distance, place, field: 'note' }, 'Cold')).toEqual(step);
  });

  it('that stays because it was changed can be removed after all; a day cannot', () => {
    expect(removal(distance)).toEqual({ type: 'remove', collection: 'runs', recordId: run.id });
    expect(removal(tick)).toBeUndefined();
  });
});
