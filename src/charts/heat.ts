import { addDays, daysBetween, type LocalDate, type Weekday, weekdayOf, weekStart } from '../domain/days';
import { FONT_SIZE, type Text, textWidth } from './frame';

/** One day as it is asked for: how full it was, 0–1, or nothing when nothing was due. */
export interface HeatDay {
  readonly date: LocalDate;
  readonly value: number | undefined;
}

/** One day as it is drawn. */
export interface HeatCell<Day extends HeatDay> {
  readonly day: Day;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /**
   * The side of the filled square inside, so that its area is the day's value: the day can be read without colour. Nothing for a day
   * without a value.
   */
  readonly inner: number | undefined;
}

export interface HeatMap<Day extends HeatDay> {
  readonly width: number;
  readonly height: number;
  readonly cells: readonly HeatCell<Day>[];
  /** Above the first column that holds a month's first day, or the map's. */
  readonly months: readonly Text[];
  /** Beside the rows. */
  readonly weekdays: readonly Text[];
}

export interface HeatOptions {
  readonly weekStartsOn: Weekday;
  readonly cell: number;
  readonly gap: number;
  readonly fontSize?: number;
  readonly monthText: (date: LocalDate) => string;
  readonly weekdayText: (weekday: Weekday) => string;
}

/** A calendar of days: a column is a week, a row a weekday. The days are given in order, without gaps. */
export function heatMap<Day extends HeatDay>(days: readonly Day[], options: HeatOptions): HeatMap<Day> {
  const { weekStartsOn, cell, gap, fontSize = FONT_SIZE } = options;
  const first = days[0]?.date;
  if (first === undefined) return { width: 0, height: 0, cells: [], months: [], weekdays: [] };
  const rows = Array.from({ length: 7 }, (_, row) => weekdayOf(addDays(weekStart(first, weekStartsOn), row)));
  const left =
    Math.max(...rows.map((weekday) => textWidth(options.weekdayText(weekday), fontSize))) + gap * 2;
  const top = fontSize * 1.5;
  const origin = weekStart(first, weekStartsOn);
  const placed = days.map((day) => {
    const index = daysBetween(origin, day.date);
    const x = left + Math.floor(index / 7) * (cell + gap);
    return { day, x, y: top + (index % 7) * (cell + gap), size: cell, inner: innerSide(day.value, cell) };
  });
  const weekdays = rows.map((weekday, row) => ({
    x: left - gap * 2,
    y: top + row * (cell + gap) + cell / 2,
    text: options.weekdayText(weekday),
    anchor: 'end' as const,
  }));
  const right = (placed.at(-1)?.x ?? left) + cell;
  return {
    width: right,
    height: top + 7 * (cell + gap) - gap,
    cells: placed,
    months: monthTexts(placed, options, right),
    weekdays,
  };
}

/** The side of the square whose area is the value's share of the cell. */
function innerSide(value: number | undefined, cell: number): number | undefined {
  return value === undefined ? undefined : Math.sqrt(Math.min(1, Math.max(0, value))) * cell;
}

function monthTexts(
  cells: readonly { day: HeatDay; x: number }[],
  options: HeatOptions,
  right: number,
): Text[] {
  const { fontSize = FONT_SIZE, monthText } = options;
  const firsts = cells.filter(({ day }, index) => index === 0 || day.date.endsWith('-01'));
  const texts = firsts.map(({ day, x }) => ({
    x,
    y: fontSize,
    text: monthText(day.date),
    anchor: 'start' as const,
  }));
  const clear = texts.filter((text, index) => {
    const next = texts[index + 1];
    return next === undefined || text.x + textWidth(text.text, fontSize) <= next.x;
  });
  return clear.map((text) => heldInside(text, right, fontSize));
}

/** A month that begins in the last columns is written so that it ends with the map. */
function heldInside(text: Text, right: number, fontSize: number): Text {
  const over = text.x + textWidth(text.text, fontSize) > right;
  return over && text.x > right / 2 ? { ...text, x: right, anchor: 'end' } : text;
}
