import { describe, expect, test } from 'vitest';
import {
  claimOf,
  keys,
  MONDAY,
  needs,
  runsEvery,
  TODAY,
  values,
  weighing,
} from '../../../tests/support/insight';
import { aJournal, anItem, aRun, aRunWithoutDistance, daysFrom, idOf } from '../../../tests/support/journals';
import { addDays } from '../days';
import { articleInsight } from './claims';
import type { Message } from './message';

describe('the reader’s side of the article', () => {
  test('answers every claim in the order of the letters', () => {
    expect(
      articleInsight(aJournal({}), TODAY)
        .claims.map(({ id }) => id)
        .join(''),
    ).toBe('abcdefgh');
  });

  test('of an empty journal is "not yet", with something to do for each', () => {
    for (const { state, messages, missing } of articleInsight(aJournal({}), TODAY).claims) {
      expect(state).toBe('notYet');
      expect(messages.length).toBeGreaterThan(0);
      expect(missing.length).toBeGreaterThan(0);
    }
  });

  test('leaves out what is dated after today', () => {
    const later = aJournal({
      runs: [aRun('2026-03-05')],
      checklistItems: [anItem({ startsOn: '2026-03-05' })],
    });
    const { claims, figures } = articleInsight(later, TODAY);
    expect(new Set(claims.map(({ state }) => state))).toEqual(new Set(['notYet']));
    expect(new Set(Object.values(figures).map(({ state }) => state))).toEqual(new Set(['waiting']));
  });

  test.each(['a', 'b', 'e'] as const)('waits with claim %s until a first week is over', (id) => {
    const { state, messages, missing } = claimOf(aJournal({ runs: [aRun(MONDAY)] }), id, '2026-01-11');
    expect(state).toBe('notYet');
    expect(values(messages, 'firstWeekDistance')).toEqual({
      count: 1,
      date: { date: '2026-01-12' },
      distance: { distanceM: 5000 },
    });
    expect(needs(missing)).toContain('fullWeeks 0/1');
  });

  test.each(['a', 'b', 'e'] as const)('says in claim %s when nobody ran lately', (id) => {
    const { state, messages } = claimOf(aJournal({ runs: [aRun('2025-06-02')] }), id);
    expect(state).toBe('notYet');
    expect(values(messages, 'noRunsLately')).toEqual({ count: 8 });
  });
});

describe('claim a, how hard it was', () => {
  test.each([
    ['no effort at all', 16, 0, 'partly', ['efforts 0/8']],
    ['7 of 14 runs', 14, 7, 'partly', ['efforts 7/8']],
    ['8 of 16 runs', 16, 8, 'answered', []],
    ['8 of 18 runs', 18, 8, 'partly', ['efforts 8/9']],
  ])('with an effort for %s', (_, count, known, state, missing) => {
    const runs = runsEvery(3, count).map((run, index) => (index < known ? { ...run, effort: 5 } : run));
    const claim = claimOf(aJournal({ runs }), 'a');
    expect(claim.state).toBe(state);
    expect(needs(claim.missing)).toEqual(missing);
    expect(keys(claim.messages)).toContain(known === 0 ? 'a.noEffort' : 'a.effort');
  });

  test('parts the minutes at efforts 4, 6 and 7', () => {
    const efforts = [1, 4, 5, 6, 7, 10, 10, 10];
    const runs = efforts.map((effort, index) => aRun(addDays(MONDAY, index), { effort, elapsedS: 2400 }));
    const { messages } = claimOf(aJournal({ runs }), 'a');
    expect(values(messages, 'a.effort')).toEqual({
      runs: 8,
      count: 8,
      known: 8,
      easy: 10,
      between: 10,
      hard: 20,
    });
  });

  test('counts as vigorous what averaged 4 mph or more', () => {
    const fourMph = { distanceM: 6437.376, elapsedS: 3600 };
    const runs = [
      aRun(MONDAY, fourMph),
      aRun('2026-01-07', { ...fourMph, elapsedS: 3601 }),
      aRunWithoutDistance('2026-01-09'),
    ];
    expect(values(claimOf(aJournal({ runs }), 'a').messages, 'a.speed')).toEqual({ vigorous: 1, count: 2 });
  });

  test('always says that a log cannot tell which muscles worked', () => {
    expect(keys(claimOf(aJournal({ runs: runsEvery(3, 10, { effort: 6 }) }), 'a').messages)).toContain(
      'a.muscles',
    );
  });

  test('counts the days of strength work beside the runs', () => {
    const journal = aJournal({
      runs: runsEvery(7, 8),
      checklistItems: [anItem()],
      days: daysFrom(MONDAY, 'x..x..m'),
    });
    expect(values(claimOf(journal, 'a').messages, 'a.strengthDays')).toEqual({ count: 2 });
  });
});

