import type { Journal } from '../domain/journal/schema';
import type { FieldWords } from '../words/fields';

/** What the fields of a journal's records are told with. Items and shoes that were removed keep their names. */
export function fieldWordsOf({ settings, checklistItems, shoes, removed }: Journal): FieldWords {
  return {
    ...settings,
    nameOf: (id) => {
      const there = [...checklistItems, ...shoes].find((record) => record.id === id);
      const gone = removed.find((one) => one.id === id)?.record as { name?: unknown } | undefined;
      const name = there?.name ?? gone?.name;
      return typeof name === 'string' ? name : undefined;
    },
  };
}
