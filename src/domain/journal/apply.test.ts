import { describe, expect, it } from 'vitest';
import { aJournal, anItem, aRun, idOf } from '../../../tests/support/journals';
import { aCommand, logRun } from '../../../tests/support/storage';
import { apply, countRecords, Refusal } from './apply';
import type { Step } from './commands';
import { patch } from './patch';
import { revertChanges } from './revert';
import type { Journal } from './schema';

const after = (journal: Journal, ...steps: Step[]) => apply(journal, aCommand(...steps), 'desk').journal;
const run = aRun('2026-11-20', { note: 'fast' });
const journal = aJournal({ runs: [run], checklistItems: [anItem()] });
const edge = { at: '2026-11-22T09:00:00+01:00', device: 'desk' };

function refusalOf(from: Journal, ...steps: Step[]): Refusal | undefined {
  try {
    after(from, ...steps);
    return undefined;
  } catch (error) {
    return error instanceof Refusal ? error : undefined;
  }
}

describe('adding', () => {
  it('stamps the record with time and device', () => {
    const stamps = { createdAt: '2026-11-22T08:10:00+01:00', updatedAt: '2026-11-22T08:10:00+01:00' };
    expect(after(journal, logRun(7)).runs[1]).toMatchObject({ id: idOf(7), ...stamps, version: { desk: 1 } });
  });

  it('changes nothing when the very same record comes again', () => {
    const once = after(journal, logRun(7));
    expect(apply(once, aCommand(logRun(7)), 'desk').changes).toEqual([]);
  });

  it('refuses another record under an id that is there', () => {
    expect(refusalOf(after(journal, logRun(7)), logRun(7, { note: 'other' }))?.code).toBe('alreadyThere');
  });

  it('takes a removed record out of the bin, newer than its removal', () => {
    const gone = after(journal, { type: 'remove', collection: 'runs', recordId: run.id });
    const { createdAt: _, updatedAt: __, version: ___, ...record } = run;
    const back = after(gone, { type: 'add', collection: 'runs', record });
    expect(back.removed).toEqual([]);
    expect(back.runs[0]?.version).toEqual({ desk: 3 });
  });
});

describe('editing', () => {
  const edit = (fields: object): Step => ({ type: 'edit', collection: 'runs', recordId: run.id, fields });

  it('keeps an unknown field when the run is edited', () => {
    const strange = { ...run, coach: { plan: 'week 1' }, route: null };
    const edited = after(aJournal({ runs: [strange] }), edit({ note: 'slow' }));
    expect(edited.runs[0]).toMatchObject({ note: 'slow', coach: { plan: 'week 1' }, route: null });
  });

  it('takes a field away that is made null', () => {
    expect(after(journal, edit({ note: null })).runs[0]).not.toHaveProperty('note');
  });

  it('keeps id, time of creation and version out of reach', () => {
    const forged = {
      id: idOf(99),
      createdAt: '1999-01-01T00:00:00Z',
      version: { desk: 99 },
      updatedAt: 'never',
      note: 'slow',
    };
    const { id, createdAt } = run;
    expect(after(journal, edit(forged)).runs[0]).toMatchObject({ id, createdAt, version: { desk: 2 } });
  });

  it('refuses what would not be valid and says where', () => {
    expect(refusalOf(journal, edit({ effort: 11 }))).toMatchObject({
      code: 'notValid',
      values: { place: 'runs.effort' },
    });
  });

  it('refuses to edit or remove what is not there', () => {
    const recordId = idOf(404);
    expect(refusalOf(journal, { type: 'edit', collection: 'runs', recordId, fields: {} })?.code).toBe(
      'notThere',
    );
    expect(refusalOf(journal, { type: 'remove', collection: 'runs', recordId })?.code).toBe('notThere');
  });
});

describe('removing', () => {
  it('keeps the record itself, for good', () => {
    const gone = after(journal, { type: 'remove', collection: 'runs', recordId: run.id });
    expect(gone.runs).toEqual([]);
    expect(gone.removed).toEqual([
      {
        id: run.id,
        collection: 'runs',
        removedAt: '2026-11-22T08:10:00+01:00',
        version: { desk: 2 },
        record: run,
      },
    ]);
  });
});

describe('bringing back', () => {
  it('gives a record its stamps that lies in the bin without any', () => {
    const { createdAt: _, updatedAt: __, version: ___, ...record } = run;
    const grave = { id: run.id, collection: 'runs', removedAt: run.createdAt, version: { phone: 4 }, record };
    const back = after({ ...journal, runs: [], removed: [grave] }, { type: 'bringBack', recordId: run.id });
    expect(back.removed).toEqual([]);
    expect(back.runs).toMatchObject([
      { ...record, createdAt: '2026-11-22T08:10:00+01:00', version: { phone: 4, desk: 5 } },
    ]);
  });

  it('refuses what is not in the bin, and what lies there from a list that nobody here knows', () => {
    const grave = { id: 'x', collection: 'swims', removedAt: run.createdAt, version: {}, record: {} };
    const swum = { ...journal, removed: [grave] };
    expect(refusalOf(swum, { type: 'bringBack', recordId: idOf(404) })?.code).toBe('notInBin');
    expect(refusalOf(swum, { type: 'bringBack', recordId: 'x' })?.code).toBe('notInBin');
  });
});

