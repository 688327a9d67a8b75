import { describe, expect, test } from 'vitest';
import { claimOf, keys, MONDAY, needs, runsEvery, values } from '../../../tests/support/insight';
import { aJournal, anItem, idOf } from '../../../tests/support/journals';
import { addDays } from '../days';

const AT = '2026-01-01T08:00:00+01:00';

describe('claim g, diet, strength and running', () => {
  const three = [
    anItem({ id: idOf(1), area: 'diet' }),
    anItem({ id: idOf(2), area: 'strength', schedule: { type: 'weekdays', weekdays: [1, 4] } }),
    anItem({
      id: idOf(3),
      area: 'running',
      kind: 'automatic',
      fulfilledBy: 'run',
      schedule: { type: 'timesPerWeek', times: 3 },
    }),
  ];
  const together = (weeks: number) => ({
    runs: runsEvery(7, weeks),
    checklistItems: three,
    days: Array.from({ length: weeks }, (_, week) => {
      const date = addDays(MONDAY, week * 7);
      const mark = { state: 'done' as const, markedAt: AT };
      return {
        createdAt: AT,
        updatedAt: AT,
        version: { desk: 1 },
        id: date,
        marks: { [idOf(1)]: mark, [idOf(2)]: mark },
      };
    }),
  });

  test.each([
    [3, '2026-01-26', 'partly', ['listWeeks 3/4']],
    [4, '2026-02-02', 'answered', []],
  ])('of %i full weeks', (weeks, today, state, missing) => {
    const claim = claimOf(aJournal(together(weeks)), 'g', today);
    expect(claim.state).toBe(state);
    expect(needs(claim.missing)).toEqual(missing);
    expect(claim.messages.filter(({ key }) => key === 'g.area').map((message) => message.values)).toEqual([
      { area: { area: 'diet' }, kept: weeks, due: weeks * 7 },
      { area: { area: 'strength' }, kept: weeks, due: weeks * 2 },
      { area: { area: 'running' }, kept: weeks, due: weeks * 3 },
    ]);
    expect(values(claim.messages, 'g.together')).toEqual({ count: weeks, days: weeks * 7 });
  });

  test('names the areas in which nothing was due', () => {
    const claim = claimOf(aJournal({ ...together(8), checklistItems: three.slice(0, 2) }), 'g');
    expect(claim.state).toBe('partly');
    expect(needs(claim.missing)).toEqual(['runningItems 0/1']);
    expect(keys(claim.messages)).toEqual([
      'g.span',
      'g.area',
      'g.area',
      'g.areaNothingDue',
      'g.neverTogether',
    ]);
  });

  test('waits for the first week to be over', () => {
    const claim = claimOf(aJournal({ checklistItems: three }), 'g', '2026-01-11');
    expect([claim.state, ...keys(claim.messages)]).toEqual(['notYet', 'g.firstWeek']);
  });
});
