import { describe, expect, test } from 'vitest';
import { aJournal, anItem, aRun, daysFrom, idOf } from '../../../tests/support/journals';
import type { ChecklistItem, Day, Mark, Run } from '../journal/schema';
import { dayList } from './day-list';

const MONDAY = '2026-01-05';
const runItem = anItem({ name: 'Run', area: 'running', kind: 'automatic', fulfilledBy: 'run' });
const protein = anItem({ area: 'diet', kind: 'atLeast', target: 3 });
const sweets = anItem({ area: 'diet', kind: 'atMost', target: 2 });

/** The one entry of a Monday with that item, mark and day. */
function entryOf(
  item: ChecklistItem,
  mark?: Omit<Mark, 'markedAt'>,
  day: Partial<Day> = {},
  runs: Run[] = [],
) {
  const [blank] = daysFrom(MONDAY, 'x');
  if (!blank) throw new Error('there is a day');
  const marks = mark ? { [item.id]: { ...mark, markedAt: blank.createdAt } } : {};
  const journal = aJournal({ checklistItems: [item], days: [{ ...blank, marks, ...day }], runs });
  return dayList(journal, MONDAY)[0];
}

describe('an entry', () => {
  test.each<[string, ChecklistItem, Omit<Mark, 'markedAt'> | undefined, string]>([
    ['without a word is open', anItem(), undefined, 'open'],
    ['ticked is done', anItem(), { state: 'done' }, 'done'],
    ['skipped is skipped', anItem(), { state: 'skipped' }, 'skipped'],
    ['said to be missed is missed', anItem(), { state: 'missed' }, 'missed'],
    ['that asks for an amount is open without one', protein, undefined, 'open'],
    ['short of its target is open', protein, { state: 'amount', amount: 2.9 }, 'open'],
    ['at its target is done', protein, { state: 'amount', amount: 3 }, 'done'],
    ['beyond its target is done', protein, { state: 'amount', amount: 5 }, 'done'],
    ['ticked without an amount is done', protein, { state: 'done' }, 'done'],
    ['ticked with too small an amount follows the amount', protein, { state: 'done', amount: 1 }, 'open'],
    ['"at most" is open until an amount is entered', sweets, undefined, 'open'],
    ['"at most" is done with none', sweets, { state: 'amount', amount: 0 }, 'done'],
    ['"at most" is done at the limit', sweets, { state: 'amount', amount: 2 }, 'done'],
    ['"at most" is missed beyond it', sweets, { state: 'amount', amount: 2.1 }, 'missed'],
    ['skipped keeps its word beside an amount', sweets, { state: 'skipped', amount: 9 }, 'skipped'],
    ['automatic without a run is open', runItem, undefined, 'open'],
    ['automatic may be ticked by hand', runItem, { state: 'done' }, 'done'],
    ['automatic may be skipped', runItem, { state: 'skipped' }, 'skipped'],
  ])('%s', (_, item, mark, status) => {
    expect(entryOf(item, mark)?.status).toBe(status);
  });

  test('shows the amount entered', () => {
    expect(entryOf(protein, { state: 'amount', amount: 2 })).toMatchObject({ amount: 2 });
  });

  test('is done by a run of that day, and names it', () => {
    const runs = [aRun(MONDAY), aRun(MONDAY, { id: idOf(7) }), aRun('2026-01-06')];
    expect(entryOf(runItem, undefined, {}, runs)).toMatchObject({
      status: 'done',
      source: [aRun(MONDAY).id, idOf(7)],
    });
  });

  test('is done by a run whatever was marked before', () => {
    expect(entryOf(runItem, { state: 'skipped' }, {}, [aRun(MONDAY)])?.status).toBe('done');
  });

  test('is not done by a run where it does not ask for one', () => {
    expect(entryOf(anItem(), undefined, {}, [aRun(MONDAY)])).toMatchObject({ status: 'open' });
    expect(entryOf(anItem(), undefined, {}, [aRun(MONDAY)])).not.toHaveProperty('source');
  });

  test('belongs to the day before when the run began before the day ended', () => {
    const late = aRun('2026-01-06', { startedAt: '2026-01-06T02:59:00+01:00' });
    expect(entryOf(runItem, undefined, {}, [late])?.status).toBe('done');
    const early = aRun('2026-01-06', { startedAt: '2026-01-06T03:00:00+01:00' });
    expect(entryOf(runItem, undefined, {}, [early])?.status).toBe('open');
  });

  test.each<[string, Omit<Mark, 'markedAt'> | undefined, string]>([
    ['is off', undefined, 'off'],
    ['said to be missed is off all the same', { state: 'missed' }, 'off'],
    ['done all the same is done', { state: 'done' }, 'done'],
  ])('on a day off %s', (_, mark, status) => {
    expect(entryOf(anItem(), mark, { off: 'rest' })?.status).toBe(status);
  });

  test('is paused on the days of its pause, off where the whole day is', () => {
    const paused = anItem({ pauses: [{ id: idOf(8), from: MONDAY, reason: 'injury' }] });
    expect(entryOf(paused)?.status).toBe('paused');
    expect(entryOf(paused, { state: 'done' })?.status).toBe('done');
    expect(entryOf(paused, undefined, { off: 'illness' })?.status).toBe('off');
  });
});

