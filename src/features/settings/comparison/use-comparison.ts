import { useEffect, useMemo, useState } from 'react';
import type { Comparison, Problem } from '../../../contract/journal-state';
import { bridge } from '../../../journal-client/bridge';
import { useJournal } from '../../../journal-client/hooks';
import { type FieldWords, fieldName, fieldValue } from '../../../words/fields';
import { recordName } from '../../../words/records';
import { type Entry, keyOf } from './rows';

/** What comparing came to; nothing of both while it goes on for the first time. */
export interface Compared {
  readonly comparison?: Comparison;
  readonly problem?: Problem;
}

/** A backup compared with the journal, anew after every change of the journal. */
export function useComparison(name: string): Compared {
  const journal = useJournal();
  const [compared, setCompared] = useState<Compared>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: that the journal is another one is the very reason to compare again.
  useEffect(() => {
    let isWanted = true;
    void bridge.compareBackup({ name }).then((answer) => {
      if (!isWanted) return;
      setCompared(answer.ok ? { comparison: answer.value } : { problem: answer.problem });
    });
    return () => {
      isWanted = false;
    };
  }, [name, journal]);
  return compared;
}

/** The differences by the names a person knows. */
export function useEntries({ differences }: Comparison): readonly Entry[] {
  const { settings } = useJournal();
  return useMemo(
    () =>
      differences.flatMap((compared) => {
        const record = compared.wanted ?? compared.now;
        return record
          ? [{ key: keyOf(compared), name: recordName(compared.place, record, settings), compared }]
          : [];
      }),
    [differences, settings],
  );
}

/** What the fields of records are told with; items and shoes are looked for in the journal and in the backup. */
export function useFieldWords({ differences }: Comparison): FieldWords {
  const { settings, checklistItems, shoes } = useJournal();
  return useMemo(() => {
    const known = new Map([...checklistItems, ...shoes].map(({ id, name }) => [id, name]));
    for (const { id, wanted } of differences)
      if (typeof wanted?.name === 'string') known.set(id, known.get(id) ?? wanted.name);
    return { ...settings, nameOf: (id: string) => known.get(id) };
  }, [differences, settings, checklistItems, shoes]);
}

/** The fields of an entry that differ, as now and as in the backup. */
export function fieldLines({ compared }: Entry, words: FieldWords) {
  const { now, wanted, fields } = compared;
  return fields.map((path) => ({
    path,
    name: fieldName(path, words),
    now: fieldValue(path, valueAt(now, path), words),
    wanted: fieldValue(path, valueAt(wanted, path), words),
  }));
}

function valueAt(record: Readonly<Record<string, unknown>> | null, path: string): unknown {
  const [field = path, ...rest] = path.split('.');
  const value = record?.[field];
  if (rest.length === 0 || typeof value !== 'object' || value === null) return value;
  return (value as Record<string, unknown>)[rest.join('.')];
}
