import { type Frame, frameOf, labelsBelow, type Size, type Text } from './frame';
import { linear, niceTicks } from './scale';

/** One bar as it is asked for. A value of 0 is a bar without height, and still has its label. */
export interface BarInput {
  readonly label: string;
  readonly value: number;
}

/** One bar as it is drawn. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface BarChart extends Frame {
  readonly bars: readonly Bar[];
  readonly labels: readonly Text[];
}

export interface BarOptions extends Size {
  /** What is written beside a tick, for example `20 km`. */
  readonly tickText: (value: number) => string;
  /** The widest a bar may be, so that a single one does not fill the plot. */
  readonly widest?: number;
}

const BAR_SHARE = 0.72;

/** Upright bars from a base line of 0, evenly spread from left to right in the order given. Values are not negative. */
export function barChart(inputs: readonly BarInput[], options: BarOptions): BarChart {
  const values = niceTicks(0, Math.max(0, ...inputs.map(({ value }) => value)));
  const frame = frameOf(options, values.map(options.tickText));
  const { plot } = frame;
  const base = plot.y + plot.height;
  const y = linear({ from: 0, to: values.at(-1) ?? 1 }, { from: base, to: plot.y });
  const slot = plot.width / Math.max(1, inputs.length);
  const width = Math.min(slot * BAR_SHARE, options.widest ?? 48);
  const bars = inputs.map(({ label, value }, index) => {
    const x = plot.x + slot * (index + 0.5) - width / 2;
    return { label, value, x, y: y(value), width, height: base - y(value) };
  });
  const centres = bars.map((bar) => ({ x: bar.x + width / 2, text: bar.label }));
  const ticks = values.map((value) => ({ value, y: y(value), text: options.tickText(value) }));
  return { ...frame, ticks, bars, labels: labelsBelow(centres, plot, options.fontSize) };
}

/** A level bar that shows a part of a whole. */
export interface ShareBar {
  readonly label: string;
  /** 0–1, or nothing when the whole is 0. */
  readonly share: number | undefined;
  /** The line its texts stand on. */
  readonly textY: number;
  readonly track: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** How much of the track is filled. */
  readonly filled: number;
}

/** Level bars, one under the other, each filled by its share; the labels stand to their left. */
export function shareBars(
  rows: readonly { label: string; share: number | undefined }[],
  {
    width,
    left,
    right,
    rowHeight,
    barHeight,
  }: { width: number; left: number; right: number; rowHeight: number; barHeight: number },
): { width: number; height: number; rows: ShareBar[] } {
  const trackWidth = Math.max(1, width - left - right);
  const drawn = rows.map(({ label, share }, index) => {
    const y = index * rowHeight + (rowHeight - barHeight) / 2;
    const filled = Math.min(1, Math.max(0, share ?? 0)) * trackWidth;
    return {
      label,
      share,
      textY: index * rowHeight + rowHeight / 2,
      filled,
      track: { x: left, y, width: trackWidth, height: barHeight },
    };
  });
  return { width, height: rows.length * rowHeight, rows: drawn };
}
