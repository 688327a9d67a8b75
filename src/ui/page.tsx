import { type ReactNode, useEffect, useRef } from 'react';
import { t } from '../words';
import styles from './page.module.css';

interface PageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly width?: 'reading' | 'normal' | 'wide';
  readonly children: ReactNode;
}

/** The frame of every screen: its one h1, a line under it, its actions, and the width its content wants. */
export function Page({ title, lead, actions, width = 'normal', children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t('common.appName')}`;
  }, [title]);
  useEffect(() => {
    // Whoever navigates by keyboard or screen reader starts at the head of the new screen, unless it took the focus itself.
    const main = heading.current?.closest('main');
    if (main && !main.contains(document.activeElement)) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={styles.page} data-width={width}>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title} ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead ? <div className={styles.lead}>{lead}</div> : null}
        </div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}
