import type { LongRunFigure, LongRunPoint, Reach } from '../../../domain/insight/long-run';
import { t } from '../../../words';
import { formatDate, formatDayShort } from '../../../words/dates';
import { useDistanceScale } from './distance-scale';
import styles from './drawing.module.css';
import { Legend } from './legend';
import { WIDTH } from './measures';
import { Axis, Labels, type Plane, planeOf } from './plane';
import { Table } from './table';

const WIDEST_BAR = 22;
const BAR_SHARE = 0.66;
/** Where the patterns of this figure are found. */
const STRIPES = 'article-long-run-stripes';
const LATTICE = 'article-long-run-lattice';

const fills: Record<Reach, string | undefined> = {
  noBaseline: undefined,
  within: undefined,
  past: `url(#${STRIPES})`,
  double: `url(#${LATTICE})`,
};

/** Each run as a bar, with a line across where the longest of the 30 days before it lies. */
export function LongRunDrawing({
  data: { points },
  label,
}: {
  readonly data: LongRunFigure;
  readonly label: string;
}) {
  const { amount, tickText } = useDistanceScale();
  const highest = Math.max(
    ...points.map(({ distanceM, longest30M = 0 }) => amount(Math.max(distanceM, longest30M))),
  );
  const plane = planeOf({ height: 220, highest, slots: points.length, tickText });
  return (
    <>
      <svg className={styles.drawing} viewBox={`0 0 ${WIDTH} ${plane.height}`} role="img" aria-label={label}>
        <Patterns />
        <Axis plane={plane} />
        {points.map((point, index) => (
          <RunBar key={point.runId} point={point} plane={plane} index={index} amount={amount} />
        ))}
        <Labels plane={plane} texts={points.map(({ date }) => formatDate(date).slice(0, -5))} />
      </svg>
      <Legend entries={legend(points)} />
    </>
  );
}

interface BarProps {
  readonly point: LongRunPoint;
  readonly plane: Plane;
  readonly index: number;
  readonly amount: (metres: number) => number;
}

function RunBar({ point: { distanceM, longest30M, reach }, plane, index, amount }: BarProps) {
  const width = Math.min(WIDEST_BAR, plane.slot * BAR_SHARE);
  const x = plane.x(index);
  const y = plane.y(amount(distanceM));
  const before = longest30M === undefined ? undefined : plane.y(amount(longest30M));
  return (
    <g>
      <rect
        className={styles.run}
        data-reach={reach}
        fill={fills[reach]}
        x={x - width / 2}
        y={y}
        width={width}
        height={plane.y(0) - y}
      />
      {before === undefined ? null : (
        <line
          className={styles.baseline}
          x1={x - plane.slot / 2}
          x2={x + plane.slot / 2}
          y1={before}
          y2={before}
        />
      )}
    </g>
  );
}

function Patterns() {
  return (
    <defs>
      <pattern id={STRIPES} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={styles.patternGround} width="5" height="5" />
        <rect className={styles.patternInk} width="2.4" height="5" />
      </pattern>
      <pattern id={LATTICE} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={styles.patternGround} width="6" height="6" />
        <path className={styles.lattice} d="M0 1H6M1 0V6" />
      </pattern>
    </defs>
  );
}

/** Only what is there: a figure without a jump need not speak of one. */
function legend(points: readonly LongRunPoint[]) {
  const order: readonly Reach[] = ['within', 'past', 'double', 'noBaseline'];
  const reaches = order.filter((reach) => points.some((point) => point.reach === reach));
  const hasBaseline = points.some(({ longest30M }) => longest30M !== undefined);
  const line = {
    text: t('article.figure.legend.baseline'),
    sign: <line className={styles.baseline} x1="1" x2="17" y1="9" y2="9" />,
  };
  const bars = reaches.map((reach) => ({
    text: t(`article.figure.reach.${reach}`),
    sign: (
      <rect
        className={styles.run}
        data-reach={reach}
        fill={fills[reach]}
        x="3"
        y="2"
        width="12"
        height="14"
      />
    ),
  }));
  return hasBaseline ? [line, ...bars] : bars;
}

/** The runs as a table, the latest first. */
export function LongRunTable({ data: { points } }: { readonly data: LongRunFigure }) {
  const { distance } = useDistanceScale();
  const heads = [
    t('article.figure.day'),
    t('article.figure.distance'),
    t('article.figure.longestBefore'),
    t('article.figure.comparison'),
  ];
  const rows = [...points]
    .reverse()
    .map(({ date, distanceM, longest30M, reach }) => [
      formatDayShort(date),
      distance(distanceM),
      longest30M === undefined ? t('article.figure.none') : distance(longest30M),
      t(`article.figure.reach.${reach}`),
    ]);
  return <Table heads={heads} rows={rows} />;
}
