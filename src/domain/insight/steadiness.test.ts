import { describe, expect, test } from 'vitest';
import { claimOf, MONDAY, needs, runsEvery, values } from '../../../tests/support/insight';
import { aJournal, anItem, aRun, daysFrom } from '../../../tests/support/journals';

describe('claim f, consistency', () => {
  test.each([
    [7, '2026-02-22', 'partly', ['weeks 7/8']],
    [8, '2026-03-01', 'answered', []],
  ])('of %i weeks', (count, today, state, missing) => {
    const claim = claimOf(aJournal({ runs: runsEvery(7, count) }), 'f', today);
    expect(claim.state).toBe(state);
    expect(needs(claim.missing)).toEqual(missing);
    expect(values(claim.messages, 'f.weeks')).toEqual({ ran: count, count, date: { date: MONDAY } });
    expect(values(claim.messages, 'f.gap')).toEqual({ count: 6 });
  });

  test('counts the weekly aims of full weeks, met or not', () => {
    const item = anItem({ schedule: { type: 'timesPerWeek', times: 2 } });
    const days = daysFrom(MONDAY, 'x..x... x...... .xxxx.. x.x....');
    const journal = aJournal({ runs: runsEvery(7, 8), checklistItems: [item], days });
    expect(values(claimOf(journal, 'f', '2026-01-28').messages, 'f.aims')).toEqual({
      kept: 2,
      aims: 3,
      count: 3,
    });
  });

  test('tells no score of a list that is younger than 28 days', () => {
    const journal = aJournal({
      runs: [aRun(MONDAY)],
      checklistItems: [anItem()],
      days: daysFrom(MONDAY, 'x'.repeat(40)),
    });
    expect(values(claimOf(journal, 'f', '2026-02-01').messages, 'f.score')).toBeUndefined();
    expect(values(claimOf(journal, 'f', '2026-02-02').messages, 'f.score')).toEqual({ score: 79, count: 1 });
  });
});
