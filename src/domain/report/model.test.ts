import { describe, expect, test } from 'vitest';
import { aJournal, anItem, aRun, aRunWithoutDistance, daysFrom, idOf } from '../../../tests/support/journals';
import type { BodyMeasurement, Journal } from '../journal/schema';
import { type ReportModel, reportModel } from './model';

const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };
const LATER = '2026-12-24';

function report(journal: Journal, wishes: Partial<Parameters<typeof reportModel>[1]> = {}): ReportModel {
  return reportModel(journal, { ...NOVEMBER, today: LATER, withNotes: false, ...wishes });
}

function weighing(date: string, massKg: number): BodyMeasurement {
  const at = `${date}T07:00:00+01:00`;
  const stamp = { createdAt: at, updatedAt: at, version: { desk: 1 }, measuredAt: at };
  return { ...stamp, id: idOf(Number(date.replace(/-/g, ''))), kind: 'mass', massKg };
}

const keys = (messages: readonly { key: string }[]) => messages.map(({ key }) => key);
const comparison = (model: ReportModel, what: string) => model.comparisons.find((row) => row.what === what);
const OCTOBER_RUN = aRun('2026-10-01', { distanceM: 8000, elapsedS: 2400 });

describe('the totals of a period', () => {
  test('count runs by the date on the runner’s own calendar, both ends included', () => {
    const runs = ['2026-10-31', '2026-11-01', '2026-11-15', '2026-11-30', '2026-12-01'].map((date) =>
      aRun(date),
    );
    expect(report(aJournal({ runs })).totals.now).toMatchObject({
      runs: 3,
      days: 3,
      distanceM: 15_000,
      elapsedS: 5400,
    });
  });

  test('take a run at New Year for the year of the runner’s clock, not of UTC', () => {
    const midnight = aRun('2026-12-31', { startedAt: '2026-12-31T23:30:00-08:00' });
    const year = { from: '2026-01-01', to: '2026-12-31', today: '2027-02-01' };
    expect(report(aJournal({ runs: [midnight] }), year).totals.now.runs).toBe(1);
  });

  test('say that runs without a distance are in the time and not in the pace', () => {
    const runs = [aRun('2026-11-02'), aRunWithoutDistance('2026-11-03', { elapsedS: 9000 })];
    const { totals, missing } = report(aJournal({ runs }));
    expect(totals.now).toMatchObject({ runs: 2, elapsedS: 10_800, withoutDistance: 1, paceSPerM: 0.36 });
    expect(keys(missing)).toContain('report.missing.runsWithoutDistance');
  });

  test('give energy only where a body mass is known: 1 kcal per kg and km, ± 15 %', () => {
    const runs = [aRun('2026-11-02', { distanceM: 10_000 }), aRunWithoutDistance('2026-11-03')];
    expect(report(aJournal({ runs })).totals.now.energy).toBeUndefined();
    const bodyMeasurements = [weighing('2026-10-01', 80), weighing('2026-11-20', 70)];
    const { energy } = report(aJournal({ runs, bodyMeasurements })).totals.now;
    expect(energy).toMatchObject({ runs: 1 });
    expect(energy?.kcal).toBeCloseTo(800);
    expect(energy?.lowKcal).toBeCloseTo(680);
    expect(energy?.highKcal).toBeCloseTo(920);
  });

  test('reckon each run with the body mass of its own day', () => {
    const runs = [aRun('2026-11-02', { distanceM: 1000 }), aRun('2026-11-25', { distanceM: 1000 })];
    const bodyMeasurements = [
      weighing('2026-11-20', 70),
      weighing('2026-10-01', 80),
      weighing('2026-12-01', 60),
    ];
    const { running } = report(aJournal({ runs, bodyMeasurements }));
    expect(running.runs.map(({ energy }) => Math.round(energy?.kcal ?? 0))).toEqual([80, 70]);
  });
});

