import type { ReactNode } from 'react';
import styles from './table.module.css';

interface TableProps {
  readonly heads: readonly string[];
  /** The cells of each row, in the order of the heads; the first one names the row. */
  readonly rows: readonly (readonly ReactNode[])[];
}

/** The numbers of a figure. */
export function Table({ heads, rows }: TableProps) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two runs of one day may look alike, and rows are never reordered.
          <tr key={index}>
            <th scope="row">{name}</th>
            {cells.map((cell, column) => (
              <td key={heads[column + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
