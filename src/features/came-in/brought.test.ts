import { describe, expect, it } from 'vitest';
import { aJournal, anItem, aRun, daysFrom, idOf } from '../../../tests/support/journals';
import type { Change, Place, StoredRecord } from '../../domain/journal/patch';
import { added, type Brought, broughtBy } from './brought';

function change(place: Place, before: object | null, after: object | null): Change {
  const id = String((after as { id?: string } | null)?.id ?? (before as { id?: string } | null)?.id ?? place);
  return { place, id, before: before as StoredRecord | null, after: after as StoredRecord | null };
}

const run = aRun('2026-11-22');
const [day] = daysFrom('2026-11-22', 'x');
const item = anItem();
const { profile, settings } = aJournal({});

describe('what came in, as a person would count it', () => {
  it.each<[string, Change, Brought]>([
    ['a new run', change('runs', null, run), { runsAdded: 1 }],
    ['a changed run', change('runs', run, { ...run, note: 'Wind' }), { runsChanged: 1 }],
    ['a removed run', change('runs', run, null), { runsRemoved: 1 }],
    ['nothing of a tombstone', change('removed', null, { ...run, collection: 'runs' }), {}],
    ['a day with one tick', change('days', null, day ?? null), { ticks: 1 }],
    [
      'a tick and a note',
      change('days', { ...day, marks: {} }, { ...day, note: 'Cold' }),
      { ticks: 1, notes: 1 },
    ],
    ['a mood', change('days', day ?? null, { ...day, mood: 4 }), { days: 1 }],
    ['the order of the list', change('checklistItems', item, { ...item, position: 7 }), { order: 1 }],
    [
      'an item that also moved',
      change('checklistItems', item, { ...item, position: 7, name: 'Plank' }),
      { itemsChanged: 1 },
    ],
    ['the profile', change('profile', profile, { ...profile, name: 'Ann' }), { profile: 1 }],
    ['the units', change('settings', settings, { ...settings, massUnit: 'lb' }), { settings: 1 }],
    [
      'nothing of the name of a computer',
      change('settings', settings, { ...settings, devices: { lap: 'Laptop' } }),
      {},
    ],
    ['nothing of who wrote what', change('runs', run, { ...run, version: { lap: 4 }, earlier: [] }), {}],
  ])('counts %s', (_, one, brought) => {
    expect(broughtBy([one])).toEqual(brought);
  });

  it('adds up, and one list has one order', () => {
    const moved = [1, 2].map((n) =>
      change('checklistItems', anItem({ id: idOf(n) }), anItem({ id: idOf(n), position: 9 })),
    );
    expect(broughtBy([change('runs', null, run), change('runs', null, run), ...moved])).toEqual({
      runsAdded: 2,
      order: 1,
    });
    expect(added([{ runsAdded: 2, ticks: 1 }, { ticks: 4 }])).toEqual({ runsAdded: 2, ticks: 5 });
  });
});
