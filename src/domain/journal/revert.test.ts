import { describe, expect, it } from 'vitest';
import { aJournal, anItem, aRun, idOf } from '../../../tests/support/journals';
import { aCommand } from '../../../tests/support/storage';
import { apply } from './apply';
import type { Step } from './commands';
import { patch, recordAt } from './patch';
import { revertChanges, stayedSince } from './revert';
import type { Journal } from './schema';

const edge = { at: '2026-11-22T09:00:00+01:00', device: 'desk' };
const run = aRun('2026-11-20', { note: 'fast', effort: 5 });
const journal = aJournal({ runs: [run] });
const edit = (fields: object): Step => ({ type: 'edit', collection: 'runs', recordId: run.id, fields });
const did = (from: Journal, ...steps: Step[]) => apply(from, aCommand(...steps), 'desk');
const undo = (now: Journal, { changes }: ReturnType<typeof did>) =>
  patch(now, revertChanges(now, changes, edge));

describe('taking a deed back', () => {
  it('leaves what was edited later in other fields', () => {
    const first = did(journal, edit({ note: 'slow' }));
    const later = did(first.journal, edit({ effort: 9 }));
    expect(undo(later.journal, first).runs[0]).toMatchObject({
      note: 'fast',
      effort: 9,
      version: { desk: 4 },
    });
  });

  it('leaves a field that says something else by now', () => {
    const first = did(journal, edit({ note: 'slow', effort: 9 }));
    const later = did(first.journal, edit({ note: 'slower' }));
    expect(undo(later.journal, first).runs[0]).toMatchObject({ note: 'slower', effort: 5 });
  });

  it('takes one mark of a day back and leaves those made since', () => {
    const on = (itemId: string): Step => ({
      type: 'mark',
      date: '2026-11-20',
      itemId,
      mark: { state: 'done' },
    });
    const [run1, run2, run3] = [idOf(1), idOf(2), idOf(3)];
    const listed = aJournal({ checklistItems: [run1, run2, run3].map((id) => anItem({ id })) });
    const before = did(listed, on(run1));
    const first = did(before.journal, on(run2));
    const later = did(first.journal, on(run3));
    expect(Object.keys(undo(later.journal, first).days[0]?.marks ?? {})).toEqual([run1, run3]);
  });

  it('takes all steps of a command back that touched one record', () => {
    const deed = did(journal, edit({ note: 'slow' }), edit({ effort: 9 }), edit({ weather: 'fog' }));
    const { note, effort, ...rest } = undo(deed.journal, deed).runs[0] ?? {};
    expect({ note, effort }).toEqual({ note: 'fast', effort: 5 });
    expect(rest).not.toHaveProperty('weather');
  });

  it('brings a removed record back newer than its tombstone, so that it wins where they meet', () => {
    const deed = did(journal, { type: 'remove', collection: 'runs', recordId: run.id });
    const back = undo(deed.journal, deed);
    expect(back).toMatchObject({ runs: [{ note: 'fast', version: { desk: 3 } }], removed: [] });
  });

  it('leaves a record alone that is gone, or back, by other means', () => {
    const edited = did(journal, edit({ note: 'slow' }));
    const removed = did(edited.journal, { type: 'remove', collection: 'runs', recordId: run.id });
    expect(revertChanges(removed.journal, edited.changes, edge)).toEqual([]);
    const back = undo(removed.journal, removed);
    expect(revertChanges(back, removed.changes, edge)).toEqual([]);
  });

  it('changes nothing where none of it stands any more', () => {
    const first = did(journal, edit({ note: 'slow' }));
    const later = did(first.journal, edit({ note: 'slower' }));
    expect(revertChanges(later.journal, first.changes, edge)).toEqual([]);
  });

  it('brings a removed record back that is not in the bin any more either', () => {
    const deed = did(journal, { type: 'remove', collection: 'runs', recordId: run.id });
    const emptied = { ...deed.journal, removed: [] };
    expect(revertChanges(emptied, deed.changes, edge)).toHaveLength(1);
    expect(undo(emptied, deed)).toMatchObject({ runs: [{ id: run.id, note: 'fast' }], removed: [] });
  });

  it('puts the profile back field by field, with unknown fields where they were', () => {
    const strange = { ...journal, profile: { ...journal.profile, pronouns: 'she/her' } };
    const deed = did(strange, { type: 'editProfile', fields: { name: 'Marta' } });
    expect(recordAt(undo(deed.journal, deed), { place: 'profile', id: 'profile' })).toEqual({
      id: 'profile',
      pronouns: 'she/her',
      updatedAt: edge.at,
      version: { desk: 3 },
      fieldVersions: { name: '3@desk' },
      earlier: [{ field: 'name', value: 'Marta', version: '2@desk', until: edge.at }],
    });
  });
});

describe('what stays as it is when a deed is taken back', () => {
  const removal = did(journal, { type: 'remove', collection: 'runs', recordId: run.id });
  const back = undo(removal.journal, removal);

  it.each([
    ['nothing where the record was brought back', back, 0],
    ['a record that was brought back and changed', did(back, edit({ note: 'slow' })).journal, 1],
    ['a record that is still gone', removal.journal, 1],
  ])('is %s', (_, now, stayed) => {
    expect(stayedSince(now, removal.changes)).toBe(stayed);
  });
});
