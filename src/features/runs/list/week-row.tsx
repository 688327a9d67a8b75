import type { CSSProperties } from 'react';
import { addDays, weekStart } from '../../../domain/days';
import { formatDuration } from '../../../domain/quantities';
import { useOpenDay } from '../../../journal-client/clock';
import { useSettings } from '../../../journal-client/hooks';
import { useUnits } from '../../../ui/units';
import { t } from '../../../words';
import { formatSpan } from '../../../words/dates';
import type { Row } from './rows';
import styles from './run-list.module.css';

interface WeekRowProps {
  readonly row: Extract<Row, { kind: 'week' }>;
  readonly place: CSSProperties;
  readonly rowIndex: number;
  readonly sticky: boolean;
}

/** The head of a week: which one, and what was run in it. */
export function WeekRow({ row, place, rowIndex, sticky }: WeekRowProps) {
  const { distance } = useUnits();
  const { runs, distanceM, elapsedS } = row.totals;
  return (
    <tr aria-rowindex={rowIndex} className={styles.week} data-sticky={sticky || undefined} style={place}>
      <th scope="row" className={styles.weekName}>
        {useWeekName(row.weekStart)}
      </th>
      <td className={styles.weekTotals}>
        {[t('common.runs', { count: runs }), distanceM > 0 && distance(distanceM), formatDuration(elapsedS)]
          .filter(Boolean)
          .join(' · ')}
      </td>
    </tr>
  );
}

function useWeekName(start: string): string {
  const today = useOpenDay('00:00');
  const { weekStartsOn } = useSettings();
  const thisWeek = weekStart(today, weekStartsOn);
  if (start === thisWeek) return t('runs.list.thisWeek');
  return start === addDays(thisWeek, -7) ? t('runs.list.lastWeek') : formatSpan(start, addDays(start, 6));
}
