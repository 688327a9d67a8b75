import { describe, expect, it } from 'vitest';
import { aJournal, anItem, aRun, idOf } from '../../../tests/support/journals';
import { aCommand } from '../../../tests/support/storage';
import { apply } from './apply';
import { changesBetween } from './between';
import { canonicalText } from './canonical';
import type { Step } from './commands';
import { mergeJournals, OtherJournal, takeInJournal } from './merge';
import type { Journal, Run } from './schema';

const run = aRun('2026-11-20', { note: 'base', effort: 5 });
const items = [1, 2].map((number) => anItem({ id: idOf(number), name: `Item ${number}` }));
const start = aJournal({ runs: [run], checklistItems: items });

const does = (journal: Journal, device: string, ...steps: Step[]) =>
  steps.length === 0 ? journal : apply(journal, aCommand(...steps), device).journal;
const edit = (fields: object): Step => ({ type: 'edit', collection: 'runs', recordId: run.id, fields });
const remove: Step = { type: 'remove', collection: 'runs', recordId: run.id };
const bringBack: Step = { type: 'bringBack', recordId: run.id };
const mark = (item: number, amount?: number): Step => ({
  type: 'mark',
  date: '2026-11-21',
  itemId: idOf(item),
  mark: amount === undefined ? { state: 'done' } : { state: 'amount', amount },
});
const note = (text: string | null): Step => ({
  type: 'writeDay',
  date: '2026-11-21',
  fields: { note: text },
});

/** Joins both ways round and once more, insists that the bytes are the same, and answers with the outcome. */
function joint(desk: Journal, laptop: Journal) {
  const merged = mergeJournals(desk, laptop);
  const text = canonicalText(merged.journal);
  expect(canonicalText(mergeJournals(laptop, desk).journal)).toBe(text);
  expect(canonicalText(mergeJournals(merged.journal, laptop).journal)).toBe(text);
  expect(mergeJournals(merged.journal, desk).settled).toEqual([]);
  return merged;
}

/** What the run says after both did their steps on the same journal. */
function runAfter(desk: Step[], laptop: Step[]): Partial<Run> | undefined {
  const { journal } = joint(does(start, 'desk', ...desk), does(start, 'laptop', ...laptop));
  return journal.runs.find(({ id }) => id === run.id);
}

describe('a field', () => {
  it.each<[string, Step[], Step[], Partial<Run>]>([
    ['changed here only', [edit({ note: 'desk' })], [], { note: 'desk', effort: 5 }],
    ['changed there only', [], [edit({ note: 'laptop' })], { note: 'laptop', effort: 5 }],
    ['and another one there', [edit({ note: 'desk' })], [edit({ effort: 9 })], { note: 'desk', effort: 9 }],
    ['changed on both alike', [edit({ note: 'same' })], [edit({ note: 'same' })], { note: 'same' }],
    [
      'changed oftener stands',
      [edit({ note: 'a' }), edit({ note: 'b' })],
      [edit({ note: 'c' })],
      { note: 'b' },
    ],
    ['changed as often: the device decides', [edit({ note: 'a' })], [edit({ note: 'c' })], { note: 'c' }],
    [
      'that nobody knows',
      [edit({ coach: { plan: 1 } })],
      [edit({ effort: 9 })],
      { effort: 9, coach: { plan: 1 } } as object,
    ],
  ])('%s', (_, desk, laptop, expected) => {
    expect(runAfter(desk, laptop)).toMatchObject(expected);
  });

  it('taken away there is gone here, unless it was changed here meanwhile', () => {
    expect(runAfter([], [edit({ note: null })])).not.toHaveProperty('note');
    expect(runAfter([edit({ note: 'a' }), edit({ note: 'b' })], [edit({ note: null })])).toMatchObject({
      note: 'b',
    });
  });

  it('changed on both keeps the value that lost, and says which it was', () => {
    const [desk, laptop] = [
      does(start, 'desk', edit({ note: 'a' })),
      does(start, 'laptop', edit({ note: 'c' })),
    ];
    const { journal, settled } = joint(desk, laptop);
    expect(journal.runs[0]).toMatchObject({
      earlier: [
        { field: 'note', value: 'base', until: '2026-11-22T08:10:00+01:00' },
        { field: 'note', value: 'a', version: '2@desk' },
      ],
    });
    expect(settled).toEqual([
      {
        place: 'runs',
        id: run.id,
        how: 'field',
        field: 'note',
        stands: 'c',
        lost: 'a',
        by: 'laptop',
        against: 'desk',
      },
    ]);
  });

  it('taken away as often as it was changed: the device decides, and nothing stands', () => {
    const desk = does(start, 'desk', edit({ note: 'a' }));
    const { journal, settled } = joint(desk, does(start, 'laptop', edit({ note: null })));
    expect(journal.runs[0]).not.toHaveProperty('note');
    const who = { by: 'laptop', against: 'desk' };
    expect(settled).toEqual([{ place: 'runs', id: run.id, how: 'field', field: 'note', lost: 'a', ...who }]);
  });

  it('changed by somebody who had seen the other change is settled with nobody', () => {
    const desk = does(start, 'desk', edit({ note: 'a' }));
    const { journal, settled } = joint(desk, does(joint(start, desk).journal, 'laptop', edit({ note: 'c' })));
    expect(journal.runs[0]).toMatchObject({ note: 'c' });
    expect(settled).toEqual([]);
  });
});

