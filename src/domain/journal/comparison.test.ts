import { describe, expect, it } from 'vitest';
import { aJournal, anItem, aRun, daysFrom, idOf } from '../../../tests/support/journals';
import { type Choice, changesToBring, compare } from './comparison';
import { patch } from './patch';
import type { Journal, Run, Shoe } from './schema';

const edge = { at: '2026-11-22T09:00:00+01:00', device: 'desk' };
const [monday, tuesday, wednesday] = [aRun('2026-11-16'), aRun('2026-11-17'), aRun('2026-11-18')];
const stamp = { createdAt: edge.at, updatedAt: edge.at, version: { desk: 1 } };
const shoe: Shoe = { ...stamp, id: idOf(40), name: 'Pegasus' };

/** What differs, a line for each record: `runs changed note,effort`. */
const told = (now: Journal, wanted: Journal) =>
  compare(now, wanted).map(({ place, way, fields }) => [place, way, fields.join()].join(' ').trim());
const ofRuns = (...runs: Run[]) => aJournal({ runs });

describe('comparing with another journal, record by record', () => {
  it.each<[string, Journal, Journal, string[]]>([
    ['nothing', ofRuns(monday), ofRuns(monday), []],
    ['a run that comes back', ofRuns(), ofRuns(monday), ['runs added']],
    ['a run that only now has', ofRuns(monday), ofRuns(), ['runs missing']],
    ['a field', ofRuns(monday), ofRuns({ ...monday, elapsedS: 1700 }), ['runs changed elapsedS']],
    ['a field that was added', ofRuns(monday), ofRuns({ ...monday, note: 'x' }), ['runs changed note']],
    ['a field that was taken away', ofRuns({ ...monday, note: 'x' }), ofRuns(monday), ['runs changed note']],
    [
      'several fields',
      ofRuns(monday),
      ofRuns({ ...monday, effort: 4, tags: ['race'] }),
      ['runs changed effort,tags'],
    ],
    ['not who wrote it when', ofRuns(monday), ofRuns({ ...monday, version: { phone: 9 } }), []],
    [
      'a mark of a day',
      aJournal({ days: daysFrom('2026-11-20', 'x') }),
      aJournal({ days: daysFrom('2026-11-20', 's') }),
      [`days changed marks.${idOf(1)}`],
    ],
    ['a setting', aJournal({}), aJournal({}, { dayEndsAt: '04:00' }), ['settings changed dayEndsAt']],
    [
      'not what the computers are called',
      aJournal({}),
      { ...aJournal({}), settings: { ...aJournal({}).settings, devices: { desk: 'Old desk' } } },
      [],
    ],
    [
      'one of each kind',
      ofRuns(monday, tuesday),
      ofRuns({ ...monday, note: 'x' }, wednesday),
      ['runs changed note', 'runs missing', 'runs added'],
    ],
  ])('finds %s', (_, now, wanted, expected) => {
    expect(told(now, wanted)).toEqual(expected);
  });

  it('gives both records to be looked at', () => {
    const wanted = { ...monday, note: 'x' };
    expect(compare(ofRuns(monday), ofRuns(wanted))).toEqual([
      { place: 'runs', id: monday.id, way: 'changed', fields: ['note'], now: monday, wanted },
    ]);
  });
});

describe('bringing back', () => {
  const now = ofRuns({ ...monday, note: 'today' }, tuesday);
  const wanted = ofRuns({ ...monday, note: 'then' }, wednesday);
  const runs = (choice: Choice, from = now, to = wanted) =>
    patch(from, changesToBring(from, to, choice, edge))
      .runs.map(({ startedAt, note = '' }) => `${startedAt.slice(8, 10)} ${note}`.trim())
      .sort();

  it.each<[string, Choice, string[]]>([
    ['everything: the journal says what the other says', 'everything', ['16 then', '18']],
    ['what is missing: nothing is changed, nothing goes', 'missing', ['16 today', '17', '18']],
    ['one that is missing', [{ place: 'runs', id: wednesday.id }], ['16 today', '17', '18']],
    ['one as it was', [{ place: 'runs', id: monday.id }], ['16 then', '17']],
    ['one that only now has: it stays', [{ place: 'runs', id: tuesday.id }], ['16 today', '17']],
    ['one that nobody has', [{ place: 'runs', id: idOf(1) }], ['16 today', '17']],
    ['one of another place', [{ place: 'shoes', id: wednesday.id }], ['16 today', '17']],
  ])('%s', (_, choice, expected) => {
    expect(runs(choice)).toEqual(expected);
  });

  it('brings the shoes of a run along, where there are none now', () => {
    const backup = { ...ofRuns({ ...monday, shoeId: shoe.id }), shoes: [shoe] };
    const chosen: Choice = [{ place: 'runs', id: monday.id }];
    const places = changesToBring(ofRuns(), backup, chosen, edge).map(({ place }) => place);
    expect(places).toEqual(['runs', 'shoes']);
    const renamed = { ...ofRuns(), shoes: [{ ...shoe, name: 'Old pair' }] };
    expect(changesToBring(renamed, backup, chosen, edge).map(({ place }) => place)).toEqual(['runs']);
  });

  it('brings the items of a day along, where there are none now', () => {
    const backup = aJournal({ checklistItems: [anItem()], days: daysFrom('2026-11-20', 'xx') });
    const chosen: Choice = [{ place: 'days', id: '2026-11-20' }];
    const brought = changesToBring(aJournal({}), backup, chosen, edge).map(({ place, id }) => [place, id]);
    expect(brought).toEqual([
      ['checklistItems', idOf(1)],
      ['days', '2026-11-20'],
    ]);
  });
});
