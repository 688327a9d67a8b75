/** Geometry is in the units of the drawing's own coordinates; x grows to the right, y downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A piece of text at a point: `anchor` says which part of it stands there. */
export interface Text {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** A value on the upright axis: where its line lies, and what is written beside it. */
export interface Tick {
  readonly value: number;
  readonly y: number;
  readonly text: string;
}

/** What every chart with axes has in common. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
  readonly ticks: readonly Tick[];
}

/** The size of a drawing and of its letters. */
export interface Size {
  readonly width: number;
  readonly height: number;
  readonly fontSize?: number;
}

export const FONT_SIZE = 11;
const AVERAGE_LETTER = 0.6;
const WIDE_LETTERS = 2;
const GAP = 8;

/** About how wide a text is drawn; a little too much rather than too little. */
export function textWidth(text: string, fontSize = FONT_SIZE): number {
  return text === '' ? 0 : text.length * fontSize * AVERAGE_LETTER + WIDE_LETTERS;
}

/** Room for the axes: as much on the left as the widest tick needs, a line of text above and below. */
export function frameOf(
  size: Size,
  tickTexts: readonly string[],
): { plot: Box; width: number; height: number } {
  const fontSize = size.fontSize ?? FONT_SIZE;
  const left = Math.max(0, ...tickTexts.map((text) => textWidth(text, fontSize))) + GAP;
  const top = fontSize;
  const bottom = fontSize * 2;
  const plot = {
    x: left,
    y: top,
    width: Math.max(1, size.width - left - 1),
    height: Math.max(1, size.height - top - bottom),
  };
  return { plot, width: size.width, height: size.height };
}

/**
 * Labels under points of the level axis, with as many left out as it takes for none to touch its neighbour. The first and the last
 * are always there, and none reaches over the plot's ends.
 */
export function labelsBelow(
  at: readonly { x: number; text: string }[],
  plot: Box,
  fontSize = FONT_SIZE,
): Text[] {
  const y = plot.y + plot.height + fontSize * 1.5;
  const all = at.map(({ x, text }) => ({ ...held(x, text, plot, fontSize), text, y }));
  const last = all.at(-1);
  if (last === undefined) return [];
  const kept: Text[] = [];
  for (const label of all.slice(0, -1)) {
    const before = kept.at(-1);
    if ((!before || apart(before, label, fontSize)) && (kept.length === 0 || apart(label, last, fontSize)))
      kept.push(label);
  }
  const first = kept[0];
  return first && kept.length === 1 && !apart(first, last, fontSize) ? [first] : [...kept, last];
}

function held(x: number, text: string, plot: Box, fontSize: number): Pick<Text, 'x' | 'anchor'> {
  const half = textWidth(text, fontSize) / 2;
  if (x - half < 0) return { x: Math.max(0, Math.min(x, plot.x)), anchor: 'start' };
  if (x + half > plot.x + plot.width) return { x: plot.x + plot.width, anchor: 'end' };
  return { x, anchor: 'middle' };
}

function apart(left: Text, right: Text, fontSize: number): boolean {
  return endOf(left, fontSize) + fontSize * 0.8 <= startOf(right, fontSize);
}

function startOf({ x, text, anchor }: Text, fontSize: number): number {
  const width = textWidth(text, fontSize);
  return anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
}

function endOf(label: Text, fontSize: number): number {
  return startOf(label, fontSize) + textWidth(label.text, fontSize);
}