describe('a removal', () => {
  it('reaches who changed nothing, and an older copy does not bring the record back', () => {
    const removed = does(start, 'desk', remove);
    const { journal } = joint(removed, start);
    expect(journal).toMatchObject({ runs: [], removed: [{ id: run.id, record: { note: 'base' } }] });
    expect(joint(journal, start).journal.runs).toEqual([]);
  });

  it('that did not know of a change gives way to it, and that is told', () => {
    const { journal, settled } = joint(
      does(start, 'desk', remove),
      does(start, 'laptop', edit({ note: 'c' })),
    );
    expect(journal).toMatchObject({ runs: [{ note: 'c', outlived: { desk: 2 } }], removed: [] });
    expect(settled).toEqual([
      { place: 'runs', id: run.id, how: 'kept', field: '', by: 'laptop', against: 'desk' },
    ]);
  });

  it('on both is one removal, with all that either had written before', () => {
    const desk = does(start, 'desk', edit({ note: 'a' }), remove);
    const laptop = does(start, 'laptop', edit({ effort: 9 }), remove);
    const { journal, settled } = joint(desk, laptop);
    expect(journal).toMatchObject({ runs: [], removed: [{ record: { note: 'a', effort: 9 } }] });
    expect(settled).toEqual([]);
  });

  it('of what outlived another removal sticks', () => {
    const stays = joint(does(start, 'desk', remove), does(start, 'laptop', edit({ note: 'c' }))).journal;
    const gone = does(stays, 'phone', remove);
    expect(joint(gone, stays).journal.runs).toEqual([]);
    expect(joint(gone, does(start, 'laptop', edit({ note: 'c' }))).journal.runs).toEqual([]);
  });

  it('of a record that is alive beside it counts where it had seen all of the record', () => {
    const grave = {
      id: run.id,
      collection: 'runs',
      removedAt: run.createdAt,
      version: { desk: 2 },
      record: run,
    };
    const both = { ...start, removed: [grave] };
    expect(joint(both, start).journal).toMatchObject({ runs: [], removed: [grave] });
    expect(joint(both, both).journal).toMatchObject({ runs: [], removed: [grave] });
    const newer = { ...both, runs: [{ ...run, version: { desk: 3 } }] };
    expect(joint(newer, start).journal).toMatchObject({ runs: [{ version: { desk: 3 } }], removed: [] });
  });

  it('twice, with nothing kept of the record, is one removal still', () => {
    const bare = { id: run.id, collection: 'runs', removedAt: run.createdAt, record: {} };
    const desk = { ...start, runs: [], removed: [{ ...bare, version: { desk: 2 } }] };
    const laptop = { ...start, runs: [], removed: [{ ...bare, version: { laptop: 2 } }] };
    const record = { id: run.id, version: {} };
    expect(joint(desk, laptop).journal.removed).toEqual([
      { ...bare, version: { desk: 2, laptop: 2 }, record },
    ]);
  });

  it('is over when the record was brought back', () => {
    const removed = does(start, 'desk', remove);
    const back = does(removed, 'desk', bringBack);
    expect(joint(back, removed).journal).toMatchObject({ runs: [{ note: 'base' }], removed: [] });
  });
});

describe('a day', () => {
  it('begun on both keeps the marks of both', () => {
    const { journal, settled } = joint(
      does(start, 'desk', mark(1)),
      does(start, 'laptop', mark(2), note('tired')),
    );
    expect(journal.days).toMatchObject([
      { note: 'tired', marks: { [idOf(1)]: { state: 'done' }, [idOf(2)]: { state: 'done' } } },
    ]);
    expect(settled).toEqual([]);
  });

  it('keeps of a counted mark the last word of each computer, not every tap', () => {
    const desk = does(start, 'desk', mark(1, 1), mark(1, 2), mark(1, 3));
    expect(desk.days[0]).not.toHaveProperty('earlier');
    const { journal, settled } = joint(desk, does(start, 'laptop', mark(1, 7)));
    expect(journal.days[0]).toMatchObject({
      marks: { [idOf(1)]: { amount: 3 } },
      earlier: [{ field: `marks.${idOf(1)}`, value: { amount: 7 }, version: '1@laptop' }],
    });
    expect(settled).toMatchObject([
      { field: `marks.${idOf(1)}`, stands: { amount: 3 }, lost: { amount: 7 } },
    ]);
  });

  it('keeps of a mark that was taken back that it was, and by whom', () => {
    const untick: Step = { type: 'mark', date: '2026-11-21', itemId: idOf(1), mark: null };
    const desk = does(start, 'desk', mark(1), untick);
    const { journal } = joint(desk, does(start, 'laptop', mark(1, 1), mark(1, 2), mark(1, 3)));
    expect(journal.days).toMatchObject([{ marks: { [idOf(1)]: { amount: 3 } } }]);
    const [day] = journal.days as readonly { earlier?: unknown }[];
    expect(day?.earlier).toEqual([{ field: `marks.${idOf(1)}`, version: '2@desk' }]);
  });

  it('says which note lost', () => {
    const { settled } = joint(does(start, 'desk', note('a')), does(start, 'laptop', note('c')));
    expect(settled).toMatchObject([{ place: 'days', field: 'note', stands: 'c', lost: 'a' }]);
  });
});

