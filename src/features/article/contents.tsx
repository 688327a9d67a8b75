import type { ClaimId, Section } from '../../domain/insight/article-content';
import { t } from '../../words';
import { anchors, article } from './content';
import styles from './contents.module.css';
import { Jump } from './jump';

/** The table of contents: beside the text where there is room, folded above it where there is not. */
export function Contents({ current }: { readonly current: string | undefined }) {
  return (
    <>
      <nav className={styles.beside} aria-label={t('article.contents')}>
        <p className={styles.title}>{t('article.contents')}</p>
        <List current={current} />
      </nav>
      <details className={styles.folded}>
        <summary>{t('article.showContents')}</summary>
        <nav aria-label={t('article.contents')}>
          <List current={current} />
        </nav>
      </details>
    </>
  );
}

function List({ current }: { readonly current: string | undefined }) {
  return (
    <ol className={styles.list}>
      {article.sections.map(({ id, heading, blocks }) => (
        <li key={id}>
          <Jump to={anchors.section(id)} aria-current={current === id ? 'location' : undefined}>
            {heading}
          </Jump>
          <ClaimLinks claims={claimsOf(blocks).filter((claim) => article.claims[claim].name !== heading)} />
        </li>
      ))}
      <li>
        <Jump to={anchors.sources} aria-current={current === anchors.sources ? 'location' : undefined}>
          {t('article.sources')}
        </Jump>
      </li>
    </ol>
  );
}

function claimsOf(blocks: Section['blocks']): ClaimId[] {
  return blocks.flatMap((block) => (block.type === 'claim' ? [block.claim] : []));
}

/** The claims of a section, save one that goes by the section’s own name. */
function ClaimLinks({ claims }: { readonly claims: readonly ClaimId[] }) {
  if (claims.length === 0) return null;
  return (
    <ul className={styles.claims}>
      {claims.map((claim) => (
        <li key={claim}>
          <Jump to={anchors.claim(claim)}>{article.claims[claim].name}</Jump>
        </li>
      ))}
    </ul>
  );
}
