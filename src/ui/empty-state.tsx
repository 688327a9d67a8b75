import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  readonly title: string;
  readonly text: string;
  readonly action?: ReactNode;
}

/** Where there is nothing yet: says what will stand here, and offers the way to it. */
export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <section className={styles.empty}>
      <Lanes />
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{text}</p>
      {action}
    </section>
  );
}

/** The bend of a running track, drawn as the app's own mark of an open beginning. */
function Lanes() {
  return (
    <svg className={styles.lanes} viewBox="0 0 120 48" aria-hidden="true">
      {[0, 1, 2].map((lane) => (
        <path
          key={lane}
          d={`M 4 ${44 - lane * 12} H 70 A ${14 + lane * 12} ${14 + lane * 12} 0 0 0 ${84 + lane * 12} ${30 - lane * 12 + lane * 12}`}
        />
      ))}
    </svg>
  );
}
