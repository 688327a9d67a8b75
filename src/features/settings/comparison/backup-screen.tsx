import { Alert, Button } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { Comparison } from '../../../contract/journal-state';
import { EmptyState } from '../../../ui/empty-state';
import { whenText } from '../../../ui/holdings';
import { Page } from '../../../ui/page';
import { problemText } from '../../../ui/tell';
import { t } from '../../../words';
import { heldText, sizeText } from '../../../words/backups';
import styles from './comparison.module.css';
import { EntryList } from './entry-list';
import { FilterBar } from './filter-bar';
import { RestoreBar } from './restore-bar';
import { countWays, filtered, noFilter, rowsOf } from './rows';
import { useChoice } from './use-choice';
import { useComparison, useEntries, useFieldWords } from './use-comparison';

/** A backup beside the journal: what differs, record by record, and the ways back. */
export function BackupScreen({ name }: { readonly name: string }) {
  const { comparison, problem } = useComparison(name);
  if (comparison) return <Compared comparison={comparison} />;
  return (
    <Page title={t('settings.backups.title')} actions={<ToAll />}>
      <p role="status">{problem ? problemText(problem) : t('settings.backups.comparison.reading')}</p>
    </Page>
  );
}

function ToAll() {
  return (
    <Button component={Link} href="/settings" variant="default">
      {t('settings.backups.comparison.back')}
    </Button>
  );
}

function Compared({ comparison }: { readonly comparison: Comparison }) {
  const { at, reason, bytes, holdings, finding } = comparison.backup;
  const told = { reason: t(`backups.reason.${reason}`), size: sizeText(bytes) };
  return (
    <Page
      title={t('settings.backups.comparison.title', { when: whenText(at) })}
      lead={
        holdings ? t('settings.backups.comparison.lead', { ...told, held: heldText(holdings) }) : undefined
      }
      actions={<ToAll />}
    >
      {finding.state === 'changed' ? (
        <Alert color="yellow" className={styles.alert}>
          {t('settings.backups.comparison.changed')}
        </Alert>
      ) : null}
      {comparison.differences.length > 0 ? (
        <Differences comparison={comparison} />
      ) : (
        <EmptyState
          title={t('settings.backups.comparison.sameTitle')}
          text={t('settings.backups.comparison.same')}
        />
      )}
    </Page>
  );
}

function Differences({ comparison }: { readonly comparison: Comparison }) {
  const entries = useEntries(comparison);
  const words = useFieldWords(comparison);
  const chosen = useChoice(entries);
  const [filter, setFilter] = useState(noFilter);
  const sought = useDeferredValue(filter);
  const shown = useMemo(() => filtered(entries, sought), [entries, sought]);
  const rows = useMemo(() => rowsOf(shown), [shown]);
  return (
    <>
      <FilterBar
        entries={entries}
        counts={countWays(comparison.differences)}
        filter={filter}
        onChange={(part) => setFilter((before) => ({ ...before, ...part }))}
      />
      <div className={styles.choosing}>
        <Button variant="subtle" size="compact-sm" onClick={() => chosen.add(shown)}>
          {t('settings.backups.comparison.selectShown')}
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={chosen.clear}
          disabled={chosen.entries.length === 0}
        >
          {t('settings.backups.comparison.selectNone')}
        </Button>
      </div>
      {rows.length > 0 ? (
        <EntryList rows={rows} words={words} chosen={chosen} />
      ) : (
        <p className={styles.soft} role="status">
          {t('settings.backups.comparison.nothing')}
        </p>
      )}
      <RestoreBar comparison={comparison} chosen={chosen} />
    </>
  );
}
