import type { ReactNode } from 'react';
import styles from './legend.module.css';

interface LegendProps {
  readonly entries: readonly { readonly text: string; readonly sign: ReactNode }[];
}

/** What the signs of a figure stand for. Each sign is drawn in a box of 18 by 18. */
export function Legend({ entries }: LegendProps) {
  return (
    <ul className={styles.legend}>
      {entries.map(({ text, sign }) => (
        <li key={text}>
          <svg viewBox="0 0 18 18" aria-hidden="true">
            {sign}
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}
