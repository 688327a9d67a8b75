import { Button } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import type { DeedList } from '../../contract/deeds';
import { bridge } from '../../journal-client/bridge';
import { useJournal, useSeen } from '../../journal-client/hooks';
import { EmptyState } from '../../ui/empty-state';
import { tellProblem } from '../../ui/tell';
import { t } from '../../words';
import { DeedLine } from './deed-line';
import { FilterField } from './filter-field';
import styles from './history.module.css';
import { LongList } from './long-list';
import { deedRows } from './rows';
import { StepsQuestion, useSteps } from './steps';

/** Everything that was done or came in, newest first, each to be taken back. */
export function ChangesView() {
  const deeds = useDeeds();
  const [filter, setFilter] = useState('');
  const steps = useSteps();
  const rows = useMemo(() => (deeds ? deedRows(deeds, filter) : []), [deeds, filter]);
  if (!deeds) return null;
  const isEmpty = deeds.done.length + deeds.undone.length + deeds.cameIn.length === 0;
  if (isEmpty) return <EmptyState title={t('changes.emptyTitle')} text={t('changes.emptyText')} />;
  return (
    <>
      <FilterField value={filter} onChange={setFilter} />
      {rows.length > 0 ? (
        <LongList
          label={t('changes.list')}
          items={rows}
          keyOf={({ deed, standing }) => `${standing} ${deed.id}`}
        >
          {(row) => <DeedLine row={row} onSteps={steps.ask} />}
        </LongList>
      ) : (
        <div className={styles.nothing}>
          <p>
            <strong>{t('changes.nothingTitle')}</strong> {t('changes.nothingText')}
          </p>
          <Button variant="default" onClick={() => setFilter('')}>
            {t('changes.showAll')}
          </Button>
        </div>
      )}
      <StepsQuestion steps={steps} />
    </>
  );
}

/** The deeds, asked for anew with every change of the journal or of what can be undone. */
function useDeeds(): DeedList | undefined {
  const [deeds, setDeeds] = useState<DeedList>();
  const journal = useJournal();
  const seen = useSeen();
  const history = seen.state === 'good' ? seen.history : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another journal, or another past of it, is the very reason to ask again.
  useEffect(() => {
    let isCurrent = true;
    void bridge.listDeeds(undefined).then((answer) => {
      if (!isCurrent) return;
      if (answer.ok) setDeeds(answer.value);
      else tellProblem(answer.problem);
    });
    return () => {
      isCurrent = false;
    };
  }, [journal, history]);
  return deeds;
}
