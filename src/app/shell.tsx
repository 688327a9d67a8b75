import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { CameIn } from '../features/came-in';
import { StandingBar } from '../features/standing';
import { useOpenJournal } from '../journal-client/hooks';
import { t } from '../words';
import { Navigation } from './navigation';
import { ReadOnlyNotice } from './read-only-notice';
import { Routes } from './routes';
import styles from './shell.module.css';
import { useMenu } from './use-menu';
import { useSteadyCaret } from './use-steady-caret';

/** The frame around every screen of an open journal: where one can go on the left, where one is on the right. */
export function Shell() {
  const [location] = useLocation();
  const { readOnly } = useOpenJournal();
  useMenu();
  useSteadyCaret();
  useScrollToTop(location);
  return (
    <div className={styles.shell}>
      <Button component="a" href="#main" className={styles.skip} onClick={skipToMain}>
        {t('shell.skip')}
      </Button>
      <Navigation />
      <CameIn />
      <div className={styles.column}>
        <StandingBar />
        <main id="main" className={styles.main} tabIndex={-1}>
          {readOnly ? <ReadOnlyNotice /> : null}
          <Routes />
        </main>
      </div>
    </div>
  );
}

function skipToMain(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

function useScrollToTop(location: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place is the very reason to go to its top.
  useEffect(() => {
    document.getElementById('main')?.scrollTo({ top: 0 });
  }, [location]);
}
