import type { CollectionName, JournalRecord } from '../schema';

/** How a person knows a record: the name it was given, or else its date. */
export function namedBy(collection: CollectionName, record: JournalRecord): Record<string, string> {
  const { id, name, startedAt, measuredAt } = record as JournalRecord & Record<string, unknown>;
  if (collection === 'checklistItems' || collection === 'shoes') return { name: String(name) };
  if (collection === 'days') return { date: id };
  return { date: String(startedAt ?? measuredAt).slice(0, 10) };
}
