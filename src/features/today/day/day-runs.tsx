import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link } from 'wouter';
import type { LocalDate } from '../../../domain/days';
import { runIdsByDay } from '../../../domain/habits/lookup';
import type { Run } from '../../../domain/journal/schema';
import { formatDuration, paceOf } from '../../../domain/quantities';
import { useJournal } from '../../../journal-client/hooks';
import { AreaMark } from '../../../ui/area-mark';
import { useUnits } from '../../../ui/units';
import { t } from '../../../words';
import { formatClock } from '../../../words/dates';
import styles from './day-runs.module.css';

interface DayRunsProps {
  readonly date: LocalDate;
  readonly canLog: boolean;
}

/** What was run on the day, and the way to log more. */
export function DayRuns({ date, canLog }: DayRunsProps) {
  const journal = useJournal();
  const runs = useMemo(() => {
    const ids = new Set(runIdsByDay(journal).get(date));
    return journal.runs.filter(({ id }) => ids.has(id)).sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
  }, [journal, date]);
  return (
    <section>
      <h2 className={styles.title}>{t('today.runs.label')}</h2>
      {runs.length === 0 ? <p className={styles.none}>{t('today.runs.none')}</p> : null}
      {runs.length > 0 ? (
        <ul className={styles.runs}>
          {runs.map((run) => (
            <li key={run.id}>
              <RunLink run={run} />
            </li>
          ))}
        </ul>
      ) : null}
      {canLog ? (
        <Button
          component={Link}
          href={`/runs/log?on=${date}`}
          variant="default"
          fullWidth
          leftSection={<IconPlus size={16} aria-hidden="true" />}
        >
          {t('today.runs.log')}
        </Button>
      ) : null}
    </section>
  );
}

function RunLink({ run: { id, startedAt, distanceM, elapsedS } }: { readonly run: Run }) {
  const { distance, pace } = useUnits();
  const facts = [
    ...(distanceM === undefined ? [] : [distance(distanceM)]),
    formatDuration(elapsedS),
    ...(distanceM === undefined ? [] : [pace(paceOf(distanceM, elapsedS))]),
  ];
  return (
    <Link href={`/runs/${id}`} className={styles.run}>
      <AreaMark area="running" />
      <span className={styles.clock}>{formatClock(startedAt)}</span>
      <span>{facts.join(' · ')}</span>
    </Link>
  );
}
