import { describe, expect, test } from 'vitest';
import { claimOf, keys, needs, values } from '../../../tests/support/insight';
import { aJournal, aRun, aRunWithoutDistance } from '../../../tests/support/journals';
import { addDays, type LocalDate } from '../days';

describe('claim h, the longest run', () => {
  const km = (date: LocalDate, distance: number) => aRun(date, { distanceM: distance * 1000 });

  test.each([
    ['11.0 km after 10', [10, 11], { within: 1 }],
    ['11.1 km after 10', [10, 11.1], { past: 1 }],
    ['20.0 km after 10', [10, 20], { past: 1 }],
    ['20.1 km after 10', [10, 20.1], { past: 1, double: 1 }],
  ])('%s', (_, distances, told) => {
    const runs = distances.map((distance, index) => km(addDays('2026-02-20', index), distance));
    const { state, messages } = claimOf(aJournal({ runs }), 'h');
    expect(state).toBe('answered');
    expect(values(messages, 'h.past')?.past).toBe('past' in told ? told.past : undefined);
    expect(values(messages, 'h.double')?.count).toBe('double' in told ? told.double : undefined);
    expect(values(messages, 'h.within')?.count).toBe('within' in told ? told.within : undefined);
    expect(values(messages, 'h.withoutBaseline')).toEqual({ count: 1 });
  });

  test('tells the longest of the last 30 days and how far a tenth more goes', () => {
    const runs = [km('2026-02-02', 12), km('2026-02-03', 10), km('2026-03-01', 8)];
    const { messages } = claimOf(aJournal({ runs }), 'h');
    expect(values(messages, 'h.longest')).toEqual({
      distance: { distanceM: 10_000 },
      date: { date: '2026-02-03' },
    });
    expect(values(messages, 'h.next')?.distance).toEqual({ distanceM: 11_000 });
  });

  test('has no baseline for the next run when the last is more than 30 days back', () => {
    const { state, messages, missing } = claimOf(
      aJournal({ runs: [km('2026-01-26', 9), km('2026-02-02', 9)] }),
      'h',
    );
    expect(state).toBe('partly');
    expect(messages[0]?.key).toBe('h.noBaseline');
    expect(needs(missing)).toEqual(['recentDistances 0/1']);
  });

  test('is "partly" with a single run, and "not yet" where no run has a distance', () => {
    expect(claimOf(aJournal({ runs: [km('2026-03-01', 9)] }), 'h').state).toBe('partly');
    const without = claimOf(aJournal({ runs: [aRunWithoutDistance('2026-03-01')] }), 'h');
    expect([without.state, ...keys(without.messages)]).toEqual(['notYet', 'h.noDistance', 'h.noBaseline']);
  });
});
