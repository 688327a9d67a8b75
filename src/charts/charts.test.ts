import { describe, expect, test } from 'vitest';
import { addDays } from '../domain/days';
import { barChart, shareBars } from './bars';
import { dotChart } from './dots';
import { type Text, textWidth } from './frame';
import { heatMap } from './heat';
import { lineChart } from './line';

const size = { width: 680, height: 200 };
const km = (value: number) => `${value} km`;

function reach({ x, text, anchor }: Text): [number, number] {
  const width = textWidth(text);
  const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return [from, from + width];
}

function expectClear(labels: readonly Text[], width: number) {
  const reaches = labels.map(reach);
  for (const [from, to] of reaches) {
    expect(from).toBeGreaterThanOrEqual(-0.01);
    expect(to).toBeLessThanOrEqual(width + 0.01);
  }
  for (const [index, [from]] of reaches.slice(1).entries()) {
    expect(from).toBeGreaterThanOrEqual(reaches[index]?.[1] ?? 0);
  }
}

describe('barChart', () => {
  test.each([1, 2, 5, 13, 53, 120])(
    'keeps %d labels apart and inside, with the first and the last',
    (count) => {
      const inputs = Array.from({ length: count }, (_, index) => ({
        label: `${index + 1} Nov`,
        value: index,
      }));
      const { labels, width } = barChart(inputs, { ...size, tickText: km });
      expectClear(labels, width);
      expect(labels[0]?.text).toBe('1 Nov');
      expect(labels.at(-1)?.text).toBe(`${count} Nov`);
    },
  );

  test('draws heights in proportion from a base of 0', () => {
    const { bars, plot } = barChart(
      [10, 20, 0].map((value) => ({ label: '', value })),
      { ...size, tickText: km },
    );
    const [ten, twenty, none] = bars;
    expect(twenty?.height).toBeCloseTo((ten?.height ?? 0) * 2);
    expect(none?.height).toBe(0);
    for (const bar of bars) expect(bar.y + bar.height).toBeCloseTo(plot.y + plot.height);
  });

  test('leaves the widest tick room beside the plot', () => {
    const { plot, ticks } = barChart([{ label: 'a', value: 123_456 }], { ...size, tickText: km });
    for (const { text } of ticks) expect(textWidth(text)).toBeLessThan(plot.x);
  });

  test('stands when nothing was done at all', () => {
    const none = barChart([{ label: 'a', value: 0 }], { ...size, tickText: km });
    expect(none.bars[0]?.height).toBe(0);
    expect(barChart([], { ...size, tickText: km }).bars).toEqual([]);
  });
});

test('a share bar fills its track by its share, and stays empty when nothing was due', () => {
  const rows = [
    { label: 'Running', share: 0.5 },
    { label: 'Diet', share: undefined },
    { label: 'Strength', share: 1.2 },
  ];
  const drawn = shareBars(rows, { width: 300, left: 80, right: 20, rowHeight: 30, barHeight: 14 });
  expect(drawn.rows.map(({ filled }) => filled)).toEqual([100, 0, 200]);
  expect(drawn.height).toBe(90);
});

describe('heatMap', () => {
  const options = {
    weekStartsOn: 1 as const,
    cell: 10,
    gap: 2,
    monthText: (date: string) => date.slice(5, 7),
    weekdayText: (weekday: number) => `${weekday}`,
  };
  const days = (from: string, count: number, value: number | undefined = 1) =>
    Array.from({ length: count }, (_, index) => ({ date: addDays(from, index), value }));

  test('puts a week into a column and a weekday into a row', () => {
    const { cells } = heatMap(days('2026-11-18', 7), options);
    const [wednesday, , , , sunday, monday] = cells;
    expect(sunday?.x).toBe(wednesday?.x);
    expect((sunday?.y ?? 0) - (wednesday?.y ?? 0)).toBeCloseTo(4 * 12);
    expect((monday?.x ?? 0) - (sunday?.x ?? 0)).toBeCloseTo(12);
    expect(monday?.y).toBeLessThan(wednesday?.y ?? 0);
  });

  test('shows a value by area, so that colour is not needed', () => {
    const values = [0, 0.2, 0.25, 0.26, 0.5, 0.9, 1, undefined];
    const { cells } = heatMap(
      values.map((value, index) => ({ date: addDays('2026-11-16', index), value })),
      options,
    );
    const areas = cells.map(({ inner }) => inner !== undefined && (inner / 10) ** 2);
    expect(areas.slice(0, 7)).toEqual(values.slice(0, 7).map((value) => expect.closeTo(value ?? 0)));
    expect(cells[4]?.inner).toBeCloseTo(Math.sqrt(50));
    expect(cells[7]?.inner).toBeUndefined();
  });

  test.each([
    ['2026-01-01', 365],
    ['2024-01-01', 366],
    ['2026-11-16', 7],
    ['2026-11-28', 10],
    ['2026-01-30', 5],
  ])('keeps the months of %s and %i days apart and inside', (from, count) => {
    const { months, width } = heatMap(days(from, count), options);
    expect(months.length).toBeGreaterThan(0);
    expectClear(months, Math.max(width, 40));
  });

  test('is empty without days', () => {
    expect(heatMap([], options)).toMatchObject({ width: 0, cells: [] });
  });
});

describe('lineChart', () => {
  const xLabels = [
    { x: 0, text: 'Day 1' },
    { x: 30, text: 'Day 31' },
  ];

  test('shares one scale among its series', () => {
    const { lines, plot } = lineChart(
      [
        [
          { x: 0, y: 0 },
          { x: 30, y: 100 },
        ],
        [{ x: 30, y: 50 }],
      ],
      { ...size, tickText: km, xLabels, fromZero: true },
    );
    const top = lines[0]?.points[1]?.at;
    expect(top).toEqual({ x: plot.x + plot.width, y: plot.y });
    expect(lines[1]?.points[0]?.at.y).toBeCloseTo(plot.y + plot.height / 2);
    expect(lines[1]?.path).toBe('');
  });

  test('keeps its labels inside', () => {
    const { labels, width } = lineChart(
      [
        [
          { x: 0, y: 1 },
          { x: 30, y: 2 },
        ],
      ],
      { ...size, tickText: km, xLabels, fromZero: true },
    );
    expect(labels).toHaveLength(2);
    expectClear(labels, width);
  });

  test('stands without points', () => {
    expect(lineChart([[]], { ...size, tickText: km, xLabels, fromZero: true }).lines[0]?.path).toBe('');
  });
});

test('dots are points on a scale that need not begin at 0, and no line', () => {
  const chart = dotChart(
    [
      { x: 0, y: 80 },
      { x: 7, y: 79.2 },
    ],
    { ...size, tickText: km, xLabels: [], fromZero: false },
  );
  expect(chart).not.toHaveProperty('lines');
  expect(chart.ticks[0]?.value).toBe(79.2);
  expect(chart.points[0]?.at.y).toBeLessThan(chart.points[1]?.at.y ?? 0);
});
