import type { ClaimId } from '../../domain/insight/article-content';
import type { ArticleInsight } from '../../domain/insight/claims';
import { t } from '../../words';
import styles from './claim-block.module.css';
import { anchors, article } from './content';
import { Degree, strengthDegree } from './degree';
import { Inline } from './inline';
import { JournalPanel } from './journal-panel';

interface ClaimProps {
  readonly id: ClaimId;
  readonly place: string;
  readonly insight: ArticleInsight;
}

/** A claim in two halves: what people and studies say, and what the reader's own journal says. */
export function ClaimBlock({ id, place, insight }: ClaimProps) {
  const { name, peopleSay, evidence, strength, qualifier } = article.claims[id];
  const panel = insight.claims.find((claim) => claim.id === id);
  return (
    <section
      className={styles.claim}
      id={anchors.claim(id)}
      tabIndex={-1}
      aria-labelledby={`${anchors.claim(id)}-name`}
    >
      <h3 className={styles.name} id={`${anchors.claim(id)}-name`}>
        <span className={styles.letter}>{t('article.claim.number', { letter: id })}</span> {name}
      </h3>
      <div className={styles.halves}>
        <div>
          <h4 className={styles.label}>{t('article.claim.peopleSay')}</h4>
          <blockquote className={styles.saying}>{peopleSay}</blockquote>
          <h4 className={styles.label}>{t('article.claim.evidence')}</h4>
          <p className={styles.verdict}>
            <span className={styles.strength}>
              <Degree degree={strengthDegree[strength]} />
              {t(`article.claim.strength.${strength}`)}
            </span>{' '}
            {qualifier}
          </p>
          <p className={styles.evidence}>
            <Inline text={evidence} place={place} />
          </p>
        </div>
        {panel ? <JournalPanel panel={panel} /> : null}
      </div>
    </section>
  );
}
