import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from 'wouter';
import { t } from '../../words';

/** From the list or the year back to the day that is open. */
export function BackToDay() {
  return (
    <Button
      component={Link}
      href="/"
      variant="subtle"
      color="gray"
      leftSection={<IconArrowLeft size={16} aria-hidden="true" />}
    >
      {t('today.list.back')}
    </Button>
  );
}
