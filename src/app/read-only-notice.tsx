import { t } from '../words';
import styles from './read-only-notice.module.css';

/** Says, over every screen, that nothing here can be changed and why. */
export function ReadOnlyNotice() {
  return (
    <p className={styles.notice} role="status">
      {t('shell.readOnly')}
    </p>
  );
}
