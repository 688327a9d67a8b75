import { Link } from 'wouter';
import { Page } from '../../ui/page';
import { t } from '../../words';
import { BinView } from './bin-view';
import { ChangesView } from './changes-view';
import styles from './history.module.css';

/** What was done, to be taken back, and what was removed, to be brought back. */
export function HistoryScreen({ view }: { readonly view: 'changes' | 'bin' }) {
  return (
    <Page
      key={view}
      title={view === 'bin' ? t('changes.binTab') : t('changes.title')}
      lead={view === 'bin' ? t('changes.bin.lead') : t('changes.lead')}
    >
      <nav className={styles.views} aria-label={t('changes.views')}>
        <Link href="/history" className={styles.view} aria-current={view === 'changes' ? 'page' : undefined}>
          {t('changes.changesTab')}
        </Link>
        <Link href="/history/bin" className={styles.view} aria-current={view === 'bin' ? 'page' : undefined}>
          {t('changes.binTab')}
        </Link>
      </nav>
      {view === 'bin' ? <BinView /> : <ChangesView />}
    </Page>
  );
}
