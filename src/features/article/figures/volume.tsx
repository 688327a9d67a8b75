import type { VolumeFigure, VolumeWeek } from '../../../domain/insight/running-figures';
import { formatCount } from '../../../domain/quantities';
import { t } from '../../../words';
import { formatDate, formatMonthShort } from '../../../words/dates';
import { useDistanceScale } from './distance-scale';
import styles from './drawing.module.css';
import { Legend } from './legend';
import { WIDTH } from './measures';
import { Axis, Labels, type Plane, planeOf } from './plane';
import { Table } from './table';

const WIDEST_BAR = 30;
const BAR_SHARE = 0.7;
const DATED_WEEKS = 10;

/** Distance per week as bars; below it, where a body mass is known, the energy as the range it lies in. */
export function VolumeDrawing({
  data: { weeks },
  label,
}: {
  readonly data: VolumeFigure;
  readonly label: string;
}) {
  const hasEnergy = weeks.some(({ energy }) => energy !== undefined);
  const { amount, tickText } = useDistanceScale();
  const highest = Math.max(...weeks.map(({ distanceM }) => amount(distanceM)));
  const plane = planeOf({ height: 190, highest, slots: weeks.length, tickText });
  const below = hasEnergy ? energyPlane(weeks) : undefined;
  const height = plane.height + (below?.height ?? 0);
  return (
    <>
      <svg className={styles.drawing} viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={label}>
        <Axis plane={plane} />
        {weeks.map(({ weekStart, distanceM }, index) => (
          <Bar key={weekStart} plane={plane} index={index} amount={amount(distanceM)} />
        ))}
        <Labels plane={plane} texts={weekTexts(weeks)} />
        {below ? <Energies plane={below} weeks={weeks} top={plane.height} /> : null}
      </svg>
      {hasEnergy ? (
        <Legend entries={[{ text: t('article.figure.legend.energy'), sign: <EnergySign /> }]} />
      ) : null}
    </>
  );
}

function Bar({
  plane,
  index,
  amount,
}: {
  readonly plane: Plane;
  readonly index: number;
  readonly amount: number;
}) {
  if (amount === 0) return null;
  const width = widthIn(plane);
  const y = plane.y(amount);
  return (
    <rect
      className={styles.runs}
      x={plane.x(index) - width / 2}
      y={y}
      width={width}
      height={plane.y(0) - y}
      rx="2"
    />
  );
}

function Energies({
  plane,
  weeks,
  top,
}: {
  readonly plane: Plane;
  readonly weeks: readonly VolumeWeek[];
  readonly top: number;
}) {
  return (
    <g transform={`translate(0 ${top})`}>
      <Axis plane={plane} />
      {weeks.map(({ weekStart, energy }, index) =>
        energy ? (
          <Range
            key={weekStart}
            x={plane.x(index)}
            width={widthIn(plane)}
            low={plane.y(energy.lowKcal)}
            middle={plane.y(energy.kcal)}
            high={plane.y(energy.highKcal)}
          />
        ) : null,
      )}
    </g>
  );
}

interface RangeProps {
  readonly x: number;
  readonly width: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

function Range({ x, width, low, middle, high }: RangeProps) {
  const [left, right] = [x - width / 2, x + width / 2];
  return (
    <g>
      <rect
        className={styles.range}
        x={left}
        y={high}
        width={width}
        height={Math.max(1, low - high)}
        rx="2"
      />
      <line className={styles.estimate} x1={left} x2={right} y1={middle} y2={middle} />
    </g>
  );
}

function EnergySign() {
  return <Range x={9} width={12} high={2} middle={9} low={16} />;
}

function energyPlane(weeks: readonly VolumeWeek[]): Plane {
  const highest = Math.max(...weeks.map(({ energy }) => energy?.highKcal ?? 0));
  const tickText = (kcal: number) => t('article.figure.energyTick', { kcal });
  return planeOf({ height: 120, highest, slots: weeks.length, tickText });
}

/** Under a few weeks their first days, under many the months they begin. */
function weekTexts(weeks: readonly VolumeWeek[]): (string | undefined)[] {
  return weeks.map(({ weekStart }, index) => {
    if (weeks.length <= DATED_WEEKS) return formatDate(weekStart).slice(0, -5);
    const before = weeks[index - 1]?.weekStart ?? '';
    return weekStart.slice(0, 7) === before.slice(0, 7) ? undefined : formatMonthShort(weekStart);
  });
}

function widthIn({ slot }: Plane): number {
  return Math.min(WIDEST_BAR, slot * BAR_SHARE);
}

/** The weeks as a table, the latest first. */
export function VolumeTable({ data: { weeks } }: { readonly data: VolumeFigure }) {
  const { distance } = useDistanceScale();
  const hasEnergy = weeks.some(({ energy }) => energy !== undefined);
  const heads = [
    t('article.figure.weekOf'),
    t('article.figure.distance'),
    ...(hasEnergy ? [t('article.figure.energyKcal')] : []),
  ];
  const rows = [...weeks]
    .reverse()
    .map(({ weekStart, distanceM, energy }) => [
      formatDate(weekStart),
      distance(distanceM),
      ...(hasEnergy ? [energyText(energy)] : []),
    ]);
  return <Table heads={heads} rows={rows} />;
}

function energyText(energy: VolumeWeek['energy']): string {
  if (!energy) return '';
  const tens = (kcal: number) => formatCount(Math.round(kcal / 10) * 10);
  return t('article.figure.energyRange', {
    kcal: tens(energy.kcal),
    low: tens(energy.lowKcal),
    high: tens(energy.highKcal),
  });
}
