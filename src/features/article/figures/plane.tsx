import { type Box, labelsBelow, type Text, type Tick } from '../../../charts/frame';
import { linear, niceTicks } from '../../../charts/scale';
import styles from './drawing.module.css';
import { FONT_SIZE, LEFT, WIDTH } from './measures';

const TOP = 10;
const BOTTOM = 24;

/** A place to draw amounts in: an upright axis from 0, slots from left to right. */
export interface Plane {
  readonly height: number;
  readonly plot: Box;
  readonly ticks: readonly Tick[];
  /** Where an amount lies. */
  readonly y: (amount: number) => number;
  /** The middle of the `index`th slot. */
  readonly x: (index: number) => number;
  readonly slot: number;
}

interface Wish {
  readonly height: number;
  readonly highest: number;
  readonly slots: number;
  readonly tickText: (amount: number) => string;
}

/** A plane for amounts from 0 to `highest` in so many slots. Without labels below it the room for them stays empty. */
export function planeOf({ height, highest, slots, tickText }: Wish): Plane {
  const amounts = niceTicks(0, highest, 3);
  const plot = { x: LEFT, y: TOP, width: WIDTH - LEFT, height: height - TOP - BOTTOM };
  const y = linear({ from: 0, to: amounts.at(-1) ?? 1 }, { from: plot.y + plot.height, to: plot.y });
  const slot = plot.width / slots;
  const ticks = amounts.map((value) => ({ value, y: y(value), text: tickText(value) }));
  return { height, plot, ticks, y, slot, x: (index) => plot.x + slot * (index + 0.5) };
}

/** The axis of a plane. */
export function Axis({ plane: { plot, ticks } }: { readonly plane: Plane }) {
  return (
    <g>
      {ticks.map(({ value, y, text }) => (
        <g key={value}>
          <line
            className={value === 0 ? styles.base : styles.grid}
            x1={plot.x}
            x2={plot.x + plot.width}
            y1={y}
            y2={y}
          />
          <text className={styles.text} x={plot.x - 8} y={y} textAnchor="end" dominantBaseline="central">
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}

/** What stands under the slots, as much of it as there is room for; some slots may have nothing to say. */
export function Labels({
  plane,
  texts,
}: {
  readonly plane: Plane;
  readonly texts: readonly (string | undefined)[];
}) {
  const labels = labelsBelow(
    texts.flatMap((text, index) => (text === undefined ? [] : [{ x: plane.x(index), text }])),
    plane.plot,
    FONT_SIZE,
  );
  return <Texts texts={labels} />;
}

/** Texts where the geometry wants them. */
export function Texts({ texts }: { readonly texts: readonly Text[] }) {
  return texts.map(({ x, y, text, anchor }) => (
    <text key={`${x} ${y}`} className={styles.text} x={x} y={y} textAnchor={anchor}>
      {text}
    </text>
  ));
}
