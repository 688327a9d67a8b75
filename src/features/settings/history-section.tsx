import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { t } from '../../words';
import styles from './settings.module.css';

/** The ways to what was done, and to what was removed. */
export function HistorySection() {
  return (
    <div className={styles.row}>
      <Button component={Link} href="/history" variant="default">
        {t('changes.settings.open')}
      </Button>
      <Button component={Link} href="/history/bin" variant="default">
        {t('changes.settings.bin')}
      </Button>
    </div>
  );
}
