import { Link } from 'wouter';
import type { LocalDate } from '../../../domain/days';
import type { DayEntry } from '../../../domain/habits/day-list';
import type { Run } from '../../../domain/journal/schema';
import { formatDuration } from '../../../domain/quantities';
import { useJournal } from '../../../journal-client/hooks';
import { useUnits } from '../../../ui/units';
import { t } from '../../../words';
import { EntryHead } from './entry-head';
import styles from './entry-row.module.css';
import { runLabel } from './entry-words';

interface RunControlProps {
  readonly entry: DayEntry;
  readonly date: LocalDate;
  readonly canMark: boolean;
}

/** An entry that a logged run closes: while open it leads to logging one, closed it leads to the run. */
export function RunControl({ entry, date, canMark }: RunControlProps) {
  const { runs } = useJournal();
  const units = useUnits();
  const { item, status, source } = entry;
  const own = source ? runs.filter(({ id }) => source.includes(id)) : [];
  const values = { area: t(`common.area.${item.area}`), name: item.name };
  const [first] = own;
  if (first) {
    const what =
      own.length > 1 ? t('today.entry.byRuns', { count: own.length }) : runInWords(first, units.distance);
    return (
      <Link
        href={`/runs/${first.id}`}
        className={styles.main}
        data-main
        aria-label={t('today.entry.automaticDone', { ...values, what })}
      >
        <EntryHead entry={entry} date={date} />
        <span className={styles.link}>{what}</span>
      </Link>
    );
  }
  if (!canMark || status === 'done') {
    return (
      <span className={styles.main} data-main tabIndex={-1}>
        <EntryHead entry={entry} date={date} />
        <span className={styles.unseen}>
          {t('today.entry.said', { name: values.area, state: t(`today.entry.status.${status}`) })}
        </span>
      </span>
    );
  }
  return (
    <Link href={`/runs/log?on=${date}`} className={styles.main} data-main aria-label={runLabel(entry, date)}>
      <EntryHead entry={entry} date={date} />
      <span className={styles.link}>{t('today.entry.logRun')}</span>
    </Link>
  );
}

function runInWords({ distanceM, elapsedS }: Run, distance: (metres: number) => string): string {
  const time = formatDuration(elapsedS);
  return distanceM === undefined ? time : `${distance(distanceM)} · ${time}`;
}
