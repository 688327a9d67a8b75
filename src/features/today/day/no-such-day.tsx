import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { EmptyState } from '../../../ui/empty-state';
import { Page } from '../../../ui/page';
import { t } from '../../../words';

/** The address of a day that is in no calendar. */
export function NoSuchDay({ date }: { readonly date: string }) {
  const action = (
    <Button component={Link} href="/">
      {t('today.day.backToToday')}
    </Button>
  );
  return (
    <Page title={t('today.day.noSuchDay')}>
      <EmptyState
        title={t('today.day.noSuchDay')}
        text={t('today.day.noSuchDayText', { date })}
        action={action}
      />
    </Page>
  );
}