describe('the comparison', () => {
  test('sets a month beside the month before', () => {
    const runs = [OCTOBER_RUN, aRun('2026-11-02', { distanceM: 10_000, elapsedS: 3000 })];
    const model = report(aJournal({ runs }));
    expect(model.scope.before).toEqual({ kind: 'month', from: '2026-10-01', to: '2026-10-31' });
    expect(comparison(model, 'distanceM')).toMatchObject({
      now: 10_000,
      before: 8000,
      difference: 2000,
      relative: 0.25,
    });
    expect(comparison(model, 'paceSPerM')?.relative).toBeUndefined();
    expect(keys(model.summary)).toContain('report.compare.more');
  });

  test.each([
    ['no runs before', ['2026-11-02'], ['2026-09-15'], 'noRunsBefore'],
    ['no runs now', ['2026-10-02'], ['2026-09-15'], 'noRunsNow'],
    ['a journal that began only then', ['2026-11-02', '2026-10-20'], [], 'journalBegins'],
  ])('gives no difference with %s, and says why', (_, dates, earlier, state) => {
    const model = report(aJournal({ runs: [...earlier, ...dates].map((date) => aRun(date)) }));
    expect(model.comparability).toBe(state);
    expect(keys(model.summary)).toContain(`report.compare.${state}`);
    for (const { difference, relative } of model.comparisons)
      expect([difference, relative]).toEqual([undefined, undefined]);
  });

  test('does not compare distances where one period has none, and still compares runs and time', () => {
    const runs = [aRunWithoutDistance('2026-10-01'), aRun('2026-11-02')];
    const model = report(aJournal({ runs }));
    expect(model.comparability).toBe('noDistance');
    expect(comparison(model, 'distanceM')?.difference).toBeUndefined();
    expect(comparison(model, 'runs')).toMatchObject({ difference: 0, relative: 0 });
  });

  test('of a period that is not over takes only as many days of the one before, and says so', () => {
    const runs = ['2026-10-01', '2026-10-10', '2026-10-25', '2026-11-03'].map((date) => aRun(date));
    const model = report(aJournal({ runs }), { today: '2026-11-22' });
    expect(model.scope).toMatchObject({ until: '2026-11-22', isOver: false });
    expect(model.scope.before).toMatchObject({ from: '2026-10-01', to: '2026-10-22' });
    expect(model.totals.before.runs).toBe(2);
    expect(keys(model.missing)).toContain('report.missing.unfinished');
  });

  test('of a March that is not over never reaches beyond February', () => {
    const { scope } = report(aJournal({}), { from: '2026-03-01', to: '2026-03-31', today: '2026-03-30' });
    expect(scope.before).toMatchObject({ from: '2026-02-01', to: '2026-02-28' });
  });
});

describe('the series', () => {
  test('is by week for a month, cut to the period, empty weeks included', () => {
    const { series } = report(aJournal({ runs: [aRun('2026-11-01'), aRun('2026-11-29')] })).running;
    expect(series.step).toBe('week');
    expect(series.entries.map(({ from, to, totals }) => [from, to, totals.runs])).toEqual([
      ['2026-11-01', '2026-11-01', 1],
      ['2026-11-02', '2026-11-08', 0],
      ['2026-11-09', '2026-11-15', 0],
      ['2026-11-16', '2026-11-22', 0],
      ['2026-11-23', '2026-11-29', 1],
      ['2026-11-30', '2026-11-30', 0],
    ]);
  });

  test.each([
    ['2026-11-16', '2026-11-22', 'day', 7],
    ['2025-01-01', '2025-12-31', 'week', 53],
    ['2024-01-01', '2025-12-31', 'month', 24],
  ])('from %s to %s is by %s', (from, to, step, count) => {
    const { series } = report(aJournal({}), { from, to }).running;
    expect([series.step, series.entries.length]).toEqual([step, count]);
  });

  test('adds up to the totals whatever the step', () => {
    const runs = Array.from({ length: 300 }, (_, index) =>
      aRun('2026-01-01', {
        id: idOf(index),
        startedAt: `2026-${String((index % 11) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}T07:00:00+01:00`,
      }),
    );
    const { totals, running } = report(aJournal({ runs }), {
      from: '2026-01-01',
      to: '2026-12-31',
      today: '2026-06-30',
    });
    const sum = running.series.entries.reduce((metres, entry) => metres + entry.totals.distanceM, 0);
    expect(sum).toBe(totals.now.distanceM);
    expect(running.cumulative.now.at(-1)?.distanceM).toBe(totals.now.distanceM);
  });

  test('ends with today while the period goes on', () => {
    const { series } = report(aJournal({}), { today: '2026-11-10' }).running;
    expect(series.entries.at(-1)?.from).toBe('2026-11-09');
  });
});

