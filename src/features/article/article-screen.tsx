import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import { articleInsight } from '../../domain/insight/claims';
import { useOpenDay } from '../../journal-client/clock';
import { useJournal } from '../../journal-client/hooks';
import { Page } from '../../ui/page';
import { t } from '../../words';
import styles from './article-screen.module.css';
import { ArticleSection } from './article-section';
import { anchors, article, minutesToRead } from './content';
import { Contents } from './contents';
import { Jump } from './jump';
import { Sources } from './sources';
import { useReading } from './use-reading';

/** The article, each claim beside the reader's own journal. */
export function ArticleScreen() {
  const journal = useJournal();
  const today = useOpenDay(journal.settings.dayEndsAt);
  const insight = useMemo(() => articleInsight(journal, today), [journal, today]);
  const text = useRef<HTMLElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const section = useReading({ articleId: article.id, text, line });
  const [first] = article.sections;
  return (
    <div className={styles.screen}>
      <Page title={article.title} lead={<Lead />} actions={<PrintButton />} width="wide">
        <div className={styles.line} aria-hidden="true">
          <div ref={line} />
        </div>
        <div className={styles.layout}>
          <Jump className={styles.skip} to={anchors.section(first?.id ?? '')}>
            {t('article.skipContents')}
          </Jump>
          <Contents current={section} />
          <article ref={text} className={styles.text}>
            {article.sections.map((one) => (
              <ArticleSection key={one.id} section={one} insight={insight} />
            ))}
            <Sources />
          </article>
        </div>
      </Page>
    </div>
  );
}

function Lead() {
  return (
    <>
      <p className={styles.standfirst}>{article.standfirst}</p>
      <p className={styles.minutes}>{t('article.readingTime', { count: minutesToRead })}</p>
    </>
  );
}

function PrintButton() {
  return (
    <Button
      variant="default"
      leftSection={<IconPrinter size={16} stroke={1.75} />}
      onClick={() => window.print()}
    >
      {t('article.print')}
    </Button>
  );
}
