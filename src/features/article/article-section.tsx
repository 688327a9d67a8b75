import type { Block, Section } from '../../domain/insight/article-content';
import type { ArticleInsight } from '../../domain/insight/claims';
import styles from './article-section.module.css';
import { ClaimBlock } from './claim-block';
import { anchors, placeOf } from './content';
import { ExperienceBlock } from './experience-block';
import { ArticleFigure } from './figures/article-figure';
import { Inline } from './inline';

interface SectionProps {
  readonly section: Section;
  readonly insight: ArticleInsight;
}

/** One section: its heading, and its blocks one after the other. `data-block` is what the reading position is kept by. */
export function ArticleSection({ section: { id, heading, lead, blocks }, insight }: SectionProps) {
  const anchor = anchors.section(id);
  return (
    <section className={styles.section} aria-labelledby={anchor} data-section={id}>
      <h2 className={styles.heading} id={anchor} tabIndex={-1} data-block={id}>
        {heading}
      </h2>
      {lead ? <p className={styles.lead}>{lead}</p> : null}
      {blocks.map((block, index) => (
        <div key={placeOf(id, index)} className={styles.block} data-block={placeOf(id, index)}>
          <BlockContent block={block} place={placeOf(id, index)} insight={insight} />
        </div>
      ))}
    </section>
  );
}

interface BlockProps {
  readonly block: Block;
  readonly place: string;
  readonly insight: ArticleInsight;
}

function BlockContent({ block, place, insight }: BlockProps) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p className={styles.paragraph}>
          <Inline text={block.text} place={place} />
        </p>
      );
    case 'pullQuote':
      // It repeats a sentence that is read anyway.
      return (
        <p className={styles.pullQuote} aria-hidden="true">
          {block.text}
        </p>
      );
    case 'claim':
      return <ClaimBlock id={block.claim} place={place} insight={insight} />;
    case 'figure':
      return <ArticleFigure id={block.figure} caption={block.caption} figures={insight.figures} />;
    case 'experience':
      return <ExperienceBlock experience={insight.experience} />;
  }
}
