import { useElementSize } from '@mantine/hooks';
import type { LocalDate } from '../../../domain/days';
import { useUnits } from '../../../ui/units';
import { t } from '../../../words';
import { formatDate } from '../../../words/dates';
import { paceText } from '../form/readings';
import { type PaceDots, paceDots } from './pace-dots';
import styles from './run-screen.module.css';

/** A run of the comparison. */
export interface Compared {
  readonly id: string;
  readonly date: LocalDate;
  readonly distanceM: number;
  readonly paceSPerM: number;
}

interface PaceChartProps {
  readonly runs: readonly Compared[];
  readonly thisId: string;
  readonly medianPaceSPerM: number;
}

const HEIGHT = 190;
const METRES = { km: 1000, mi: 1609.344 } as const;

/** The paces over time, each run a ring, this one a full dot, the median a dashed line. The table below says the same. */
export function PaceChart({ runs, thisId, medianPaceSPerM }: PaceChartProps) {
  const { ref, width } = useElementSize();
  const { distanceUnit } = useUnits();
  const metres = METRES[distanceUnit];
  const drawing = paceDots(
    runs.map(({ id, date, paceSPerM }) => ({ id, date, paceS: paceSPerM * metres })),
    {
      width: Math.max(width, 280),
      height: HEIGHT,
      medianS: medianPaceSPerM * metres,
      paceText: (paceS) => paceText(paceS / metres, distanceUnit),
      dateText: formatDate,
    },
  );
  return (
    <figure ref={ref} className={styles.chart}>
      {width > 0 ? <Drawing drawing={drawing} thisId={thisId} /> : null}
      <figcaption>{t('runs.compare.caption', { unit: distanceUnit })}</figcaption>
    </figure>
  );
}

function Drawing({ drawing, thisId }: { readonly drawing: PaceDots; readonly thisId: string }) {
  const { width, height, plot, ticks, dots, labels, medianY } = drawing;
  const others = dots.filter(({ id }) => id !== thisId);
  const own = dots.find(({ id }) => id === thisId);
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('runs.compare.drawing', { count: others.length })}
    >
      {ticks.map(({ value, y, text }) => (
        <g key={value}>
          <line className={styles.gridLine} x1={plot.x} x2={plot.x + plot.width} y1={y} y2={y} />
          <text className={styles.tick} x={plot.x - 8} y={y} dy="0.32em" textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      <line className={styles.median} x1={plot.x} x2={plot.x + plot.width} y1={medianY} y2={medianY} />
      {others.map(({ id, x, y }) => (
        <circle key={id} className={styles.ring} cx={x} cy={y} r={4.5} />
      ))}
      {own ? <circle className={styles.own} cx={own.x} cy={own.y} r={6.5} /> : null}
      {labels.map(({ x, y, text, anchor }) => (
        <text key={text} className={styles.tick} x={x} y={y} textAnchor={anchor}>
          {text}
        </text>
      ))}
    </svg>
  );
}
