import { labelsBelow, type Text } from '../../../charts/frame';
import { daysBetween, type LocalDate } from '../../../domain/days';
import type { WeeksFigure } from '../../../domain/insight/running-figures';
import { formatDate, formatMonthShort } from '../../../words/dates';
import { FONT_SIZE, WIDTH } from './measures';

/** One week as it is drawn. */
export interface WeekCell {
  readonly weekStart: LocalDate;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How high it is filled from below. */
  readonly filled: number;
  /** Whether it is the last one, which may not be over. */
  readonly isRunning: boolean;
}

interface WeekGrid {
  readonly cells: readonly WeekCell[];
  readonly texts: readonly Text[];
  readonly height: number;
}

type Weeks = WeeksFigure['weeks'];

/** Up to so many weeks stand in one row; more take a row for each year. */
const ONE_ROW_WEEKS = 26;
const COLUMNS = 53;
const YEAR_WIDTH = 44;
const GAP = 3;
/** From so many runs on a week is full. */
const FULL_RUNS = 4;

/** Where each week stands: in one row, or by calendar years, one below the other, a week in the column of its place in the year. */
export function weekGrid(weeks: Weeks): WeekGrid {
  return weeks.length <= ONE_ROW_WEEKS ? oneRow(weeks) : yearRows(weeks);
}

function oneRow(weeks: Weeks): WeekGrid {
  const [slot, height] = [Math.min(48, WIDTH / weeks.length), 44];
  const cells = weeks.map((week, index) =>
    cellOf(week, { x: index * slot, y: 0, width: slot - GAP, height, isRunning: index === weeks.length - 1 }),
  );
  const plot = { x: 0, y: 0, width: Math.max(WIDTH / 2, weeks.length * slot), height };
  const texts = labelsBelow(
    cells.map(({ weekStart, x, width }) => ({ x: x + width / 2, text: formatDate(weekStart).slice(0, -5) })),
    plot,
    FONT_SIZE,
  );
  return { cells, texts, height: height + 24 };
}

function yearRows(weeks: Weeks): WeekGrid {
  const slot = (WIDTH - YEAR_WIDTH) / COLUMNS;
  const [height, rowHeight, top] = [22, 32, 20];
  const years = [...new Set(weeks.map(({ weekStart }) => weekStart.slice(0, 4)))];
  const rowY = (year: string) => top + years.indexOf(year) * rowHeight;
  const cells = weeks.map((week, index) => {
    const x = YEAR_WIDTH + columnOf(week.weekStart) * slot;
    return cellOf(week, {
      x,
      y: rowY(week.weekStart.slice(0, 4)),
      width: slot - GAP,
      height,
      isRunning: index === weeks.length - 1,
    });
  });
  const names = years.map((year) => ({
    x: 0,
    y: rowY(year) + height / 2 + 4,
    text: year,
    anchor: 'start' as const,
  }));
  return { cells, texts: [...names, ...monthNames(slot)], height: top + years.length * rowHeight };
}

function monthNames(slot: number): Text[] {
  return Array.from({ length: 12 }, (_, month) => {
    const first = `2026-${String(month + 1).padStart(2, '0')}-01`;
    return {
      x: YEAR_WIDTH + (columnOf(first) + (month === 0 ? 0 : 1)) * slot,
      y: 12,
      text: formatMonthShort(first),
      anchor: 'start' as const,
    };
  });
}

function columnOf(date: LocalDate): number {
  return Math.floor(daysBetween(`${date.slice(0, 4)}-01-01`, date) / 7);
}

function cellOf({ weekStart, runs }: Weeks[number], box: Omit<WeekCell, 'weekStart' | 'filled'>): WeekCell {
  return { weekStart, ...box, filled: (Math.min(FULL_RUNS, runs) / FULL_RUNS) * box.height };
}
