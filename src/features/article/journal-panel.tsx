import type { ClaimInsight } from '../../domain/insight/claims';
import { t } from '../../words';
import { Degree, stateDegree } from './degree';
import styles from './journal-panel.module.css';
import { MissingList } from './missing-list';
import { useSpeak } from './use-speak';

/** What the reader's own journal says beside a claim, and what it still lacks to say more. */
export function JournalPanel({ panel: { state, messages, missing } }: { readonly panel: ClaimInsight }) {
  const speak = useSpeak();
  return (
    <div className={styles.panel} data-state={state}>
      <div className={styles.head}>
        <h4 className={styles.label}>{t('article.claim.yours')}</h4>
        <span className={styles.state}>
          <Degree degree={stateDegree[state]} />
          {t(`article.claim.state.${state}`)}
        </span>
      </div>
      {messages.map((message) => (
        <p key={speak(message)} className={styles.message}>
          {speak(message)}
        </p>
      ))}
      {missing.length > 0 ? <MissingList missing={missing} /> : null}
    </div>
  );
}
