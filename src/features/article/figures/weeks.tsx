import type { WeeksFigure } from '../../../domain/insight/running-figures';
import { t } from '../../../words';
import { formatDate } from '../../../words/dates';
import styles from './drawing.module.css';
import { Legend } from './legend';
import { WIDTH } from './measures';
import { Texts } from './plane';
import { Table } from './table';
import { type WeekCell, weekGrid } from './week-grid';

/** Every week since the first run: an empty frame without a run, filled the higher the more there were. */
export function WeeksDrawing({
  data: { weeks },
  label,
}: {
  readonly data: WeeksFigure;
  readonly label: string;
}) {
  const { cells, texts, height } = weekGrid(weeks);
  return (
    <>
      <svg className={styles.drawing} viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={label}>
        {cells.map((cell) => (
          <Cell key={cell.weekStart} cell={cell} />
        ))}
        <Texts texts={texts} />
      </svg>
      <Legend entries={legend()} />
    </>
  );
}

function Cell({ cell: { x, y, width, height, filled, isRunning } }: { readonly cell: WeekCell }) {
  return (
    <g>
      <rect
        className={styles.frame}
        data-running={isRunning || undefined}
        x={x}
        y={y}
        width={width}
        height={height}
        rx="2"
      />
      {filled > 0 ? (
        <rect className={styles.runs} x={x} y={y + height - filled} width={width} height={filled} rx="2" />
      ) : null}
    </g>
  );
}

function legend() {
  const frame = { className: styles.frame, x: 4, y: 1, width: 10, height: 16, rx: 2 };
  const rising = [1, 2, 3, 4].map((runs) => (
    <rect
      key={runs}
      className={styles.runs}
      x={runs * 4.5 - 4}
      y={17 - runs * 4}
      width="3.5"
      height={runs * 4}
    />
  ));
  return [
    { text: t('article.figure.legend.noRun'), sign: <rect {...frame} /> },
    { text: t('article.figure.legend.runs'), sign: rising },
    { text: t('article.figure.legend.thisWeek'), sign: <rect {...frame} data-running /> },
  ];
}

/** The weeks as a table, the latest first. */
export function WeeksTable({ data: { weeks } }: { readonly data: WeeksFigure }) {
  const rows = [...weeks].reverse().map(({ weekStart, runs }) => [formatDate(weekStart), runs]);
  return <Table heads={[t('article.figure.weekOf'), t('article.figure.runs')]} rows={rows} />;
}
