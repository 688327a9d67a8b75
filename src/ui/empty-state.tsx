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

/** Half a running track from above, open towards the reader: the app's own sign of a beginning. */
function Lanes() {
  return (
    <svg className={styles.lanes} viewBox="0 0 120 56" aria-hidden="true">
      {LANES.map((radius) => (
        <path
          key={radius}
          d={`M 16 ${28 + radius} H 78 A ${radius} ${radius} 0 0 0 78 ${28 - radius} H 16`}
        />
      ))}
    </svg>
  );
}

const LANES = [8, 16, 24];
