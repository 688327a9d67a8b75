import type { HeatCell } from '../../../charts/heat';
import styles from './heat-map.module.css';
import { dayInWords, type YearDay } from './year-days';

interface DaySquareProps {
  readonly cell: HeatCell<YearDay>;
  /** The one square that Tab reaches. */
  readonly isAt: boolean;
  readonly isToday: boolean;
  readonly hatchId: string;
}

/** One day: a frame that fills out with what was kept, hatched when it was given off, a dot when nothing was due. */
export function DaySquare({ cell: { day, x, y, size, inner }, isAt, isToday, hatchId }: DaySquareProps) {
  const [centreX, centreY] = [x + size / 2, y + size / 2];
  const isOff = day.off !== undefined;
  // What was kept on a day off lies small on its hatching, which would be hidden by a whole square.
  const side = isOff ? Math.min(inner ?? 0, size / 2) : (inner ?? 0);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a cell of a drawing.
    <g
      role="gridcell"
      tabIndex={isAt ? 0 : -1}
      aria-label={dayInWords(day)}
      className={styles.day}
      data-date={day.date}
      data-today={isToday || undefined}
    >
      <rect className={styles.target} x={x - 1.5} y={y - 1.5} width={size + 3} height={size + 3} />
      <Ground
        x={x}
        y={y}
        size={size}
        value={day.value}
        isAhead={day.isAhead}
        hatch={isOff ? `url(#${hatchId})` : undefined}
      />
      {side > 0 ? (
        <rect
          className={styles.kept}
          x={centreX - side / 2}
          y={centreY - side / 2}
          width={side}
          height={side}
          rx={side > 4 ? 2 : 0}
        />
      ) : null}
      <rect className={styles.ring} x={x - 1.5} y={y - 1.5} width={size + 3} height={size + 3} rx="4" />
    </g>
  );
}

interface GroundProps {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** How full the day was; without it nothing was due. */
  readonly value: number | undefined;
  readonly isAhead?: boolean;
  /** The paint of a day off. */
  readonly hatch: string | undefined;
}

/**
 * What lies under the filling: the ground of a due day, an empty frame when nothing of it was kept, the hatching of
 * one off, the dot of one without anything due.
 */
export function Ground({ x, y, size, value, isAhead = false, hatch }: GroundProps) {
  if (hatch)
    return <rect className={styles.off} x={x} y={y} width={size} height={size} rx="2" fill={hatch} />;
  if (value === undefined)
    return (
      <circle
        className={isAhead ? styles.ahead : styles.nothing}
        cx={x + size / 2}
        cy={y + size / 2}
        r="1.25"
      />
    );
  const inset = value === 0 ? 0.5 : 0;
  const side = size - 2 * inset;
  return (
    <rect
      className={styles.due}
      data-empty={value === 0 || undefined}
      x={x + inset}
      y={y + inset}
      width={side}
      height={side}
      rx="2"
    />
  );
}

/** The hatching, by the id it is asked for. */
export function Hatching({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className={styles.hatch} x1="0" y1="0" x2="0" y2="4" />
      </pattern>
    </defs>
  );
}
