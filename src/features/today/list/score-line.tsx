import { useMemo } from 'react';
import { lineChart } from '../../../charts/line';
import { addDays, datesInclusive, dayNumber, type LocalDate } from '../../../domain/days';
import type { ItemScores } from '../../../domain/habits/score';
import type { Area } from '../../../domain/journal/schema';
import { t } from '../../../words';
import { formatDayShort, formatMonthShort } from '../../../words/dates';
import { percentOf } from '../words';
import styles from './score-line.module.css';

interface ScoreLineProps {
  readonly name: string;
  readonly area: Area;
  /** The scores to draw, the earliest first. */
  readonly scores: ItemScores['series'];
  readonly to: LocalDate;
  /** How many days the level axis holds, `to` included. */
  readonly days: number;
}

const SIZE = { width: 400, height: 150 };

/** A score as a line, on a scale that is the same for every item. */
export function ScoreLine({ name, area, scores, to, days }: ScoreLineProps) {
  const chart = useMemo(() => chartOf(scores, addDays(to, 1 - days), to), [scores, to, days]);
  const [first, last] = [scores[0], scores.at(-1)];
  const end = chart.lines[0]?.points.at(-1);
  if (!first || !last || !end || scores.length < 2)
    return <p className={styles.young}>{t('today.detail.tooYoung')}</p>;
  const values = {
    name,
    from: formatDayShort(first.date),
    to: formatDayShort(last.date),
    first: percentOf(first.score),
    last: percentOf(last.score),
  };
  return (
    <svg
      className={styles.chart}
      data-area={area}
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="img"
      aria-label={t('today.detail.chartLabel', values)}
    >
      {chart.ticks.map(({ value, y, text }) => (
        <g key={value}>
          <line
            className={styles.grid}
            x1={chart.plot.x}
            x2={chart.plot.x + chart.plot.width}
            y1={y}
            y2={y}
          />
          <text x={chart.plot.x - 6} y={y} textAnchor="end" dominantBaseline="central">
            {text}
          </text>
        </g>
      ))}
      {chart.labels.map(({ x, y, text, anchor }) => (
        <text key={text} x={x} y={y} textAnchor={anchor}>
          {text}
        </text>
      ))}
      <path className={styles.line} d={chart.lines[0]?.path} />
      <circle className={styles.end} cx={end.at.x} cy={end.at.y} r="3.5" />
    </svg>
  );
}

function chartOf(scores: ItemScores['series'], from: LocalDate, to: LocalDate) {
  const points = scores.map(({ date, score }) => ({ x: dayNumber(date), y: score * 100 }));
  // The second series is not drawn: it holds the scale open up to 100, so that two items can be compared.
  const whole = [{ x: dayNumber(from), y: 100 }];
  const months = datesInclusive(from, to).filter((date) => date.endsWith('-01'));
  return lineChart([points, whole], {
    ...SIZE,
    tickText: (value) => String(value),
    xLabels: months.map((date) => ({ x: dayNumber(date), text: formatMonthShort(date) })),
    x: { from: dayNumber(from), to: dayNumber(to) },
    fromZero: true,
  });
}
