import { Link } from 'wouter';
import { useUnits } from '../../../ui/units';
import { t } from '../../../words';
import { formatDay } from '../../../words/dates';
import type { Compared } from './pace-chart';
import styles from './run-screen.module.css';

interface PaceTableProps {
  readonly runs: readonly Compared[];
  readonly thisId: string;
}

/** The drawing's twin: the same runs as a table, the newest first, each a way to its own page. */
export function PaceTable({ runs, thisId }: PaceTableProps) {
  const { distance, pace } = useUnits();
  return (
    <details className={styles.twin}>
      <summary>{t('runs.compare.asTable')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('runs.form.date')}</th>
            <th scope="col">{t('runs.form.distance')}</th>
            <th scope="col">{t('runs.form.pace')}</th>
          </tr>
        </thead>
        <tbody>
          {[...runs].reverse().map(({ id, date, distanceM, paceSPerM }) => (
            <tr key={id} aria-current={id === thisId || undefined}>
              <td>
                {id === thisId ? (
                  t('runs.compare.thisRun', { day: formatDay(date) })
                ) : (
                  <Link href={`/runs/${id}`}>{formatDay(date)}</Link>
                )}
              </td>
              <td>{distance(distanceM)}</td>
              <td>{pace(paceSPerM)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
