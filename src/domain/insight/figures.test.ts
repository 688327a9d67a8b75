import { describe, expect, test } from 'vitest';
import { aJournal, anItem, aRun, aRunWithoutDistance, daysFrom } from '../../../tests/support/journals';
import { addDays } from '../days';
import type { Journal } from '../journal/schema';
import { articleInsight } from './claims';

const MONDAY = '2026-01-05';
const figuresOf = (journal: Journal, today: string) => articleInsight(journal, today).figures;
const weekly = (count: number) => Array.from({ length: count }, (_, week) => aRun(addDays(MONDAY, week * 7)));

describe('the figure of weeks', () => {
  test('waits for a fourth week', () => {
    expect(figuresOf(aJournal({ runs: weekly(1) }), '2026-01-25').weeks).toEqual({
      state: 'waiting',
      missing: [{ what: 'weeks', have: 3, need: 4 }],
    });
  });

  test('has every week since the first run, the empty and the running one too', () => {
    const { weeks } = figuresOf(
      aJournal({ runs: [...weekly(1), aRun('2026-01-06'), aRun('2026-01-20')] }),
      '2026-01-26',
    );
    expect(weeks).toMatchObject({
      state: 'drawn',
      data: { weeks: [{ weekStart: MONDAY, runs: 2 }, { runs: 0 }, { runs: 1 }, { runs: 0 }] },
      reading: { key: 'figure.weeks', values: { ran: 2, weeks: 4, count: 2 } },
    });
  });
});

describe('the figure of volume', () => {
  test('waits for a fourth full week, and for a distance', () => {
    expect(figuresOf(aJournal({ runs: weekly(4) }), '2026-02-01').volume).toMatchObject({
      missing: [{ what: 'fullWeeks', have: 3 }],
    });
    const without = aJournal({ runs: [aRunWithoutDistance(MONDAY)] });
    expect(figuresOf(without, '2026-02-02').volume).toMatchObject({
      missing: [{ what: 'distances', have: 0 }],
    });
  });

  test('reaches back half a year and has no energy without a weight', () => {
    const { volume } = figuresOf(aJournal({ runs: weekly(40) }), '2026-10-12');
    if (volume.state !== 'drawn') throw new Error('it waits');
    expect(volume.data.weeks).toHaveLength(26);
    expect(volume.data.weeks[0]).toEqual({ weekStart: '2026-04-13', distanceM: 5000 });
    expect(volume.reading.key).toBe('figure.volume');
  });
});

describe('the figure of the three areas', () => {
  test('waits for a second week, and for a kept day', () => {
    const list = { checklistItems: [anItem()] };
    expect(figuresOf(aJournal(list), '2026-01-12').balance).toMatchObject({
      missing: [{ what: 'listWeeks', have: 1 }],
    });
    expect(figuresOf(aJournal(list), '2026-01-19').balance).toMatchObject({
      missing: [{ what: 'keptDays', have: 0 }],
    });
  });

  test('has whole weeks of days with what was kept', () => {
    const journal = aJournal({ checklistItems: [anItem({ area: 'diet' })], days: daysFrom(MONDAY, '.x') });
    const { balance } = figuresOf(journal, '2026-01-21');
    if (balance.state !== 'drawn') throw new Error('it waits');
    expect(balance.data.days).toHaveLength(14);
    expect(balance.data.days[1]).toEqual({ date: '2026-01-06', diet: true, strength: false, running: false });
    expect(balance.reading.values).toEqual({ together: 0, count: 14 });
  });
});

describe('the figure of long runs', () => {
  test('waits for a fourth run with a distance in the last twelve weeks', () => {
    const runs = [aRun('2025-10-01'), ...weekly(3), aRunWithoutDistance('2026-02-01')];
    expect(figuresOf(aJournal({ runs }), '2026-02-02')['long-run']).toMatchObject({
      missing: [{ what: 'recentDistances', have: 3, need: 4 }],
    });
  });

  test('reaches back 84 days, with baselines from before', () => {
    const runs = [aRun('2026-01-04', { distanceM: 4000 }), ...weekly(4)];
    const figure = figuresOf(aJournal({ runs }), '2026-03-29')['long-run'];
    if (figure.state !== 'drawn') throw new Error('it waits');
    expect(figure.data).toMatchObject({ from: MONDAY, to: '2026-03-29' });
    expect(figure.data.points.map(({ longest30M, reach }) => [longest30M, reach])).toEqual([
      [4000, 'past'],
      [5000, 'within'],
      [5000, 'within'],
      [5000, 'within'],
    ]);
    expect(figure.reading).toEqual({ key: 'figure.longRun', values: { past: 1, count: 4 } });
  });
});
