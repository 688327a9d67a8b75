import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { useJournal } from '../../../journal-client/hooks';
import { EmptyState } from '../../../ui/empty-state';
import { Page } from '../../../ui/page';
import { t } from '../../../words';

/** Where a run was asked for that the journal does not have, or has no more. */
export function NoSuchRun({ runId }: { readonly runId: string }) {
  const wasRemoved = useJournal().removed.some(({ id }) => id === runId);
  return (
    <Page title={t('runs.page.gone')}>
      <EmptyState
        title={wasRemoved ? t('runs.page.removedTitle') : t('runs.page.unknownTitle')}
        text={wasRemoved ? t('runs.page.removedText') : t('runs.page.unknownText')}
        action={
          <Button component={Link} href="/runs">
            {t('runs.page.toRuns')}
          </Button>
        }
      />
    </Page>
  );
}
