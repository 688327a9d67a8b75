import { type Frame, frameOf, labelsBelow, type Text } from '../../../charts/frame';
import { linear } from '../../../charts/scale';
import { dayNumber, fromDayNumber, type LocalDate } from '../../../domain/days';

/** A run's pace on a day, in seconds per the reader's unit of distance. */
export interface PacePoint {
  readonly id: string;
  readonly date: LocalDate;
  readonly paceS: number;
}

/** The drawing of paces over time: each run a dot, the quicker the higher. */
export interface PaceDots extends Frame {
  readonly dots: readonly (PacePoint & { readonly x: number; readonly y: number })[];
  readonly labels: readonly Text[];
  /** Where the median lies. */
  readonly medianY: number;
}

interface PaceDotsOptions {
  readonly width: number;
  readonly height: number;
  readonly medianS: number;
  readonly paceText: (paceS: number) => string;
  readonly dateText: (date: LocalDate) => string;
}

const STEPS_S = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600];
const MOST_STEPS = 4;
/** Room for a dot at either end. */
const INSET = 10;

/** Places the dots in a drawing of the given size. `points` are not empty; the first and last of their days are named below. */
export function paceDots(points: readonly PacePoint[], options: PaceDotsOptions): PaceDots {
  const ticks = paceTicks([...points.map(({ paceS }) => paceS), options.medianS]);
  const { plot, ...size } = frameOf(options, ticks.map(options.paceText));
  const days = points.map(({ date }) => dayNumber(date));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const x = linear({ from: first, to: last }, { from: plot.x + INSET, to: plot.x + plot.width - INSET });
  const y = linear(
    { from: ticks[0] ?? 0, to: ticks.at(-1) ?? 1 },
    { from: plot.y, to: plot.y + plot.height },
  );
  const ends = first === last ? [first] : [first, last];
  return {
    ...size,
    plot,
    ticks: ticks.map((value) => ({ value, y: y(value), text: options.paceText(value) })),
    dots: points.map((point) => ({ ...point, x: x(dayNumber(point.date)), y: y(point.paceS) })),
    labels: labelsBelow(
      ends.map((day) => ({ x: x(day), text: options.dateText(fromDayNumber(day)) })),
      plot,
    ),
    medianY: y(options.medianS),
  };
}

/** Paces that people count in, from at or below the quickest to at or above the slowest; always two at least. */
export function paceTicks(paces: readonly number[]): number[] {
  const [quickest, slowest] = [Math.min(...paces), Math.max(...paces)];
  const step = STEPS_S.find((each) => (slowest - quickest) / each <= MOST_STEPS) ?? 1800;
  const first = Math.floor(quickest / step);
  const last = Math.max(first + 1, Math.ceil(slowest / step));
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}
