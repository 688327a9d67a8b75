import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aJournal, anItem, daysFrom, idOf, lastOf } from '../../../tests/support/journals';
import { addDays } from '../days';
import type { ChecklistItem, Schedule } from '../journal/schema';
import { nextScore } from './loop-score';
import { itemScores } from './score';

const MONDAY = '2026-01-05';
const MON_WED_FRI: Schedule = { type: 'weekdays', weekdays: [1, 3, 5] };
const THREE_A_WEEK: Schedule = { type: 'timesPerWeek', times: 3 };

/** Scores of an item over as many days as there are signs, all of them over. */
function scoresOf(signs: string, fields: Partial<ChecklistItem> = {}) {
  const item = anItem(fields);
  const journal = aJournal({ checklistItems: [item], days: daysFrom(MONDAY, signs) });
  const days = signs.replace(/ /g, '').length;
  const { series } = itemScores(journal, item, addDays(MONDAY, days));
  return series.slice(0, days).map(({ score }) => score);
}
const scoreOf = (signs: string, fields: Partial<ChecklistItem> = {}) =>
  scoresOf(signs, fields).at(-1) ?? Number.NaN;

describe('one step of the score', () => {
  test.each([
    ['daily', 1, 1, 0.948077514],
    ['three a week', 3, 7, 0.965696682],
    ['every third day', 1, 3, 0.969685248],
    ['once a week', 1, 7, 0.980049015],
  ])('%s keeps what a day leaves of it', (_, times, days, memory) => {
    expect(nextScore({ times, days }, 1, 0)).toBeCloseTo(memory, 9);
  });

  test.each([
    [1, 1, 0, 1, 0.051922],
    [1, 1, 0.5, 1, 0.525961],
    [1, 1, 0.75, 1, 0.762981],
    [1, 1, 0.5, 0, 0.474039],
    [1, 1, 0.75, 0, 0.711058],
    [1, 3, 0, 1, 0.030315],
    [1, 3, 0.5, 1, 0.515157],
    [1, 3, 0.75, 1, 0.757579],
    [1, 3, 0.5, 0, 0.484843],
    [1, 3, 0.75, 0, 0.727264],
  ])('%i in %i days, from %f with completion %i, gives %f', (times, days, previous, completion, score) => {
    expect(Math.abs(nextScore({ times, days }, previous, completion) - score)).toBeLessThan(1e-6);
  });

  test('stays between 0 and 1 and between where it was and what was done', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 365 }), share, share, (days, previous, completion) => {
        const next = nextScore({ times: 1, days }, previous, completion);
        expect(next).toBeGreaterThanOrEqual(Math.min(previous, completion) - 1e-12);
        expect(next).toBeLessThanOrEqual(Math.max(previous, completion) + 1e-12);
      }),
    );
  });
});

describe('the score of a daily item', () => {
  test.each([
    [13, 0.5],
    [30, 0.798017],
    [90, 0.99176],
  ])('after %i days done is %f', (days, score) => {
    expect(scoreOf('x'.repeat(days))).toBeCloseTo(score, 6);
  });

  test('begins at nothing, and loses little by one day missed', () => {
    expect(scoreOf('.')).toBe(0);
    expect(scoreOf(`${'x'.repeat(200)}.`)).toBeCloseTo(0.948, 3);
  });

  test.each([
    ['a skip', 's'],
    ['a day off', 'o'],
  ])('is left as it is by %s', (_, sign) => {
    const scores = scoresOf(`xxxxx${sign}`);
    expect(scores[5]).toBe(scores[4]);
  });

  test('is left as it is by a pause, however long', () => {
    const pauses = [{ id: idOf(8), from: '2026-01-10', to: '2026-02-10', reason: 'injury' as const }];
    expect(scoreOf(`xxxxx${'.'.repeat(32)}`, { pauses })).toBe(scoreOf('xxxxx'));
  });

  test('takes a day without a word for a miss, like a word that it was missed', () => {
    expect(scoreOf('xxx.')).toBe(scoreOf('xxxm'));
  });

  test('grows by what was done on a day off', () => {
    expect(scoreOf('xxxO')).toBe(scoreOf('xxxx'));
  });
});

describe('the score of an amount', () => {
  const atLeast = { kind: 'atLeast', target: 4 } as const;
  const atMost = { kind: 'atMost', target: 4 } as const;

  test.each([
    ['2', 0.5],
    ['4', 1],
    ['9', 1],
    ['0', 0],
    ['.', 0],
  ])('"at least 4" moves with %s by %f of a full day', (sign, share) => {
    expect(scoreOf(sign, atLeast)).toBeCloseTo(share * scoreOf('x'), 12);
  });

  test.each([
    ['0', 1],
    ['4', 1],
    ['5', 0.75],
    ['6', 0.5],
    ['8', 0],
    ['9', 0],
    ['.', 0],
  ])('"at most 4" begins at 1 and with %s takes %f for completion', (sign, completion) => {
    expect(scoreOf(sign, atMost)).toBeCloseTo(nextScore({ times: 1, days: 1 }, 1, completion), 12);
  });

  test('"at most" on some weekdays stays at 1 while it is kept, from the first week', () => {
    const scores = scoresOf('1.1.1.. 1.1.1.. 1.1.1..', { ...atMost, schedule: MON_WED_FRI });
    expect(Math.min(...scores)).toBe(1);
  });

  test('"at most" some times a week stays at 1 while it is kept', () => {
    expect(scoreOf('1.1.1..1.1.1..1.1.1..', { ...atMost, schedule: THREE_A_WEEK })).toBe(1);
  });

  test('"at least" on some weekdays gathers parts of days', () => {
    const half = scoreOf('2.2.2..'.repeat(8), { ...atLeast, schedule: MON_WED_FRI });
    expect(half).toBeCloseTo(scoreOf('4.4.4..'.repeat(8), { ...atLeast, schedule: MON_WED_FRI }) / 2, 12);
  });
});