describe('the list', () => {
  const items = [
    anItem({ id: idOf(1), name: 'Rows', area: 'strength', startsOn: '2026-10-01' }),
    anItem({ id: idOf(2), name: 'Greens', area: 'diet', startsOn: '2026-11-29', position: 1 }),
    anItem({ id: idOf(3), name: 'Gone', archivedOn: '2026-10-15', startsOn: '2026-10-01', position: 2 }),
  ];

  test('is kept over due by area, with the period before beside it', () => {
    const days = [...daysFrom('2026-10-01', 'x'.repeat(31)), ...daysFrom('2026-11-01', 'xx..xx....xxxx')];
    const { list } = report(aJournal({ checklistItems: items, days }));
    expect(list.areas).toEqual([
      { area: 'strength', now: { kept: 8, due: 30 }, before: { kept: 31, due: 45 } },
      { area: 'diet', now: { kept: 0, due: 2 }, before: { kept: 0, due: 0 } },
      { area: 'total', now: { kept: 8, due: 32 }, before: { kept: 31, due: 45 } },
    ]);
    expect(list.items.map(({ name, kept, due }) => [name, kept, due])).toEqual([
      ['Rows', 8, 30],
      ['Greens', 0, 2],
    ]);
  });

  test('tells the score on the day before the period and on its last day that has come', () => {
    const days = daysFrom('2026-10-01', 'x'.repeat(31));
    const { list } = report(aJournal({ checklistItems: items, days }));
    const [rows, greens] = list.items;
    expect(rows?.scoreAtStart).toBeCloseTo(1 - 0.5 ** (31 / 13), 6);
    expect(rows?.scoreAtEnd).toBeCloseTo((1 - 0.5 ** (31 / 13)) * 0.5 ** (30 / 13), 6);
    expect(greens?.scoreAtStart).toBeUndefined();
  });

  test('does not charge days off, and lists them by reason', () => {
    const days = daysFrom('2026-11-01', 'xooo');
    const { list, summary } = report(aJournal({ checklistItems: items.slice(0, 1), days }));
    expect(list.areas[0]?.now).toEqual({ kept: 1, due: 27 });
    expect(list.offDays).toEqual([{ reason: 'rest', days: 3 }]);
    expect(keys(summary)).toContain('report.summary.off');
  });

  test('is counted month by month as it is in all', () => {
    const days = daysFrom('2026-10-01', 'x'.repeat(50));
    const { list } = report(aJournal({ checklistItems: items.slice(0, 1), days }), { from: '2026-10-10' });
    expect(list.months).toEqual([
      { from: '2026-10-10', to: '2026-10-31', kept: 22, due: 22 },
      { from: '2026-11-01', to: '2026-11-30', kept: 19, due: 30 },
    ]);
    expect(list.areas.at(-1)?.now).toEqual({ kept: 41, due: 52 });
  });

  test('is said to be missing where there is none', () => {
    expect(keys(report(aJournal({ runs: [aRun('2026-11-02')] })).missing)).toContain('report.missing.noList');
  });
});

describe('body mass and days', () => {
  test('give the first and the last measurement with their number, and no verdict', () => {
    const bodyMeasurements = [
      weighing('2026-11-20', 79.4),
      weighing('2026-11-02', 80.2),
      weighing('2026-10-02', 81),
    ];
    const { body, summary } = report(aJournal({ bodyMeasurements }));
    expect(body.weighings).toEqual([
      { date: '2026-11-02', massKg: 80.2 },
      { date: '2026-11-20', massKg: 79.4 },
    ]);
    expect(summary).toContainEqual({
      key: 'report.summary.mass',
      values: {
        count: 2,
        first: { is: 'massKg', value: 80.2 },
        firstOn: { is: 'date', value: '2026-11-02' },
        last: { is: 'massKg', value: 79.4 },
        lastOn: { is: 'date', value: '2026-11-20' },
      },
    });
  });

  test('count moods', () => {
    const days = daysFrom('2026-11-01', 'xxx').map((day, index) => ({ ...day, mood: index === 0 ? 2 : 5 }));
    expect(report(aJournal({ days })).body.moods.map(({ days: count }) => count)).toEqual([0, 1, 0, 0, 2]);
  });

  test('say that energy rests on a later measurement', () => {
    const runs = [aRun('2026-11-02'), aRun('2026-11-21')];
    const { missing } = report(aJournal({ runs, bodyMeasurements: [weighing('2026-11-20', 79.4)] }));
    expect(missing).toContainEqual({ key: 'report.missing.massLater', values: { count: 1 } });
  });
});

