import { describe, expect, test } from 'vitest';
import { addDays } from '../../../domain/days';
import { WIDTH } from './measures';
import { weekGrid } from './week-grid';

const weeks = (from: string, count: number, runs = 1) =>
  Array.from({ length: count }, (_, index) => ({ weekStart: addDays(from, index * 7), runs }));

describe('the grid of weeks', () => {
  test('fills a week by its runs, and is full from four on', () => {
    const { cells } = weekGrid(
      [0, 1, 2, 3, 4, 7].map((runs, index) => ({ weekStart: addDays('2026-01-05', index * 7), runs })),
    );
    expect(cells.map(({ filled, height }) => filled / height)).toEqual([0, 0.25, 0.5, 0.75, 1, 1]);
  });

  test('marks only the last week as the running one', () => {
    const { cells } = weekGrid(weeks('2026-01-05', 5));
    expect(cells.map(({ isRunning }) => isRunning)).toEqual([false, false, false, false, true]);
  });

  test.each([4, 26])('keeps %i weeks in one row', (count) => {
    const { cells } = weekGrid(weeks('2026-01-05', count));
    expect(new Set(cells.map(({ y }) => y)).size).toBe(1);
    expect(Math.max(...cells.map(({ x, width }) => x + width))).toBeLessThanOrEqual(WIDTH);
  });

  test('gives each year a row, with no two weeks in one place', () => {
    const { cells, texts } = weekGrid(weeks('2023-01-02', 522));
    const rows = new Set(cells.map(({ y }) => y));
    const years = new Set(cells.map(({ weekStart }) => weekStart.slice(0, 4)));
    expect(rows.size).toBe(years.size);
    expect(new Set(cells.map(({ x, y }) => `${x} ${y}`)).size).toBe(522);
    expect(Math.max(...cells.map(({ x, width }) => x + width))).toBeLessThanOrEqual(WIDTH);
    expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining([...years]));
  });
});
