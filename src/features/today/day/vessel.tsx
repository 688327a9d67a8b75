import type { Area } from '../../../domain/journal/schema';
import styles from './vessel.module.css';

interface VesselProps {
  readonly area: Area;
  /** How full, 0–1; without one nothing was due. */
  readonly share: number | undefined;
}

/** The centre that each shape grows from, so that it stays inside its outline. */
const shapes: Record<
  Area,
  { readonly shape: React.ReactNode; readonly centre: readonly [x: number, y: number] }
> = {
  running: { shape: <circle cx="8" cy="8" r="6.5" />, centre: [8, 8] },
  strength: { shape: <rect x="2" y="2" width="12" height="12" rx="1.5" />, centre: [8, 8] },
  diet: { shape: <path d="M8 1.5 15 14 H1 Z" />, centre: [8, 9.8] },
};

/**
 * The sign of an area that fills out with what was kept: its inner area is the share, as in the map of the year. Decorative: the numbers
 * are said beside it.
 */
export function Vessel({ area, share }: VesselProps) {
  const { shape, centre } = shapes[area];
  const [x, y] = centre;
  const side = Math.sqrt(Math.min(1, Math.max(0, share ?? 0)));
  return (
    <svg
      className={styles.vessel}
      data-area={area}
      data-empty={share === undefined || undefined}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <g className={styles.outline}>{shape}</g>
      {side > 0 ? (
        <g
          className={styles.filling}
          transform={`translate(${x} ${y}) scale(${side}) translate(${-x} ${-y})`}
        >
          {shape}
        </g>
      ) : null}
    </svg>
  );
}
