import { askForSupport } from '../../ui/support';
import { t } from '../../words';
import { BackupOffer } from './backup-offer';
import { MendOffer } from './mend-offer';
import type { NotOpen } from './not-open';
import styles from './opening.module.css';
import { Choose, Retry, ShowFolder, Way } from './ways';
import { Window } from './window';

/** Faults shown on the screen; `check` in a terminal lists more. */
const FAULTS_SHOWN = 5;

/** A journal.json that is not understood: what is wrong with it, and the newest good backup with what it holds. */
export function DamagedScreen({ seen }: { readonly seen: Extract<NotOpen, { state: 'damaged' }> }) {
  const further = seen.faults.length - FAULTS_SHOWN;
  return (
    <Window title={t('opening.damaged.title')} folder={seen.folder} text={t('opening.damaged.text')}>
      <ul className={styles.faults}>
        {seen.faults.slice(0, FAULTS_SHOWN).map(({ place, what }) => (
          <li key={`${place} ${what}`}>{place ? `${place}: ${what}` : what}</li>
        ))}
        {further > 0 ? <li>{t('opening.damaged.further', { count: further })}</li> : null}
      </ul>
      <BackupOffer backups={seen.backups} />
      {seen.mend ? (
        <MendOffer deeds={seen.mend} first={!seen.backups.some(({ holdings }) => holdings)} />
      ) : null}
      <Retry />
      <Choose />
      <ShowFolder />
      <Way onTake={askForSupport}>{t('check.support.open')}</Way>
    </Window>
  );
}
