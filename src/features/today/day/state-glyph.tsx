import type { EntryStatus } from '../../../domain/habits/day-list';
import type { Area } from '../../../domain/journal/schema';
import styles from './state-glyph.module.css';

interface StateGlyphProps {
  readonly status: EntryStatus;
  readonly area: Area;
  /** How much of an amount is reached, 0–1; draws an arc while the entry is open. */
  readonly share?: number;
}

const RADIUS = 11;
const ROUND = 2 * Math.PI * RADIUS;

/** How an entry stands, by its shape alone; the colour only repeats the area. Decorative: the words stand beside it. */
export function StateGlyph({ status, area, share = 0 }: StateGlyphProps) {
  const arc = Math.min(1, share) * ROUND;
  return (
    <svg
      className={styles.glyph}
      data-status={status}
      data-area={area}
      viewBox="0 0 28 28"
      aria-hidden="true"
    >
      <circle className={styles.ring} cx="14" cy="14" r={RADIUS} />
      {status === 'open' && arc > 0 ? (
        <circle
          className={styles.arc}
          cx="14"
          cy="14"
          r={RADIUS}
          strokeDasharray={`${arc} ${ROUND}`}
          transform="rotate(-90 14 14)"
        />
      ) : null}
      {signs[status]}
    </svg>
  );
}

const signs: Record<EntryStatus, React.ReactNode> = {
  open: null,
  done: <path className={styles.check} d="M8.8 14.4 12.4 18 19.4 10.6" />,
  met: <path className={styles.sign} d="M9.6 14.3 12.7 17.3 18.5 11.1" />,
  skipped: <path className={styles.sign} d="M9.5 10 13.5 14 9.5 18 M14.5 10 18.5 14 14.5 18" />,
  missed: <path className={styles.sign} d="M10.5 10.5 17.5 17.5 M17.5 10.5 10.5 17.5" />,
  paused: <path className={styles.sign} d="M11.5 10 V18 M16.5 10 V18" />,
  off: <path className={styles.moon} d="M17.8 16.1 A5.2 5.2 0 1 1 12.6 8.8 A4.2 4.2 0 0 0 17.8 16.1 Z" />,
};