describe('settings and profile', () => {
  it('are joined field by field, and the names of computers one by one', () => {
    const desk = does(start, 'desk', {
      type: 'editSettings',
      fields: { devices: { desk: 'Desk' }, weekStartsOn: 7 },
    });
    const laptop = does(start, 'laptop', { type: 'editSettings', fields: { devices: { laptop: 'Laptop' } } });
    expect(joint(desk, laptop).journal.settings).toMatchObject({
      weekStartsOn: 7,
      devices: { desk: 'Desk', laptop: 'Laptop' },
    });
  });
});

describe('what no Backstride wrote', () => {
  it('is carried along: members, records of unknown collections in the bin', () => {
    const grave = {
      id: 'x',
      collection: 'swims',
      removedAt: run.createdAt,
      version: { phone: 1 },
      record: {},
    };
    const strange = { ...start, swims: [1], removed: [grave] };
    const { journal } = joint(strange, does(start, 'laptop', edit({ note: 'c' })));
    expect(journal).toMatchObject({ swims: [1], removed: [grave], runs: [{ note: 'c' }] });
  });

  it('is no reason to make a record that cannot be read: the newer copy then stands whole', () => {
    const stamp = { createdAt: run.createdAt, updatedAt: run.updatedAt, measuredAt: run.startedAt };
    const mass = { ...stamp, id: idOf(9), version: { desk: 1 }, kind: 'mass' as const, massKg: 80 };
    const fold = {
      ...stamp,
      id: idOf(9),
      version: { phone: 1 },
      kind: 'fold' as const,
      site: 'subscapular' as const,
      readingsMm: [20],
    };
    const { journal } = joint(aJournal({ bodyMeasurements: [mass] }), aJournal({ bodyMeasurements: [fold] }));
    expect(journal.bodyMeasurements).toHaveLength(1);
  });

  it('and would take from each the half that makes no record is not taken by halves', () => {
    const stamp = { createdAt: run.createdAt, updatedAt: run.updatedAt, measuredAt: run.startedAt };
    const both = {
      ...stamp,
      id: idOf(9),
      version: { desk: 1 },
      kind: 'fold' as const,
      site: 'subscapular' as const,
    };
    const base = aJournal({
      bodyMeasurements: [Object.assign({ ...both, readingsMm: [20] }, { massKg: 80 })],
    });
    const change = (fields: object): Step => ({
      type: 'edit',
      collection: 'bodyMeasurements',
      recordId: idOf(9),
      fields,
    });
    const desk = does(base, 'desk', change({ massKg: null }));
    const { journal } = joint(desk, does(base, 'laptop', change({ kind: 'mass' })));
    expect(journal.bodyMeasurements).toMatchObject([
      { kind: 'mass', massKg: 80, version: { desk: 2, laptop: 2 } },
    ]);
  });

  it('under another id is another journal', () => {
    expect(() => mergeJournals(start, { ...start, id: idOf(99) })).toThrow(OtherJournal);
  });
});

describe('taking in another journal', () => {
  const other = {
    ...aJournal({ runs: [aRun('2026-10-01')] }, { weekStartsOn: 7 }),
    id: idOf(99),
    profile: { ...start.profile, name: 'Jo', heightM: 1.8, version: { phone: 7 } },
  };

  it('takes its records and stays itself', () => {
    const mine = does(start, 'desk', { type: 'editProfile', fields: { name: 'Marta' } });
    const { journal } = takeInJournal(mine, other);
    expect(journal).toMatchObject({ id: start.id, settings: mine.settings });
    expect(journal.runs).toHaveLength(2);
    expect(journal.profile).toMatchObject({ name: 'Marta', heightM: 1.8, version: mine.profile.version });
  });
});

describe('the changes between two journals', () => {
  it('name each record that differs, in the bin too, and no other', () => {
    const after = does(start, 'desk', remove, mark(1));
    const places = changesBetween(start, after).map(({ place, id }) => `${place} ${id}`);
    expect(places.sort()).toEqual([`days 2026-11-21`, `removed ${run.id}`, `runs ${run.id}`]);
    expect(changesBetween(after, structuredClone(after))).toEqual([]);
  });
});