describe('notes', () => {
  const journal = aJournal({
    runs: [aRun('2026-11-02', { note: 'secret run' })],
    days: daysFrom('2026-11-03', 'x').map((day) => ({ ...day, note: 'secret day' })),
  });

  test('are nowhere in the model unless they were chosen, and how many were left out is said', () => {
    const model = report(journal);
    expect(JSON.stringify(model)).not.toContain('secret');
    expect(model.missing).toContainEqual({ key: 'report.missing.notesLeftOut', values: { count: 2 } });
  });

  test('are all there when they were', () => {
    const model = report(journal, { withNotes: true });
    expect(model.running.runs[0]?.note).toBe('secret run');
    expect(model.body.dayNotes).toEqual([{ date: '2026-11-03', text: 'secret day' }]);
  });
});

describe('spikes', () => {
  test('are the runs beyond 1.10 times the longest of the 30 days before, which may lie before the period', () => {
    const runs = [
      aRun('2026-10-20', { distanceM: 10_000 }),
      aRun('2026-11-02', { distanceM: 11_000 }),
      aRun('2026-11-04', { distanceM: 12_200 }),
      aRun('2026-11-06', { distanceM: 24_500 }),
    ];
    const { spikes, methods } = report(aJournal({ runs }));
    expect(spikes.map(({ date, longest30M, isLarge }) => [date, longest30M, isLarge])).toEqual([
      ['2026-11-04', 11_000, false],
      ['2026-11-06', 12_200, true],
    ]);
    expect(methods.find(({ id }) => id === 'spike')?.sources[0]?.doi).toBe('10.1136/bjsports-2024-109380');
  });
});

describe('a period with nothing in it', () => {
  test('is reported in words, without numbers that look like data', () => {
    const model = report(aJournal({}));
    expect(keys(model.summary)).toEqual(['report.summary.nothing']);
    expect(model.comparisons.every(({ difference }) => difference === undefined)).toBe(true);
  });

  test('that has not begun says just that', () => {
    const model = report(aJournal({}), { today: '2026-10-15' });
    expect(keys(model.summary)).toEqual(['report.summary.notBegun']);
    expect(model.list.days).toEqual([]);
    expect(model.running.series.entries).toEqual([]);
  });

  test('counts days without an entry', () => {
    const { missing } = report(
      aJournal({ runs: [aRun('2026-11-02')], days: daysFrom('2026-11-02', 'x..x') }),
    );
    expect(missing).toContainEqual({
      key: 'report.missing.daysWithoutEntry',
      values: { count: 28, days: 30 },
    });
  });
});

test('a model reads the same after a trip through JSON', () => {
  const journal = aJournal({
    runs: [aRun('2026-11-02'), aRunWithoutDistance('2026-11-05')],
    checklistItems: [anItem()],
    days: daysFrom('2026-11-01', 'x.o'),
    bodyMeasurements: [weighing('2026-11-03', 80)],
  });
  const model = report(journal);
  expect(JSON.parse(JSON.stringify(model))).toEqual(JSON.parse(JSON.stringify(structuredClone(model))));
  expect(Object.keys(JSON.parse(JSON.stringify(model)))).toEqual(
    Object.keys(model).filter((key) => key !== 'person'),
  );
});

test('a period that ends before it begins is refused', () => {
  expect(() => report(aJournal({}), { from: '2026-11-30', to: '2026-11-01' })).toThrow(RangeError);
});
