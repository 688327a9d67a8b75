import type { BalanceDay, BalanceFigure } from '../../../domain/insight/balance';
import type { Area } from '../../../domain/journal/schema';
import { t } from '../../../words';
import { formatDate, formatDayShort, formatWeekday } from '../../../words/dates';
import styles from './drawing.module.css';
import { Legend } from './legend';
import { LEFT, WIDTH } from './measures';
import { Texts } from './plane';
import { Table } from './table';

const AREAS = ['diet', 'strength', 'running'] as const;
const TOP = 22;
const ROW = 30;
const COLUMN = (WIDTH - LEFT) / 7;
const MARK_APART = 22;
const MARK = 12;

/** Each day of the last weeks with a sign for every area in which something was kept; a dot where nothing was. */
export function BalanceDrawing({
  data: { days },
  label,
}: {
  readonly data: BalanceFigure;
  readonly label: string;
}) {
  const weeks = days.length / 7;
  return (
    <>
      <svg
        className={styles.drawing}
        viewBox={`0 0 ${WIDTH} ${TOP + weeks * ROW}`}
        role="img"
        aria-label={label}
      >
        <Texts texts={[...weekdayTexts(days), ...weekTexts(days)]} />
        {days.map((day, index) => (
          <DayCell
            key={day.date}
            day={day}
            x={LEFT + (index % 7) * COLUMN}
            y={TOP + Math.floor(index / 7) * ROW}
          />
        ))}
      </svg>
      <Legend entries={legend()} />
    </>
  );
}

function DayCell({ day, x, y }: { readonly day: BalanceDay; readonly x: number; readonly y: number }) {
  const isTogether = AREAS.every((area) => day[area]);
  const middle = x + COLUMN / 2;
  return (
    <g>
      {isTogether ? (
        <rect className={styles.together} x={x + 8} y={y + 2} width={COLUMN - 16} height={ROW - 4} rx="13" />
      ) : null}
      {AREAS.map((area, index) => (
        <AreaSign
          key={area}
          area={area}
          isKept={day[area]}
          x={middle + (index - 1) * MARK_APART}
          y={y + ROW / 2}
        />
      ))}
    </g>
  );
}

/** The signs of the areas: a triangle, a square, a disc, around their middle. */
function AreaSign({
  area,
  isKept,
  x,
  y,
}: {
  readonly area: Area;
  readonly isKept: boolean;
  readonly x: number;
  readonly y: number;
}) {
  if (!isKept) return <circle className={styles.nothing} cx={x} cy={y} r="1.5" />;
  const half = MARK / 2;
  if (area === 'running')
    return <circle className={styles.area} data-area={area} cx={x} cy={y} r={half - 0.5} />;
  if (area === 'strength')
    return (
      <rect className={styles.area} data-area={area} x={x - 5} y={y - 5} width="10" height="10" rx="1" />
    );
  return (
    <path
      className={styles.area}
      data-area={area}
      d={`M${x} ${y - half}L${x + half} ${y + 5}H${x - half}Z`}
    />
  );
}

function weekdayTexts(days: readonly BalanceDay[]) {
  return days.slice(0, 7).map(({ date }, index) => ({
    x: LEFT + (index + 0.5) * COLUMN,
    y: 12,
    text: formatWeekday(date).slice(0, 3),
    anchor: 'middle' as const,
  }));
}

function weekTexts(days: readonly BalanceDay[]) {
  const starts = days.filter((_, index) => index % 7 === 0);
  return starts.map(({ date }, row) => ({
    x: LEFT - 8,
    y: TOP + (row + 0.5) * ROW + 4,
    text: formatDate(date).slice(0, -5),
    anchor: 'end' as const,
  }));
}

function legend() {
  const areas = AREAS.map((area) => ({
    text: t(`common.area.${area}`),
    sign: <AreaSign area={area} isKept x={9} y={9} />,
  }));
  const together = <rect className={styles.together} x="1" y="4" width="16" height="10" rx="5" />;
  return [...areas, { text: t('article.figure.legend.together'), sign: together }];
}

/** The days as a table, the latest first. */
export function BalanceTable({ data: { days } }: { readonly data: BalanceFigure }) {
  const heads = [t('article.figure.day'), ...AREAS.map((area) => t(`common.area.${area}`))];
  const rows = [...days]
    .reverse()
    .map((day) => [
      formatDayShort(day.date),
      ...AREAS.map((area) => t(day[area] ? 'article.figure.kept' : 'article.figure.none')),
    ]);
  return <Table heads={heads} rows={rows} />;
}