describe('stamping anew', () => {
  const stampAnew: Step = { type: 'stampAnew', place: 'runs', recordId: run.id };

  it('takes a copy out of the bin that has no stamps, and keeps what it said', () => {
    const copy = { distanceM: run.distanceM, note: 'from the bin' };
    const grave = {
      id: run.id,
      collection: 'runs',
      removedAt: run.createdAt,
      version: { phone: 7 },
      record: copy,
    };
    const stamped = after({ ...journal, removed: [grave] }, stampAnew);
    expect(stamped.removed).toEqual([]);
    expect(stamped.runs).toMatchObject([{ version: { desk: 8, phone: 7 } }]);
    expect(JSON.stringify(stamped.runs[0])).toContain('from the bin');
  });

  it('changes nothing where there is no such record', () => {
    expect(apply(journal, aCommand({ ...stampAnew, recordId: idOf(404) }), 'desk').changes).toEqual([]);
  });
});

describe('days', () => {
  const tick: Step = { type: 'mark', date: '2026-11-20', itemId: idOf(1), mark: { state: 'done' } };
  const untick: Step = { ...tick, mark: null };

  it('begin with their first mark', () => {
    expect(after(journal, tick).days).toMatchObject([
      { id: '2026-11-20', marks: { [idOf(1)]: { state: 'done' } } },
    ]);
  });

  it('lose a mark that is taken back, and keep the others and unknown fields', () => {
    const items = [anItem(), anItem({ id: idOf(2) })];
    const day = { ...after(journal, tick).days[0], weather: 'sleet' };
    const start = { ...aJournal({ checklistItems: items }), days: [day] } as unknown as Journal;
    const ticked = after(start, { ...tick, itemId: idOf(2) }, untick);
    expect(ticked.days[0]).toMatchObject({ weather: 'sleet', marks: { [idOf(2)]: { state: 'done' } } });
    expect(ticked.days[0]?.marks).not.toHaveProperty([idOf(1)]);
  });

  it('refuse a mark for an item that is not there', () => {
    expect(refusalOf(journal, { ...tick, itemId: idOf(404) })?.code).toBe('notThere');
  });

  it('that an undo took away come back newer than their tombstone, which goes', () => {
    const { journal: ticked, changes } = apply(journal, aCommand(tick), 'desk');
    const undone = patch(ticked, revertChanges(ticked, changes, edge));
    expect(undone.removed).toMatchObject([{ id: '2026-11-20', version: { desk: 2 } }]);
    const again = after(undone, tick);
    expect(again.removed).toEqual([]);
    expect(again.days[0]?.version).toEqual({ desk: 3 });
  });
});

describe('profile and settings', () => {
  it('change field by field', () => {
    const changed = after(
      journal,
      { type: 'editProfile', fields: { name: 'Marta', heightM: 1.7 } },
      { type: 'editProfile', fields: { heightM: null } },
      { type: 'editSettings', fields: { distanceUnit: 'mi' } },
    );
    expect(changed.profile).toEqual({
      name: 'Marta',
      updatedAt: '2026-11-22T08:10:00+01:00',
      version: { desk: 3 },
      fieldVersions: { name: '2@desk', heightM: '3@desk' },
      earlier: [{ field: 'heightM', value: 1.7, version: '2@desk', until: '2026-11-22T08:10:00+01:00' }],
    });
    expect(changed.settings).toMatchObject({ distanceUnit: 'mi', massUnit: 'kg', version: { desk: 2 } });
  });

  it('refuse a wrong value', () => {
    const fields = { dayEndsAt: '13:00' };
    expect(refusalOf(journal, { type: 'editSettings', fields })?.values.place).toBe('settings.dayEndsAt');
  });
});

describe('a command', () => {
  it('is all or nothing', () => {
    const before = JSON.stringify(journal);
    const bad: Step = { type: 'remove', collection: 'runs', recordId: idOf(404) };
    expect(refusalOf(journal, logRun(7), bad)?.code).toBe('notThere');
    expect(JSON.stringify(journal)).toBe(before);
  });
});

describe('counting', () => {
  it('counts every collection', () => {
    const counts = { checklistItems: 1, days: 0, runs: 1, shoes: 0, bodyMeasurements: 0 };
    expect(countRecords(journal)).toEqual(counts);
  });
});
