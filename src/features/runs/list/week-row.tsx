import { memo } from 'react';
import { addDays, type LocalDate } from '../../../domain/days';
import { formatDuration } from '../../../domain/quantities';
import { useUnits } from '../../../ui/units';
import { t } from '../../../words';
import { formatSpan } from '../../../words/dates';
import { rowStyle } from './row-style';
import type { Row } from './rows';
import styles from './run-list.module.css';

interface WeekRowProps {
  readonly row: Extract<Row, { kind: 'week' }>;
  /** Absent for the head that is held at the top. */
  readonly top: number | undefined;
  readonly height: number;
  readonly rowIndex: number;
  /** The day on which the present week began. */
  readonly thisWeek: LocalDate;
}

/** The head of a week: which one, and what was run in it. */
export const WeekRow = memo(function WeekRow({ row, top, height, rowIndex, thisWeek }: WeekRowProps) {
  const { distance } = useUnits();
  const { runs, distanceM, elapsedS } = row.totals;
  return (
    <tr
      aria-rowindex={rowIndex}
      className={styles.week}
      data-sticky={top === undefined || undefined}
      style={rowStyle(top, height)}
    >
      <th scope="row" className={styles.weekName}>
        {weekName(row.weekStart, thisWeek)}
      </th>
      <td className={styles.weekTotals}>
        {[t('common.runs', { count: runs }), distanceM > 0 && distance(distanceM), formatDuration(elapsedS)]
          .filter(Boolean)
          .join(' · ')}
      </td>
    </tr>
  );
});

function weekName(start: LocalDate, thisWeek: LocalDate): string {
  if (start === thisWeek) return t('runs.list.thisWeek');
  return start === addDays(thisWeek, -7) ? t('runs.list.lastWeek') : formatSpan(start, addDays(start, 6));
}
