import { type ReactNode, useEffect } from 'react';
import { Mark } from '../../ui/mark';
import { t } from '../../words';
import styles from './opening.module.css';

interface WindowProps {
  readonly title: string;
  readonly folder: string;
  readonly text: string;
  readonly children: ReactNode;
}

/** The one layout of all screens before a journal is open. */
export function Window({ title, folder, text, children }: WindowProps) {
  useEffect(() => {
    document.title = `${title} · ${t('common.appName')}`;
  }, [title]);
  return (
    <main className={styles.window}>
      <div className={styles.card}>
        <Mark size={48} />
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.folder}>
          <span>{t('opening.folder')}</span> <code>{folder}</code>
        </p>
        <p className={styles.text}>{text}</p>
        <div className={styles.ways}>{children}</div>
      </div>
    </main>
  );
}
