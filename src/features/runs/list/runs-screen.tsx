import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useDeferredValue, useMemo } from 'react';
import { Link } from 'wouter';
import { totalsOf } from '../../../domain/running/totals';
import { useOpenDay } from '../../../journal-client/clock';
import { useOpenJournal } from '../../../journal-client/hooks';
import { EmptyState } from '../../../ui/empty-state';
import { Explained } from '../../../ui/explained';
import { Page } from '../../../ui/page';
import { t } from '../../../words';
import { newestFirst } from '../shared/newest-first';
import { ShoesPanel } from '../shoes/shoes-panel';
import { FilterBar } from './filter-bar';
import { isFiltering, type RunQuery } from './query';
import { rowsOf } from './rows';
import { RunList } from './run-list';
import { haystacksOf, selectRuns } from './select';
import { TotalsLine } from './totals-line';
import { useRunQuery } from './use-run-query';

/** All runs, week by week, with what they add up to. */
export function RunsScreen() {
  const { journal, readOnly } = useOpenJournal();
  if (journal.runs.length > 0) return <FilledScreen />;
  return (
    <Page title={t('runs.title')}>
      <EmptyState
        title={t('runs.list.emptyTitle')}
        text={t('runs.list.emptyText')}
        action={readOnly ? null : <LogFirst />}
      />
    </Page>
  );
}

function LogFirst() {
  return (
    <Button component={Link} href="/runs/log" size="md">
      {t('runs.logRun')}
    </Button>
  );
}

function FilledScreen() {
  const { query, change, reset } = useRunQuery();
  const shown = useDeferredValue(query);
  const runs = useShownRuns(shown);
  const { weekStartsOn } = useOpenJournal().journal.settings;
  const rows = useMemo(() => rowsOf(runs, shown.sort, weekStartsOn), [runs, shown.sort, weekStartsOn]);
  const [shoesOpen, shoes] = useDisclosure(false);
  return (
    <Page
      title={t('runs.title')}
      lead={<TotalsLine totals={useMemo(() => totalsOf(runs), [runs])} />}
      actions={
        <>
          <Explained label={t('runs.list.keysLabel')}>{t('runs.list.keys')}</Explained>
          <Button variant="default" onClick={shoes.open}>
            {t('runs.shoes.title')}
          </Button>
        </>
      }
    >
      <FilterBar query={query} onChange={change} onReset={isFiltering(query) ? reset : undefined} />
      {runs.length > 0 ? <RunList rows={rows} /> : <NothingMatches onReset={reset} />}
      <ShoesPanel opened={shoesOpen} onClose={shoes.close} />
    </Page>
  );
}

function NothingMatches({ onReset }: { readonly onReset: () => void }) {
  return (
    <EmptyState
      title={t('runs.list.nothingTitle')}
      text={t('runs.list.nothingText')}
      action={
        <Button variant="default" onClick={onReset}>
          {t('runs.list.reset')}
        </Button>
      }
    />
  );
}

function useShownRuns(query: RunQuery) {
  const { runs, shoes } = useOpenJournal().journal;
  // A day of the calendar, whenever this person's day may end: runs are listed by the date they began on.
  const today = useOpenDay('00:00');
  const ordered = useMemo(() => newestFirst(runs), [runs]);
  const haystack = useMemo(() => haystacksOf(shoes), [shoes]);
  return useMemo(() => selectRuns(ordered, query, { today, haystack }), [ordered, query, today, haystack]);
}
