import type { CollectionName, Journal, Version } from './schema';

/** A record as changes carry it: any fields, always an id and a version. */
export type StoredRecord = { readonly id: string; readonly version: Version } & Readonly<
  Record<string, unknown>
>;

/** Where a change happened: a collection, the list of removed records, or one of the two single records. */
export type Place = CollectionName | 'removed' | 'profile' | 'settings';

/** One record before and after; `null` where it did not exist. A list of these is the whole of what a command did. */
export interface Change {
  readonly place: Place;
  readonly id: string;
  readonly before: StoredRecord | null;
  readonly after: StoredRecord | null;
}

/** The journal after `changes`: the one way in which a state, in main or in the page, comes from the one before. */
export function patch(journal: Journal, changes: readonly Change[]): Journal {
  const places = new Set(changes.map(({ place }) => place));
  const entries = [...places].map((place) => {
    const here = changes.filter((change) => change.place === place);
    return [
      place,
      place === 'profile' || place === 'settings' ? lastAfter(here) : patchList(journal[place], here),
    ];
  });
  return { ...journal, ...Object.fromEntries(entries) };
}

/** The record that a change speaks of, as the journal has it; `null` where it has none. */
export function recordAt(journal: Journal, { place, id }: Pick<Change, 'place' | 'id'>): StoredRecord | null {
  if (place === 'profile' || place === 'settings') return { ...journal[place], id: place };
  const records: readonly StoredRecord[] = journal[place];
  return records.find((record) => record.id === id) ?? null;
}

function lastAfter(changes: readonly Change[]): Record<string, unknown> {
  const { id: _, ...single } = { ...changes.at(-1)?.after };
  return single;
}

/** One pass over the records: a change of one among ten thousand is over before anybody sees it. */
function patchList(records: readonly { id: string }[], changes: readonly Change[]): unknown[] {
  const after = new Map(changes.map((change) => [change.id, change.after]));
  const fresh = new Map(after);
  const stayed: unknown[] = [];
  for (const record of records) {
    const next = after.get(record.id);
    if (next !== null) stayed.push(next ?? record);
    if (next !== undefined) fresh.delete(record.id);
  }
  return [...stayed, ...[...fresh.values()].filter((record) => record !== null)];
}
