import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aJournal, anItem, aRun, daysFrom, idOf, lastOf } from '../../../tests/support/journals';
import { addDays } from '../days';
import type { ChecklistItem, Journal, Schedule } from '../journal/schema';
import { adherence, dayFullness, rangeFullness } from './fullness';

const MONDAY = '2026-01-05';
const SUNDAY = '2026-01-11';
const THREE_A_WEEK: Schedule = { type: 'timesPerWeek', times: 3 };

/** A journal of one item in the area of strength, with a sign for each day from Monday. */
function journalOf(signs: string, fields: Partial<ChecklistItem> = {}): Journal {
  return aJournal({ checklistItems: [anItem(fields)], days: daysFrom(MONDAY, signs) });
}

function keptOf(signs: string, fields: Partial<ChecklistItem> = {}, from = MONDAY, to = SUNDAY) {
  return adherence(journalOf(signs, fields), { from, to, today: '2026-02-28' }).total;
}

describe('how full a day was', () => {
  test('is what was kept of what was due, together and per area', () => {
    const items = [
      anItem({ id: idOf(1) }),
      anItem({ id: idOf(2) }),
      anItem({ id: idOf(3), area: 'diet' }),
      anItem({ id: idOf(4), area: 'running', kind: 'automatic', fulfilledBy: 'run' }),
    ];
    const journal = aJournal({ checklistItems: items, days: daysFrom(MONDAY, 'x'), runs: [aRun(MONDAY)] });
    expect(dayFullness(journal, MONDAY)).toEqual({ total: 0.5, running: 1, strength: 0.5, diet: 0 });
  });

  test.each([
    ['nothing was asked for', '.', { schedule: { type: 'weekdays' as const, weekdays: [2] } }],
    ['the day was off', 'o', {}],
    ['all was skipped', 's', {}],
    ['the item was not there yet', '.', { startsOn: '2026-01-06' }],
  ])('is not known where %s', (_, signs, fields) => {
    expect(dayFullness(journalOf(signs, fields), MONDAY).total).toBeUndefined();
  });

  test('counts what was done on a day that did not ask for it', () => {
    const schedule: Schedule = { type: 'weekdays', weekdays: [2] };
    expect(dayFullness(journalOf('x', { schedule }), MONDAY).total).toBe(1);
  });

  test('charges three times a week to a day only when the week could not be met without it', () => {
    const fullness = (signs: string) =>
      rangeFullness(journalOf(signs, { schedule: THREE_A_WEEK }), MONDAY, SUNDAY).map(({ total }) => total);
    const none = undefined;
    expect(fullness('x.x.x..')).toEqual([1, none, 1, none, 1, none, none]);
    expect(fullness('.......')).toEqual([none, none, none, none, 0, 0, 0]);
    expect(fullness('x....x.')).toEqual([1, none, none, none, none, 1, 0]);
    expect(fullness('xxxx...')).toEqual([1, 1, 1, 1, none, none, none]);
  });

  test('is told for every date of a range, both ends included', () => {
    const days = rangeFullness(journalOf('x.'), '2026-01-04', '2026-01-06');
    expect(days.map(({ date, total }) => [date, total])).toEqual([
      ['2026-01-04', undefined],
      ['2026-01-05', 1],
      ['2026-01-06', 0],
    ]);
  });
});