describe('the score of what is asked for less than daily', () => {
  test.each([
    ['on Monday, Wednesday, Friday', MON_WED_FRI],
    ['three times a week', THREE_A_WEEK],
  ])('%s, after 28 days kept, is 0.539897', (_, schedule) => {
    expect(scoreOf('x.x.x..'.repeat(4), { schedule })).toBeCloseTo(0.539897, 6);
  });

  test('reaches the top too when the days differ from week to week', () => {
    expect(scoreOf('x.x.x...x.x.x.'.repeat(40), { schedule: THREE_A_WEEK })).toBeGreaterThan(0.999);
    expect(scoreOf('xxx........xxx'.repeat(40), { schedule: THREE_A_WEEK })).toBeGreaterThan(0.999);
  });

  test('settles at two thirds when two of three are done', () => {
    expect(scoreOf('x.x....'.repeat(80), { schedule: THREE_A_WEEK })).toBeCloseTo(2 / 3, 3);
  });

  test.each([
    ['weekdays', MON_WED_FRI, 's'],
    ['times a week', THREE_A_WEEK, 'ooooooo'],
  ])('is not pulled down in later weeks by what was excused (%s)', (_, schedule, excused) => {
    const kept = 'x.x.x..'.repeat(60);
    const pause = schedule === MON_WED_FRI ? `x.${excused}.x..` : excused;
    expect(scoreOf(kept + pause + 'x.x.x..'.repeat(3), { schedule })).toBeGreaterThanOrEqual(
      scoreOf(kept) - 1e-9,
    );
  });

  test('every third day grows like Loop’s', () => {
    const schedule: Schedule = { type: 'everyNDays', days: 3 };
    const [first = 0, second = 0, third = 0, fourth = 0] = scoresOf('x..x', { schedule });
    const frequency = { times: 1, days: 3 };
    expect(first).toBeCloseTo(nextScore(frequency, 0, 0.5), 12);
    expect(second).toBeCloseTo(nextScore(frequency, first, 0.5), 12);
    expect(fourth).toBeCloseTo(nextScore(frequency, third, 1), 12);
  });
});

describe('the last day', () => {
  const item = anItem();
  const until = (signs: string, of = item) => {
    const journal = aJournal({ checklistItems: [of], days: daysFrom(MONDAY, signs) });
    return itemScores(journal, of, lastOf(MONDAY, signs.length)).present;
  };

  test('does not hurt while it is open', () => {
    expect(until('xxx.')).toBe(until('xxx'));
  });

  test('counts once it is done, missed or exceeded', () => {
    expect(until('xxxx')).toBeGreaterThan(until('xxx'));
    expect(until('xxxm')).toBeLessThan(until('xxx'));
    const sweets = anItem({ kind: 'atMost', target: 2 });
    expect(until('119', sweets)).toBeLessThan(until('11', sweets));
  });

  test('does not hurt an amount that is on its way', () => {
    const protein = anItem({ kind: 'atLeast', target: 3 });
    expect(until('3331', protein)).toBe(until('333', protein));
  });
});

test('an item that has not begun has no series and the score it begins with', () => {
  const journal = aJournal({});
  expect(itemScores(journal, anItem(), '2026-01-04')).toEqual({ series: [], present: 0 });
  expect(itemScores(journal, anItem({ kind: 'atMost', target: 1 }), '2026-01-04').present).toBe(1);
});

test('a score stays between 0 and 1, one for each day, whatever was written', () => {
  const sign = fc.constantFrom('x', 's', 'm', 'o', 'O', '.', '0', '3', '9');
  const schedule = fc.constantFrom<Schedule>(
    { type: 'daily' },
    MON_WED_FRI,
    THREE_A_WEEK,
    { type: 'timesPerWeek', times: 7 },
    { type: 'everyNDays', days: 4 },
  );
  const kind = fc.constantFrom<ChecklistItem['kind']>('tick', 'atLeast', 'atMost', 'automatic');
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 60 }), schedule, kind, (signs, ofSchedule, ofKind) => {
      const scores = scoresOf(signs.join(''), { kind: ofKind, target: 4, schedule: ofSchedule });
      expect(scores).toHaveLength(signs.length);
      expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
    }),
  );
});
