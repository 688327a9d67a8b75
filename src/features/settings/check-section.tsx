import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { askForSupport } from '../../ui/support';
import { t } from '../../words';
import styles from './settings.module.css';

/** The way to the check of the journal, and what can be handed to whoever helps. */
export function CheckSection() {
  return (
    <div className={styles.row}>
      <Button variant="default" component={Link} href="/check">
        {t('settings.check.open')}
      </Button>
      <Button variant="default" onClick={askForSupport}>
        {t('check.support.open')}
      </Button>
    </div>
  );
}
