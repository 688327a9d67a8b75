import { useElementSize } from '@mantine/hooks';
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

const HEIGHT = 150;
/** Until the page has been measured. */
const USUAL_WIDTH = 400;

/** A score as a line, on a scale that is the same for every item. */
export function ScoreLine(props: ScoreLineProps) {
  const { ref, width } = useElementSize();
  const isDrawn = props.scores.length > 1;
  return (
    <div ref={ref} className={styles.frame}>
      {isDrawn ? (
        <Chart {...props} width={width || USUAL_WIDTH} />
      ) : (
        <p className={styles.young}>{t('today.detail.tooYoung')}</p>
      )}
    </div>
  );
}

function Chart({ name, area, scores, to, days, width }: ScoreLineProps & { readonly width: number }) {
  const chart = useMemo(
    () => chartOf(scores, { from: addDays(to, 1 - days), to, width }),
    [scores, to, days, width],
  );
  const { plot } = chart;
  const end = chart.lines[0]?.points.at(-1)?.at;
  return (
    <svg
      className={styles.chart}
      data-area={area}
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={inWords(name, scores)}
    >
      {chart.ticks.map(({ value, y, text }) => (
        <g key={value}>
          <line className={styles.grid} x1={plot.x} x2={plot.x + plot.width} y1={y} y2={y} />
          <text x={plot.x - 6} y={y} textAnchor="end" dominantBaseline="central">
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
      {end ? <circle className={styles.end} cx={end.x} cy={end.y} r="3.5" /> : null}
    </svg>
  );
}

function inWords(name: string, scores: ItemScores['series']): string {
  const [first, last] = [scores[0], scores.at(-1)];
  if (!first || !last) return name;
  return t('today.detail.chartLabel', {
    name,
    from: formatDayShort(first.date),
    to: formatDayShort(last.date),
    first: percentOf(first.score),
    last: percentOf(last.score),
  });
}

interface Axis {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly width: number;
}

function chartOf(scores: ItemScores['series'], { from, to, width }: Axis) {
  const points = scores.map(({ date, score }) => ({ x: dayNumber(date), y: score * 100 }));
  // The second series is not drawn: it holds the scale open up to 100, so that two items can be compared.
  const whole = [{ x: dayNumber(from), y: 100 }];
  const months = datesInclusive(from, to).filter((date) => date.endsWith('-01'));
  return lineChart([points, whole], {
    width,
    height: HEIGHT,
    tickText: (value) => String(value),
    xLabels: months.map((date) => ({ x: dayNumber(date), text: formatMonthShort(date) })),
    x: { from: dayNumber(from), to: dayNumber(to) },
    fromZero: true,
  });
}
