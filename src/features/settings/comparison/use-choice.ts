import { useCallback, useMemo, useState } from 'react';
import { type Entry, isChoosable } from './rows';

/** Which entries are chosen to be brought back. */
export interface Chosen {
  readonly has: (key: string) => boolean;
  readonly entries: readonly Entry[];
  readonly toggle: (entry: Entry) => void;
  /** Chooses these as well. */
  readonly add: (entries: readonly Entry[]) => void;
  readonly clear: () => void;
}

/** A choice among `entries`; what is no longer among them is no longer chosen. */
export function useChoice(entries: readonly Entry[]): Chosen {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(
    () => entries.filter((entry) => keys.has(entry.key) && isChoosable(entry)),
    [entries, keys],
  );
  const toggle = useCallback((entry: Entry) => {
    if (isChoosable(entry)) setKeys((before) => toggled(before, entry.key));
  }, []);
  const add = useCallback((more: readonly Entry[]) => {
    const wanted = more.filter(isChoosable).map(({ key }) => key);
    setKeys((before) => new Set([...before, ...wanted]));
  }, []);
  const clear = useCallback(() => setKeys(new Set()), []);
  return { has: (key) => keys.has(key), entries: chosen, toggle, add, clear };
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
