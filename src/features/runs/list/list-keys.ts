import type { RunActions } from '../shared/run-actions';
import type { Row } from './rows';

const PAGE = 10;

/** The row a key leads to from row `from`, over the heads of weeks; nothing for keys that lead nowhere. */
export function rowForKey(key: string, rows: readonly Row[], from: number): number | undefined {
  const ways: Record<string, [start: number, step: 1 | -1]> = {
    ArrowDown: [from + 1, 1],
    ArrowUp: [from - 1, -1],
    PageDown: [Math.min(from + PAGE, rows.length - 1), 1],
    PageUp: [Math.max(from - PAGE, 0), 1],
    Home: [0, 1],
    End: [rows.length - 1, -1],
  };
  const way = ways[key];
  if (!way) return undefined;
  const [start, step] = way;
  for (let at = start; at >= 0 && at < rows.length; at += step) if (rows[at]?.kind === 'run') return at;
  return from;
}

const actionKeys: Record<string, keyof RunActions> = {
  Enter: 'open',
  e: 'edit',
  d: 'duplicate',
  Delete: 'remove',
};

/** What a key does with the row it is pressed on; in a journal that can only be looked at, Enter alone does anything. */
export function actionForKey(key: string, readOnly: boolean): keyof RunActions | undefined {
  const action = actionKeys[key] ?? actionKeys[key.toLowerCase()];
  return readOnly && action !== 'open' ? undefined : action;
}