describe('claim b, volume and energy', () => {
  const sixteen = runsEvery(3, 16);

  test('adds up the last eight full weeks and leaves the running one out', () => {
    const runs = [...sixteen, aRun('2026-03-03', { distanceM: 50_000 })];
    expect(values(claimOf(aJournal({ runs }), 'b').messages, 'b.volume')).toEqual({
      distance: { distanceM: 80_000 },
      runs: 16,
      count: 8,
      weekly: { distanceM: 10_000 },
    });
  });

  test('gives the net energy with ±15% once there is a weight', () => {
    const journal = aJournal({ runs: sixteen, bodyMeasurements: [weighing('2026-01-02')] });
    const { messages, missing } = claimOf(journal, 'b');
    expect(values(messages, 'b.energy')).toEqual({ kcal: 800, low: 680, high: 920 });
    expect(keys(messages)).not.toContain('b.massAfter');
    expect(missing).toEqual([]);
  });

  test('says when a run is reckoned with a later weight', () => {
    const journal = aJournal({ runs: sixteen, bodyMeasurements: [weighing('2026-02-02')] });
    expect(keys(claimOf(journal, 'b').messages)).toContain('b.massAfter');
  });

  test('asks for a weight and shows no kilocalories without one', () => {
    const { messages, missing } = claimOf(aJournal({ runs: sixteen }), 'b');
    expect(keys(messages)).toEqual(['b.volume', 'b.noMass', 'fold.tooLittle']);
    expect(needs(missing)).toContain('mass 0/1');
  });

  test('names the runs without a distance', () => {
    const journal = aJournal({ runs: [aRun(MONDAY), aRunWithoutDistance('2026-01-06')] });
    expect(values(claimOf(journal, 'b').messages, 'b.withoutDistance')).toEqual({ count: 1 });
  });

  test('is "not yet" where no run has a distance', () => {
    const journal = aJournal({ runs: [aRunWithoutDistance(MONDAY)], bodyMeasurements: [weighing(MONDAY)] });
    const { state, messages, missing } = claimOf(journal, 'b');
    expect(state).toBe('notYet');
    expect(keys(messages)).toEqual(['b.noDistance', 'fold.tooLittle']);
    expect(needs(missing)).toContain('distances 0/1');
  });

  test('counts the back fold also before the first run', () => {
    const { messages } = claimOf(aJournal({}), 'b');
    expect(keys(messages)).toEqual(['noRuns', 'fold.tooLittle']);
    expect(articleInsight(aJournal({}), TODAY).backFold).toMatchObject({
      state: 'tooLittleData',
      readings: 0,
      days: 0,
    });
  });
});

