import type { Experience } from '../../domain/insight/experience';
import { t } from '../../words';
import { formatDate } from '../../words/dates';
import styles from './experience-block.module.css';
import { useSpeak } from './use-speak';

/** The runner's own story, written from the journal and nothing else. The note they wrote is theirs: it is not printed. */
export function ExperienceBlock({
  experience: { state, messages, quote },
}: {
  readonly experience: Experience;
}) {
  const speak = useSpeak();
  return (
    <div className={styles.experience} data-state={state}>
      <p className={styles.label}>{t('article.claim.yours')}</p>
      <p className={styles.story}>{messages.map(speak).join(' ')}</p>
      {quote ? (
        <figure className={styles.quote}>
          <figcaption>{t('article.quote', { date: formatDate(quote.date) })}</figcaption>
          <blockquote>{quote.note}</blockquote>
        </figure>
      ) : null}
    </div>
  );
}