describe('what was kept over a period', () => {
  test('counts days with both ends, per area and together', () => {
    const items = [anItem(), anItem({ id: idOf(2), area: 'diet' })];
    const journal = aJournal({ checklistItems: items, days: daysFrom(MONDAY, 'xx.x') });
    const kept = adherence(journal, { from: MONDAY, to: '2026-01-08', today: '2026-02-28' });
    expect(kept).toEqual({
      total: { kept: 3, due: 8 },
      running: { kept: 0, due: 0 },
      strength: { kept: 3, due: 4 },
      diet: { kept: 0, due: 4 },
    });
  });

  test('leaves out days off, skips and pauses', () => {
    const pauses = [{ id: idOf(8), from: '2026-01-09', to: SUNDAY, reason: 'holiday' as const }];
    expect(keptOf('xos.', { pauses })).toEqual({ kept: 1, due: 2 });
  });

  test('leaves the future out, and today as long as it is open', () => {
    const journal = journalOf('xx');
    const upTo = (today: string) => adherence(journal, { from: MONDAY, to: SUNDAY, today }).total;
    expect(upTo('2026-01-06')).toEqual({ kept: 2, due: 2 });
    expect(upTo('2026-01-07')).toEqual({ kept: 2, due: 2 });
    expect(upTo('2026-01-08')).toEqual({ kept: 2, due: 3 });
    expect(upTo('2026-01-01')).toEqual({ kept: 0, due: 0 });
  });

  test('counts a miss that was said today', () => {
    const total = adherence(journalOf('xm'), { from: MONDAY, to: SUNDAY, today: '2026-01-06' }).total;
    expect(total).toEqual({ kept: 1, due: 2 });
  });

  test('adds nothing for what was not asked for', () => {
    expect(keptOf('xx.....', { schedule: { type: 'weekdays', weekdays: [1] } })).toEqual({ kept: 1, due: 1 });
  });

  test.each([
    ['three of three are all', 'x.x.x..', 3, 3],
    ['whichever days they fall on', '....xxx', 3, 3],
    ['two are two of three', 'x.x....', 2, 3],
    ['none are none of three', '.......', 0, 3],
    ['a fourth adds nothing', 'xxxx...', 3, 3],
    ['a fourth does not make up for another week', 'xxxx... x.x....', 5, 6],
    ['a week off asks for none', 'ooooooo x.x.x..', 3, 3],
    ['a week half off asks for its share', 'oooox..', 1, 1],
  ])('asks three times a week by the week: %s', (_, signs, kept, due) => {
    const to = lastOf(MONDAY, signs.replace(/ /g, '').length);
    expect(keptOf(signs, { schedule: THREE_A_WEEK }, MONDAY, to)).toEqual({ kept, due });
  });

  test.each([
    ['the days before are still known', 'xx....x', '2026-01-09', SUNDAY, 1, 1],
    ['what could be done after its end is not due', '.......', MONDAY, '2026-01-08', 0, 0],
    ['what could no longer be done after its end is due', '.......', MONDAY, '2026-01-09', 0, 1],
    ['what was not done before its start is not due in it', '....xxx', '2026-01-09', SUNDAY, 3, 3],
  ])('is fair to a week that the period cuts: %s', (_, signs, from, to, kept, due) => {
    expect(keptOf(signs, { schedule: THREE_A_WEEK }, from, to)).toEqual({ kept, due });
  });

  test('is the same whether a period is taken whole or cut anywhere in two', () => {
    const sign = fc.constantFrom('x', '.', 's', 'o', 'm', 'O');
    const times = fc.integer({ min: 1, max: 7 });
    fc.assert(
      fc.property(fc.array(sign, { minLength: 2, maxLength: 35 }), times, fc.nat(33), (signs, n, cut) => {
        const fields = { schedule: { type: 'timesPerWeek' as const, times: n } };
        const last = addDays(MONDAY, 34);
        const middle = addDays(MONDAY, cut);
        const whole = keptOf(signs.join(''), fields, MONDAY, last);
        const first = keptOf(signs.join(''), fields, MONDAY, middle);
        const second = keptOf(signs.join(''), fields, addDays(middle, 1), last);
        expect({ kept: first.kept + second.kept, due: first.due + second.due }).toEqual(whole);
        expect(whole.kept).toBeLessThanOrEqual(whole.due);
        expect(whole.due).toBeLessThanOrEqual(5 * n);
      }),
    );
  });
});

test('a fraction stays between 0 and 1, whatever was written', () => {
  const sign = fc.constantFrom('x', '.', 's', 'o', 'm', 'O', '1', '9');
  const kind = fc.constantFrom<ChecklistItem['kind']>('tick', 'atLeast', 'atMost', 'automatic');
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 21 }), kind, (signs, ofKind) => {
      const journal = journalOf(signs.join(''), { kind: ofKind, target: 4 });
      for (const { total } of rangeFullness(journal, MONDAY, '2026-01-25')) {
        expect(total ?? 0).toBeGreaterThanOrEqual(0);
        expect(total ?? 0).toBeLessThanOrEqual(1);
      }
    }),
  );
});
