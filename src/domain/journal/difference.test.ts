import { describe, expect, it } from 'vitest';
import { aJournal, aRun } from '../../../tests/support/journals';
import { aCommand } from '../../../tests/support/storage';
import { apply } from './apply';
import { changesTowards, differences } from './difference';
import { patch } from './patch';

const edge = { at: '2026-11-22T09:00:00+01:00', device: 'desk' };
const [monday, tuesday, wednesday] = [aRun('2026-11-16'), aRun('2026-11-17'), aRun('2026-11-18')];

describe('what differs between two journals', () => {
  it.each([
    { what: 'nothing', now: [monday], wanted: [monday], by: {} },
    {
      what: 'a run that only the other has',
      now: [],
      wanted: [monday],
      by: { runs: { added: 1, changed: 0, missing: 0 } },
    },
    {
      what: 'a run that only this one has',
      now: [monday],
      wanted: [],
      by: { runs: { added: 0, changed: 0, missing: 1 } },
    },
    {
      what: 'a run with another note',
      now: [monday],
      wanted: [{ ...monday, note: 'x' }],
      by: { runs: { added: 0, changed: 1, missing: 0 } },
    },
    {
      what: 'one of each',
      now: [monday, tuesday],
      wanted: [{ ...monday, note: 'x' }, wednesday],
      by: { runs: { added: 1, changed: 1, missing: 1 } },
    },
    {
      what: 'not who wrote it when',
      now: [monday],
      wanted: [{ ...monday, version: { other: 7 }, updatedAt: edge.at }],
      by: {},
    },
  ])('is $what', ({ now, wanted, by }) => {
    expect(differences(aJournal({ runs: now }), aJournal({ runs: wanted }))).toEqual(by);
  });

  it('counts settings as one record', () => {
    const wanted = aJournal({}, { weekStartsOn: 7 });
    expect(differences(aJournal({}), wanted)).toEqual({ settings: { added: 0, changed: 1, missing: 0 } });
  });
});

describe('making one journal say what another says', () => {
  it('makes every record it touches newer than both journals know it', () => {
    const now = aJournal({ runs: [{ ...monday, version: { desk: 4 }, note: 'late' }] });
    const wanted = aJournal({ runs: [{ ...monday, version: { desk: 2, phone: 9 } }] });
    expect(patch(now, changesTowards(now, wanted, edge)).runs).toEqual([
      {
        ...monday,
        updatedAt: edge.at,
        version: { desk: 10, phone: 9 },
        fieldVersions: { note: '10@desk' },
        earlier: [{ field: 'note', value: 'late', until: edge.at }],
      },
    ]);
  });

  it('buries what only this one has, with the record', () => {
    const now = aJournal({ runs: [monday] });
    const after = patch(now, changesTowards(now, aJournal({}), edge));
    expect(after).toMatchObject({
      runs: [],
      removed: [{ id: monday.id, record: monday, version: { desk: 2 } }],
    });
  });

  it('takes a record out of the bin, newer than its removal', () => {
    const wanted = aJournal({ runs: [monday] });
    const gone = apply(
      wanted,
      aCommand({ type: 'remove', collection: 'runs', recordId: monday.id }),
      'phone',
    ).journal;
    const after = patch(gone, changesTowards(gone, wanted, edge));
    expect(after).toMatchObject({ runs: [{ version: { desk: 3, phone: 2 } }], removed: [] });
  });

  it('is no change at all where both say the same', () => {
    const journal = aJournal({ runs: [monday] });
    expect(changesTowards(journal, aJournal({ runs: [monday] }), edge)).toEqual([]);
  });
});