describe('claim c, posture', () => {
  test('tells the kept strength items as a whole, and that posture is not measured', () => {
    const journal = aJournal({ checklistItems: [anItem()], days: daysFrom(MONDAY, 'xxx....') });
    const { state, messages } = claimOf(journal, 'c', '2026-01-12');
    expect(state).toBe('partly');
    expect(values(messages, 'c.kept')).toEqual({ kept: 3, due: 7, count: 1 });
    expect(keys(messages)).toEqual(['c.kept', 'c.whole', 'c.notMeasured']);
  });

  test.each([
    ['there is no strength item', anItem({ area: 'diet' }), TODAY, 'c.noItem', 'strengthItems 0/1'],
    ['its first week is not over', anItem(), '2026-01-11', 'c.nothingDue', 'listWeeks 0/1'],
    [
      'it was paused all the time',
      anItem({ pauses: [{ id: idOf(9), from: MONDAY, reason: 'injury' }] }),
      TODAY,
      'c.nothingDue',
      'strengthItems 0/1',
    ],
  ] as const)('is "not yet" while %s', (_, item, today, key, need) => {
    const { state, messages, missing } = claimOf(aJournal({ checklistItems: [item] }), 'c', today);
    expect([state, messages[0]?.key, ...needs(missing)]).toEqual(['notYet', key, need]);
  });
});

describe('claim d, metabolism at rest', () => {
  test('is never more than "not yet", and lists what even an estimate would take', () => {
    const journal = aJournal({ runs: runsEvery(3, 16), bodyMeasurements: [weighing(MONDAY)] });
    const { state, messages, missing } = claimOf(journal, 'd');
    expect(state).toBe('notYet');
    expect(values(messages, 'd.inputs')).toEqual({ have: 1, need: 4 });
    expect(needs(missing)).toEqual(['height 0/1', 'birthDate 0/1', 'sex 0/1']);
  });

  test('stays "not yet" when all of that is there', () => {
    const journal = aJournal({ bodyMeasurements: [weighing(MONDAY)] });
    const profile = { ...journal.profile, heightM: 1.8, birthDate: '1990-01-01', sex: 'female' as const };
    const { state, messages, missing } = claimOf({ ...journal, profile }, 'd');
    expect([state, ...keys(messages), missing.length]).toEqual(['notYet', 'd.noLog', 'd.allInputs', 0]);
  });
});

describe('claim e, dose and composition', () => {
  test.each([
    [1800, 'e.belowOneStep', undefined],
    [7200, 'e.steps', { steps: 1 }],
    [10_800, 'e.steps', { steps: 1.5 }],
  ])('sets minutes a week beside the trials’ steps (%i s in each of two runs)', (elapsedS, key, told) => {
    const { messages } = claimOf(aJournal({ runs: runsEvery(7, 2, { elapsedS }) }), 'e');
    expect(values(messages, 'e.minutes')).toEqual({ minutes: Math.round(elapsedS / 240), count: 8 });
    expect(values(messages, key as Message['key'])).toEqual(told ?? {});
  });

  test('says that it is early before eight full weeks', () => {
    const { messages } = claimOf(aJournal({ runs: runsEvery(7, 2) }), 'e', '2026-02-25');
    expect(values(messages, 'e.shorterThanTrials')).toEqual({ count: 7, weeksNeeded: 8 });
  });

  test('is at most "partly", also with enough weighings, and names what is missing', () => {
    const weighings = [0, 6, 12, 18, 24, 30, 36, 42].map((offset) => weighing(addDays(MONDAY, offset)));
    const seven = claimOf(aJournal({ runs: runsEvery(7, 8), bodyMeasurements: weighings.slice(1) }), 'e');
    const eight = claimOf(aJournal({ runs: runsEvery(7, 8), bodyMeasurements: weighings }), 'e');
    expect(needs(seven.missing)).toEqual([
      'weighings 7/8',
      'weighingDays 36/42',
      'foldReadings 0/8',
      'foldDays 0/42',
    ]);
    expect(needs(eight.missing)).toEqual(['foldReadings 0/8', 'foldDays 0/42']);
    expect([seven.state, eight.state]).toEqual(['partly', 'partly']);
  });
});
