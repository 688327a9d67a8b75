import type { Row } from './rows';

const PAGE = 10;

/** The entry that a key leads to from the one at `from`; heads of groups are passed by, and the ends hold. */
export function nextIndex(key: string, rows: readonly Row[], from: number): number {
  const entries = rows.flatMap(({ kind }, index) => (kind === 'entry' ? [index] : []));
  const at = entries.indexOf(from);
  const steps: Record<string, number> = {
    ArrowUp: -1,
    ArrowDown: 1,
    PageUp: -PAGE,
    PageDown: PAGE,
    Home: -entries.length,
    End: entries.length,
  };
  const next = Math.max(0, Math.min(entries.length - 1, at + (steps[key] ?? 0)));
  return entries[next] ?? from;
}
