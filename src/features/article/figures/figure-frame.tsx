import type { ComponentType } from 'react';
import type { ArticleFigures } from '../../../domain/insight/claims';
import type { Figure } from '../../../domain/insight/message';
import { t } from '../../../words';
import { MissingList } from '../missing-list';
import { useSpeak } from '../use-speak';
import styles from './figure-frame.module.css';

interface FigureProps<Data> {
  readonly id: keyof ArticleFigures;
  readonly caption: string;
  readonly figure: Figure<Data>;
  /** The picture; `label` is what it is called where it cannot be seen. */
  readonly Drawing: ComponentType<{ readonly data: Data; readonly label: string }>;
  readonly Table: ComponentType<{ readonly data: Data }>;
}

/** A figure with the sentence that reads it and its numbers as a table; or, while there is too little to draw, what will stand there. */
export function JournalFigure<Data>({ id, caption, figure, Drawing, Table }: FigureProps<Data>) {
  const speak = useSpeak();
  if (figure.state === 'waiting') {
    return (
      <div className={styles.waiting}>
        <p className={styles.caption}>{caption}</p>
        <p className={styles.reading}>{t(`article.figure.waiting.${id}`)}</p>
        <MissingList missing={figure.missing} />
      </div>
    );
  }
  const reading = speak(figure.reading);
  return (
    <figure className={styles.figure}>
      <figcaption>
        <p className={styles.caption}>{caption}</p>
        <p className={styles.reading}>{reading}</p>
      </figcaption>
      <Drawing data={figure.data} label={t('article.figure.label', { caption, reading })} />
      <details className={styles.twin}>
        <summary>{t('article.figure.table')}</summary>
        <Table data={figure.data} />
      </details>
    </figure>
  );
}
