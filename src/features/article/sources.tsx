import type { Source } from '../../domain/insight/article-content';
import { t } from '../../words';
import { anchors, article, citationsBySource, sourceNumber } from './content';
import { Jump } from './jump';
import styles from './sources.module.css';

/** Where every number comes from, numbered as cited, each with the ways back into the text. */
export function Sources() {
  return (
    <section className={styles.sources} aria-labelledby={anchors.sources} data-section={anchors.sources}>
      <h2 className={styles.heading} id={anchors.sources} tabIndex={-1} data-block={anchors.sources}>
        {t('article.sources')}
      </h2>
      <p className={styles.lead}>{t('article.sourcesLead')}</p>
      <ol className={styles.list}>
        {article.sources.map((source) => (
          <li
            key={source.id}
            id={anchors.source(source.id)}
            tabIndex={-1}
            data-block={anchors.source(source.id)}
          >
            <Reference source={source} />
            <p className={styles.note}>{source.note}</p>
            <WaysBack sourceId={source.id} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Reference({ source }: { readonly source: Source }) {
  const { authors, year, title, journal, volume, pages, doi, pmid, pmcid } = source;
  const issue = [volume, pages].filter(Boolean).join(':');
  const ids = [doi && `doi:${doi}`, pmid && `PMID ${pmid}`, pmcid].filter(Boolean);
  return (
    <p className={styles.reference}>
      {authors} ({year}). {title ? `${title}. ` : ''}
      {journal ? <em>{journal}</em> : null}
      {issue ? ` ${issue}` : ''}
      {journal || issue ? '. ' : ''}
      <span className={styles.ids}>{ids.join(' · ')}</span>
    </p>
  );
}

function WaysBack({ sourceId }: { readonly sourceId: string }) {
  const citations = citationsBySource.get(sourceId) ?? [];
  const number = sourceNumber(sourceId);
  const isOnly = citations.length === 1;
  return (
    <p className={styles.back}>
      {citations.map((anchor, index) => {
        const name = isOnly
          ? t('article.back', { number })
          : t('article.backAgain', { number, place: index + 1 });
        return (
          <Jump key={anchor} to={anchor} aria-label={name} title={name}>
            ↑{isOnly ? null : <span> {index + 1}</span>}
          </Jump>
        );
      })}
    </p>
  );
}
