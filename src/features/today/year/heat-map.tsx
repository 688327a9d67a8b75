import { useElementSize } from '@mantine/hooks';
import { useId, useMemo } from 'react';
import { type HeatMap as Drawing, type HeatCell, heatMap } from '../../../charts/heat';
import type { LocalDate } from '../../../domain/days';
import { useSettings } from '../../../journal-client/hooks';
import { t } from '../../../words';
import { formatMonthShort } from '../../../words/dates';
import { weekdayShort } from '../../../words/schedules';
import { DaySquare, Hatching } from './day-square';
import styles from './heat-map.module.css';
import { useDayGrid } from './use-day-grid';
import { dayInWords, type Shown, type YearDay } from './year-days';

interface HeatMapProps {
  readonly year: number;
  readonly days: readonly YearDay[];
  readonly shown: Shown;
  readonly openDay: LocalDate;
  readonly onOpen: (date: LocalDate) => void;
}

/** The days of a year as squares that fill out with what was kept; arrow keys move over them, Enter opens one. */
export function HeatMap({ year, days, shown, openDay, onOpen }: HeatMapProps) {
  const { weekStartsOn } = useSettings();
  const { ref, width } = useElementSize();
  const hatchId = useId();
  const { grid, at, told, handlers } = useDayGrid(year, openDay, onOpen);
  const map = useMemo(() => drawn(days, width, weekStartsOn), [days, width, weekStartsOn]);
  const rows = useMemo(() => rowsOf(map.cells), [map]);
  const [wide, high] = [map.width + SLACK, map.height + SLACK];
  const toldDay = days.find(({ date }) => date === told);
  const what = shown === 'total' ? t('today.year.total') : t(`common.area.${shown}`);
  return (
    <div className={styles.frame} ref={ref}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no table; the table under it is. */}
      <svg
        ref={grid}
        className={styles.map}
        data-shown={shown}
        width={wide}
        height={high}
        viewBox={`${-SLACK} 0 ${wide} ${high}`}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its squares are reached and moved over like cells.
        role="grid"
        aria-label={t('today.year.mapLabel', { year, what })}
        {...handlers}
      >
        <Hatching id={hatchId} />
        <Names map={map} />
        {rows.map((cells) => (
          // biome-ignore lint/a11y/useSemanticElements: a drawing has no table rows; the table under it has.
          <g key={cells[0]?.y} role="row">
            {cells.map((cell) => (
              <DaySquare
                key={cell.day.date}
                cell={cell}
                isAt={cell.day.date === at}
                isToday={cell.day.date === openDay}
                hatchId={hatchId}
              />
            ))}
          </g>
        ))}
      </svg>
      <p className={styles.told}>
        <strong>{toldDay ? dayInWords(toldDay) : null}</strong> <span>{t('today.year.hint')}</span>
      </p>
    </div>
  );
}

/** The months above and the weekdays beside the squares; each square says its whole date itself. */
function Names({ map: { months, weekdays } }: { readonly map: Drawing<YearDay> }) {
  return [...months, ...weekdays].map(({ x, y, text, anchor }) => (
    <text key={`${text} ${x}`} x={x} y={y} textAnchor={anchor} data-side={anchor === 'end' || undefined}>
      {text}
    </text>
  ));
}

const GAP = 3;
const LARGEST_CELL = 15;
const SMALLEST_CELL = 9;
/** Room for the weekdays on the left, and for wide letters and the ring around the last day. */
const MARGIN = 42;
const SLACK = 6;
const WEEKS = 53;

/** As large as the window allows, so that the letters keep their size. */
function drawn(days: readonly YearDay[], width: number, weekStartsOn: 1 | 7): Drawing<YearDay> {
  const room = width === 0 ? LARGEST_CELL : Math.floor(((width - MARGIN) / WEEKS - GAP) * 4) / 4;
  return heatMap(days, {
    weekStartsOn,
    cell: Math.min(LARGEST_CELL, Math.max(SMALLEST_CELL, room)),
    gap: GAP,
    fontSize: 12,
    monthText: formatMonthShort,
    weekdayText: weekdayShort,
  });
}

/** The squares by weekday, as the rows of the map stand. */
function rowsOf(cells: readonly HeatCell<YearDay>[]): HeatCell<YearDay>[][] {
  const rows = new Map<number, HeatCell<YearDay>[]>();
  for (const cell of cells) {
    const row = rows.get(cell.y);
    if (row) row.push(cell);
    else rows.set(cell.y, [cell]);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}
