import type { Backup } from '../../contract/journal-state';
import { bridge } from '../../journal-client/bridge';
import { holdingsText, whenText } from '../../ui/holdings';
import { t } from '../../words';
import styles from './opening.module.css';
import { take, Way } from './ways';

/** The newest backup that can be read, with what it holds. Nothing that is in the folder is thrown away by taking it. */
export function BackupOffer({ backups }: { readonly backups: readonly Backup[] }) {
  const newest = backups.find(({ holdings }) => holdings);
  if (!newest?.holdings) return <p className={styles.offer}>{t('opening.noBackup')}</p>;
  const { name, holdings } = newest;
  return (
    <>
      <p className={styles.offer}>
        {t('opening.backup', { when: whenText(newest.at), holdings: holdingsText(holdings) })}
      </p>
      <Way first onTake={() => take(bridge.restoreBackup({ name }))}>
        {t('opening.restore')}
      </Way>
    </>
  );
}
