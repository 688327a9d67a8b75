import { type Frame, frameOf, labelsBelow, type Size, type Text } from './frame';
import { linear, niceTicks, type Range } from './scale';

/** A point in the values' own units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LineOptions extends Size {
  readonly tickText: (value: number) => string;
  /** What stands under the level axis, at values of x. */
  readonly xLabels: readonly { readonly x: number; readonly text: string }[];
  /** The level axis; as far as the points reach when not given. */
  readonly x?: Range;
  /** Whether the upright axis begins at 0. Amounts do; a body mass does not. */
  readonly fromZero: boolean;
  /** The least that the upright axis covers, so that small differences are not blown up. */
  readonly shortest?: number;
}

export interface DrawnPoint extends Point {
  /** Where it is drawn. */
  readonly at: { readonly x: number; readonly y: number };
}

export interface LineChart extends Frame {
  /** One per series, in the order given. */
  readonly lines: readonly { readonly path: string; readonly points: readonly DrawnPoint[] }[];
  readonly labels: readonly Text[];
}

/** Lines through the points of each series, in the order given. A series of one point has an empty path and its point. */
export function lineChart(series: readonly (readonly Point[])[], options: LineOptions): LineChart {
  const all = series.flat();
  const heights = all.map(({ y }) => y);
  const values = niceTicks(...atLeast(options.shortest ?? 0, extent(heights, options.fromZero)));
  const frame = frameOf(options, values.map(options.tickText));
  const { plot } = frame;
  const [from, to] = extent(
    all.map(({ x }) => x),
    false,
  );
  const x = linear(options.x ?? { from, to }, { from: plot.x, to: plot.x + plot.width });
  const y = linear(
    { from: values[0] ?? 0, to: values.at(-1) ?? 1 },
    { from: plot.y + plot.height, to: plot.y },
  );
  const lines = series.map((points) => {
    const drawn = points.map((point) => ({ ...point, at: { x: x(point.x), y: y(point.y) } }));
    return { points: drawn, path: pathThrough(drawn) };
  });
  const labels = options.xLabels.map((label) => ({ x: x(label.x), text: label.text }));
  const ticks = values.map((value) => ({ value, y: y(value), text: options.tickText(value) }));
  return { ...frame, ticks, lines, labels: labelsBelow(labels, plot, options.fontSize) };
}

function pathThrough(points: readonly DrawnPoint[]): string {
  if (points.length < 2) return '';
  return points.map(({ at }, index) => `${index === 0 ? 'M' : 'L'}${round(at.x)} ${round(at.y)}`).join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function atLeast(length: number, [low, high]: [number, number]): [number, number] {
  const lacking = Math.max(0, length - (high - low)) / 2;
  return [low - lacking, high + lacking];
}

function extent(values: readonly number[], fromZero: boolean): [number, number] {
  const low = values.reduce(
    (least, value) => Math.min(least, value),
    fromZero ? 0 : Number.POSITIVE_INFINITY,
  );
  const high = values.reduce((most, value) => Math.max(most, value), fromZero ? 0 : Number.NEGATIVE_INFINITY);
  return values.length === 0 ? [0, 0] : [low, high];
}
