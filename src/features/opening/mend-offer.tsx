import { navigate } from 'wouter/use-browser-location';
import type { MendDeed } from '../../domain/journal/mend-damaged/deed';
import { bridge } from '../../journal-client/bridge';
import { show } from '../../journal-client/store';
import { tellProblem } from '../../ui/tell';
import { t } from '../../words';
import { deedText } from '../../words/findings';
import styles from './opening.module.css';
import { Way } from './ways';

/** Deeds shown beforehand; all of them are told once it is done. */
const DEEDS_SHOWN = 6;

interface MendOfferProps {
  readonly deeds: readonly MendDeed[];
  /** There is no backup to be restored instead. */
  readonly first: boolean;
}

/** What mending the file would do to it, and the button that does it. What was done stands on the screen that is opened then. */
export function MendOffer({ deeds, first }: MendOfferProps) {
  const further = deeds.length - DEEDS_SHOWN;
  return (
    <>
      <div className={styles.mend}>
        <p className={styles.offer}>{t('opening.mendText')}</p>
        <ul className={styles.faults}>
          {deeds.slice(0, DEEDS_SHOWN).map((deed, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is never put in another order.
            <li key={index}>{deedText(deed)}</li>
          ))}
          {further > 0 ? <li>{t('check.more', { count: further })}</li> : null}
        </ul>
      </div>
      <Way first={first} onTake={mend}>
        {t('opening.mend')}
      </Way>
    </>
  );
}

async function mend(): Promise<void> {
  const answer = await bridge.mendDamagedJournal(undefined);
  if (!answer.ok) return tellProblem(answer.problem);
  navigate('/check');
  show(answer.value);
}