describe('the list of a day', () => {
  test('stands in the order of the positions, equal ones by id', () => {
    const items = [
      anItem({ id: idOf(3), position: 2 }),
      anItem({ id: idOf(2), position: 1 }),
      anItem({ id: idOf(1), position: 2 }),
    ];
    const list = dayList(aJournal({ checklistItems: items }), MONDAY);
    expect(list.map(({ item }) => item.id)).toEqual([idOf(2), idOf(1), idOf(3)]);
  });

  test('leaves out what is not asked for: another weekday, not begun, archived', () => {
    const items = [
      anItem({ schedule: { type: 'weekdays', weekdays: [2] } }),
      anItem({ id: idOf(2), startsOn: '2026-01-06' }),
      anItem({ id: idOf(3), startsOn: '2026-01-01', archivedOn: MONDAY }),
    ];
    expect(dayList(aJournal({ checklistItems: items }), MONDAY)).toEqual([]);
  });

  test('keeps what was written for an item on a day that does not ask for it', () => {
    const item = anItem({ schedule: { type: 'weekdays', weekdays: [2] } });
    const journal = aJournal({ checklistItems: [item], days: daysFrom(MONDAY, 'x') });
    expect(dayList(journal, MONDAY)).toMatchObject([{ status: 'done' }]);
  });
});

describe('three times a week', () => {
  const item = anItem({ schedule: { type: 'timesPerWeek', times: 3 } });
  const weekOf = (signs: string, fields: Partial<ChecklistItem> = {}) => {
    const journal = aJournal({ checklistItems: [{ ...item, ...fields }], days: daysFrom(MONDAY, signs) });
    return [5, 6, 7, 8, 9, 10, 11].map(
      (day) => dayList(journal, `2026-01-${String(day).padStart(2, '0')}`)[0],
    );
  };
  const statuses = (signs: string, fields: Partial<ChecklistItem> = {}) =>
    weekOf(signs, fields).map((entry) => entry?.status);

  test('is asked for every day until the week has its three, then met', () => {
    expect(statuses('x.x.x..')).toEqual(['done', 'open', 'done', 'open', 'done', 'met', 'met']);
  });

  test('shows what the week has of what it asks, the same on each of its days', () => {
    expect(weekOf('x.x....').map((entry) => entry?.week)).toEqual(Array(7).fill({ done: 2, quota: 3 }));
  });

  test('begins anew with the next week', () => {
    const journal = aJournal({ checklistItems: [item], days: daysFrom(MONDAY, 'xxx....') });
    expect(dayList(journal, '2026-01-12')).toMatchObject([{ status: 'open', week: { done: 0, quota: 3 } }]);
  });

  test('counts weeks from Sunday where that is wished', () => {
    const journal = aJournal({ checklistItems: [item], days: daysFrom(MONDAY, 'xxx') }, { weekStartsOn: 7 });
    expect(dayList(journal, '2026-01-10')).toMatchObject([{ status: 'met' }]);
    expect(dayList(journal, '2026-01-11')).toMatchObject([{ status: 'open' }]);
  });

  test.each([
    ['one day off leaves three', 'o......', 3],
    ['three days off leave two', 'ooo....', 2],
    ['two skips leave two', 'ss.....', 2],
    ['six days off leave one', 'oooooo.', 1],
    ['a whole week off asks for none', 'ooooooo', 0],
    ['a day off on which it was done is not off', 'OOO....', 3],
  ])('asks for its share of a week that is partly excused: %s', (_, signs, quota) => {
    expect(weekOf(signs)[6]?.week?.quota).toBe(quota);
  });

  test('asks for its share of the week in which it begins', () => {
    expect(weekOf('.......', { startsOn: '2026-01-11' })[6]).toMatchObject({
      status: 'open',
      week: { quota: 1 },
    });
    expect(weekOf('.......', { startsOn: '2026-01-09' })[6]).toMatchObject({ week: { quota: 1 } });
    expect(weekOf('.......', { startsOn: '2026-01-08' })[6]).toMatchObject({ week: { quota: 2 } });
  });
});
