import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, type TablerIcon } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { calendarDate } from '../../../domain/days';
import type { Run } from '../../../domain/journal/schema';
import { t } from '../../../words';
import { formatDay } from '../../../words/dates';
import { newestFirst } from '../shared/newest-first';
import { useRunActions } from '../shared/run-actions';
import styles from './run-screen.module.css';

interface RunBarProps {
  readonly run: Run;
  readonly runs: readonly Run[];
  readonly readOnly: boolean;
  readonly onRemoved: () => void;
}

/** What can be done with the run, and the way to the runs before and after it. */
export function RunBar({ run, runs, readOnly, onRemoved }: RunBarProps) {
  const actions = useRunActions();
  const { earlier, later } = useNeighbours(run, runs);
  const remove = async () => {
    if (await actions.remove(run)) onRemoved();
  };
  return (
    <>
      <Neighbour run={earlier} word="runs.page.earlier" Icon={IconChevronLeft} />
      <Neighbour run={later} word="runs.page.later" Icon={IconChevronRight} />
      {readOnly ? null : (
        <>
          <Button variant="default" onClick={() => actions.edit(run)}>
            {t('common.edit')}
          </Button>
          <Button variant="default" onClick={() => actions.duplicate(run)}>
            {t('runs.duplicate')}
          </Button>
          <Button variant="default" onClick={() => void remove()}>
            {t('common.remove')}
          </Button>
        </>
      )}
    </>
  );
}

interface NeighbourProps {
  readonly run: Run | undefined;
  readonly word: 'runs.page.earlier' | 'runs.page.later';
  readonly Icon: TablerIcon;
}

/** Goes to another run in this one's place, so that Back still leads to the list. */
function Neighbour({ run, word, Icon }: NeighbourProps) {
  if (!run) return null;
  const label = t(word, { day: formatDay(calendarDate(run.startedAt)) });
  return (
    <Link href={`/runs/${run.id}`} replace aria-label={label} title={label} className={styles.neighbour}>
      <Icon size={20} stroke={1.75} aria-hidden="true" />
    </Link>
  );
}

function useNeighbours(run: Run, runs: readonly Run[]): { earlier: Run | undefined; later: Run | undefined } {
  const ordered = useMemo(() => newestFirst(runs), [runs]);
  const at = ordered.findIndex(({ id }) => id === run.id);
  return { earlier: ordered[at + 1], later: ordered[at - 1] };
}
