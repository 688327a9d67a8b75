import { describe, expect, test } from 'vitest';
import { aJournal, anItem, aRun, daysFrom, idOf } from '../../../tests/support/journals';
import { apply } from '../../domain/journal/apply';
import type { Step } from '../../domain/journal/commands';
import type { Journal } from '../../domain/journal/schema';
import { keptOf, standingOf } from './standing';

const TODAY = '2026-01-25';
const tick = anItem({ id: idOf(1) });
const other = anItem({ id: idOf(2), position: 1 });
const run = anItem({ id: idOf(3), position: 2, kind: 'automatic', fulfilledBy: 'run' });
const journal = aJournal({
  checklistItems: [tick, other, run],
  days: daysFrom('2026-01-05', 'xxxxx xx.xx xsxxx xxxx'),
  runs: [aRun('2026-01-20')],
});

function after(before: Journal, ...steps: Step[]): Journal {
  return apply(before, { id: idOf(99), at: '2026-01-25T09:00:00+01:00', steps }, 'desk').journal;
}

/** Computed from nothing: a copy of the item is another key. */
function anew(from: Journal, itemId: string) {
  const item = from.checklistItems.find(({ id }) => id === itemId);
  if (!item) throw new Error('The item is not there.');
  return standingOf(from, structuredClone(item), TODAY);
}

const mark = (itemId: string, date = TODAY): Step => ({
  type: 'mark',
  date,
  itemId,
  mark: { state: 'done' },
});
const aRunNow: Step = {
  type: 'add',
  collection: 'runs',
  record: { id: idOf(50), startedAt: '2026-01-25T07:00:00+01:00', elapsedS: 1800 },
};
const changes: Record<string, Step[]> = {
  'a tick on this item': [mark(tick.id)],
  'a tick on another item': [mark(other.id)],
  'a tick on an older day': [mark(tick.id, '2026-01-11')],
  'a day off': [{ type: 'writeDay', date: '2026-01-12', fields: { off: 'rest' } }],
  'a note': [{ type: 'writeDay', date: TODAY, fields: { note: 'Rain.' } }],
  'two days at once': [mark(tick.id, '2026-01-24'), mark(tick.id, '2026-01-25')],
  'a run': [aRunNow],
  'a later end of the day': [{ type: 'editSettings', fields: { dayEndsAt: '07:30' } }, aRunNow],
  'a pause': [
    {
      type: 'edit',
      collection: 'checklistItems',
      recordId: tick.id,
      fields: { pauses: [{ id: idOf(60), from: '2026-01-08', to: '2026-01-19', reason: 'injury' }] },
    },
  ],
};

describe('a standing that was computed before is', () => {
  test.each(Object.entries(changes))('the same as one computed anew after %s', (_, steps) => {
    const later = after(journal, ...steps);
    for (const { id } of journal.checklistItems) {
      for (const state of [journal, later]) {
        const item = state.checklistItems.find((candidate) => candidate.id === id);
        expect(item && standingOf(state, item, TODAY)).toEqual(anew(state, id));
      }
    }
  });

  test('kept when only another item was ticked', () => {
    const before = standingOf(journal, tick, TODAY);
    expect(standingOf(after(journal, mark(other.id)), tick, TODAY)).toBe(before);
    expect(standingOf(after(journal, mark(tick.id)), tick, TODAY)).not.toBe(before);
  });

  test('computed anew on another day', () => {
    const before = standingOf(journal, tick, TODAY);
    expect(standingOf(journal, tick, '2026-01-26').score).toBeLessThan(before.score);
  });
});

describe('kept of due', () => {
  test.each([
    ['all days of the range count, both ends included', '2026-01-05', '2026-01-11', { kept: 7, due: 7 }],
    ['a day without a word is due and not kept', '2026-01-11', '2026-01-14', { kept: 3, due: 4 }],
    ['a skipped day is not due', '2026-01-15', '2026-01-17', { kept: 2, due: 2 }],
    ['what is open today is not due yet', '2026-01-23', TODAY, { kept: 1, due: 2 }],
  ])('%s', (_, from, to, expected) => {
    expect(keptOf(journal, tick, { from, to })).toEqual(expected);
  });
});
