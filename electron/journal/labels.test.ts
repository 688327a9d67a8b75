import { describe, expect, it } from 'vitest';
import { apply } from '../../src/domain/journal/apply';
import type { Step } from '../../src/domain/journal/commands';
import { tLabel } from '../../src/words/index';
import { aJournal, anItem, aRun, idOf } from '../../tests/support/journals';
import { aStore, edit as editRun } from '../../tests/support/opened-store';
import { aCommand, logRun } from '../../tests/support/storage';
import { labelOf } from './labels';

const run = aRun('2026-11-20');
const items = [anItem({ name: 'Rows' }), anItem({ id: idOf(2), name: 'Planks' })];
const stamps = {
  createdAt: '2026-01-01T08:00:00+01:00',
  updatedAt: '2026-01-01T08:00:00+01:00',
  version: { desk: 1 },
};
const marks = [1, 2, 9].map((number) => [idOf(number), { state: 'done', markedAt: stamps.createdAt }]);
const day = { ...stamps, id: '2026-11-20', marks: Object.fromEntries(marks) };
const inBin = (collection: string, record: { id: string }) => ({
  id: record.id,
  collection,
  removedAt: '2026-11-21T08:00:00+01:00',
  version: { desk: 2 },
  record,
});
const journal = {
  ...aJournal({ runs: [run], checklistItems: items, days: [day] }),
  shoes: [{ ...stamps, id: idOf(30), name: 'Grey' }],
  removed: [
    inBin('runs', aRun('2026-10-01')),
    inBin('days', { ...stamps, ...day, id: '2026-10-02' }),
    inBin('checklistItems', anItem({ id: idOf(50), name: 'Squats' })),
  ],
};

const edit = (recordId: string, fields: object): Step => ({
  type: 'edit',
  collection: 'checklistItems',
  recordId,
  fields,
});
const mass = { id: idOf(40), kind: 'mass' as const, massKg: 70, measuredAt: '2026-11-19T07:00:00+01:00' };
const mark = { type: 'mark' as const, date: '2026-11-20', itemId: idOf(1) };

const cases: [string, Step[]][] = [
  ['Log run of 2026-11-21', [logRun(7)]],
  ['Log 2 runs', [logRun(7), logRun(8)]],
  ['Edit run of 2026-11-20', [{ type: 'edit', collection: 'runs', recordId: run.id, fields: { note: 'x' } }]],
  ['Remove run of 2026-11-20', [{ type: 'remove', collection: 'runs', recordId: run.id }]],
  ['Edit “Rows, heavy”', [edit(idOf(1), { name: 'Rows, heavy' })]],
  ['Edit 2 items of the list', [edit(idOf(1), { name: 'a' }), edit(idOf(2), { position: 4 })]],
  ['Reorder the list', [edit(idOf(1), { position: 1 }), edit(idOf(2), { position: 0 })]],
  [
    'Remove 2 items from the list',
    items.map(({ id }) => ({ type: 'remove', collection: 'checklistItems', recordId: id })),
  ],
  ['Remove shoes “Grey”', [{ type: 'remove', collection: 'shoes', recordId: idOf(30) }]],
  ['Log measurement of 2026-11-19', [{ type: 'add', collection: 'bodyMeasurements', record: mass }]],
  ['Mark “Rows” on 2026-11-20', [{ ...mark, mark: { state: 'done' } }]],
  ['Clear “Rows” on 2026-11-20', [{ ...mark, mark: null }]],
  ['Edit the day 2026-11-20', [{ ...mark, itemId: idOf(9), mark: null }]],
  ['Bring back run of 2026-10-01', [{ type: 'bringBack', recordId: aRun('2026-10-01').id }]],
  ['Bring back the day 2026-10-02', [{ type: 'bringBack', recordId: '2026-10-02' }]],
  ['Bring back “Squats”', [{ type: 'bringBack', recordId: idOf(50) }]],
  ['Edit the day 2026-11-20', [{ type: 'writeDay', date: '2026-11-20', fields: { mood: 4 } }]],
  ['Edit profile', [{ type: 'editProfile', fields: { name: 'Marta' } }]],
  ['Edit settings', [{ type: 'editSettings', fields: { weekStartsOn: 7 } }]],
  ['Make 2 changes', [logRun(7), { type: 'editProfile', fields: { name: 'Marta' } }]],
  [
    'Make 2 changes',
    [
      { ...mark, mark: null },
      { ...mark, itemId: idOf(2), mark: null },
    ],
  ],
];

describe('what a change is called', () => {
  it.each(cases)('%s', (called, steps) => {
    const [change] = apply(journal, aCommand(...steps), 'desk').changes;
    expect(change && tLabel(labelOf(steps, change, journal))).toBe(called);
  });

  it('is nothing for a command that says what the journal says already: no undo is offered for it', async () => {
    const { store } = await aStore();
    const { startedAt } = aRun('2026-11-20');
    const { changes, history } = await store.carryOut(aCommand(editRun({ startedAt })));
    expect(changes).toEqual([]);
    expect(history.undo).toBeUndefined();
  });

  it('has a name for every kind of step, one or many', () => {
    for (const collection of ['runs', 'checklistItems', 'shoes', 'bodyMeasurements']) {
      for (const kind of ['add', 'edit', 'remove']) {
        for (const key of [`${kind}.${collection}`, `${kind}Many.${collection}`]) {
          expect(tLabel({ key, values: { date: 'D', name: 'N', count: 2 } })).not.toContain('history.');
        }
      }
    }
  });
});
