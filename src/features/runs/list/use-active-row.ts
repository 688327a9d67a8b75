import { useEffect, useMemo, useRef, useState } from 'react';
import type { Row } from './rows';

/** Which row the keyboard is on. */
export interface ActiveRow {
  /** -1 while there is no run. */
  readonly index: number;
  readonly set: (key: string) => void;
  /** Makes a row the active one and moves the focus to it once it is drawn. */
  readonly focus: (key: string) => void;
}

/** One row of the list can be reached by Tab: the one used last, the first run until then. */
export function useActiveRow(
  rows: readonly Row[],
  list: { readonly current: HTMLElement | null },
): ActiveRow {
  const [key, setKey] = useState<string>();
  const wanted = useRef<string>(undefined);
  const indexOf = useMemo(() => new Map(rows.map((row, index) => [row.key, index])), [rows]);
  const first = useMemo(() => rows.findIndex(({ kind }) => kind === 'run'), [rows]);
  useEffect(() => {
    const row = wanted.current && list.current?.querySelector<HTMLElement>(`[data-key="${wanted.current}"]`);
    if (!row) return;
    wanted.current = undefined;
    row.focus({ preventScroll: true });
  });
  return {
    index: (key === undefined ? undefined : indexOf.get(key)) ?? first,
    set: setKey,
    focus: (next) => {
      wanted.current = next;
      setKey(next);
    },
  };
}
