import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { useOpenJournal } from '../../../journal-client/hooks';
import { EmptyState } from '../../../ui/empty-state';
import { t } from '../../../words';

/** Where the list will stand. */
export function EmptyList() {
  const { readOnly } = useOpenJournal();
  const action = readOnly ? null : (
    <Button component={Link} href="/list">
      {t('today.empty.action')}
    </Button>
  );
  return <EmptyState title={t('today.empty.title')} text={t('today.empty.text')} action={action} />;
}
