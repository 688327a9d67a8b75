import { Fragment } from 'react';
import { type InlinePart, inlineParts } from '../../domain/insight/article-text';
import { t } from '../../words';
import { anchors, article, sourceNumber } from './content';
import styles from './inline.module.css';
import { Jump } from './jump';

interface InlineProps {
  readonly text: string;
  /** The text's own name, by which its citations can be found again. */
  readonly place: string;
}

/** A text of the article with its emphasis and its citations. */
export function Inline({ text, place }: InlineProps) {
  const parts = inlineParts(text);
  return parts.map((part, index) => {
    const citationsBefore = parts.slice(0, index).filter(({ kind }) => kind === 'citation').length;
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change their order.
    return <Part key={index} part={part} anchor={anchors.citation(place, citationsBefore)} />;
  });
}

function Part({ part, anchor }: { readonly part: InlinePart; readonly anchor: string }) {
  if (part.kind === 'emphasis') return <em>{part.text}</em>;
  if (part.kind === 'text') return <Fragment>{part.text}</Fragment>;
  return <Citation sourceId={part.source} anchor={anchor} />;
}

function Citation({ sourceId, anchor }: { readonly sourceId: string; readonly anchor: string }) {
  const number = sourceNumber(sourceId);
  const source = article.sources[number - 1];
  const name = t('article.source', { number, authors: source?.authors, year: source?.year });
  return (
    <sup className={styles.citation}>
      <Jump id={anchor} to={anchors.source(sourceId)} aria-label={name} title={name}>
        {number}
      </Jump>
    </sup>
  );
}
