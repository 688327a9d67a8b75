import type { Change, StoredRecord } from './patch';
import type { Journal, Version } from './schema';
import { bumped, joined } from './versions';

/** When a change is taken back, and by which device. */
interface Edge {
  readonly at: string;
  readonly device: string;
}

/** The records that a deed touched, by place and id, as they are at some point of taking it back. */
type Touched = Map<string, StoredRecord | null>;

/**
 * The changes that take `done` back on the journal as it is now. Only the fields that were changed go back; what was edited
 * later in other fields stays. Every record touched gets a version newer than all that was ever known of it, its
 * tombstone's included, so the undo wins wherever it is merged.
 */
export function revertChanges(journal: Journal, done: readonly Change[], edge: Edge): Change[] {
  const touched = touchedBy(journal, done);
  const records = done.filter(({ place }) => place !== 'removed');
  return records.reverse().flatMap((change) => {
    const changes = revertOne(touched, change, edge);
    for (const back of changes) touched.set(keyOf(back), back.after);
    return changes;
  });
}

/** Tombstones follow their records: one that comes back loses its own, one that goes gets one. */
function revertOne(touched: Touched, change: Change, edge: Edge): Change[] {
  const now = touched.get(keyOf(change)) ?? null;
  const tombstone = touched.get(keyOf({ place: 'removed', id: change.id })) ?? null;
  const version = bumped(newestOf(now, tombstone, change.before, change.after), edge.device);
  const stamp = { updatedAt: edge.at, version };
  if (change.after === null && now) return [];
  if (change.after === null) return brought({ ...change.before, ...stamp }, change, tombstone);
  if (!now) return [];
  if (change.before === null) return buried(now, change, edge.at, version, tombstone);
  return [{ ...change, before: now, after: { ...fieldsBack(now, change.before, change.after), ...stamp } }];
}

function brought(
  record: Record<string, unknown>,
  { place, id }: Change,
  tombstone: StoredRecord | null,
): Change[] {
  const back = { place, id, before: null, after: asRecord(record) };
  return tombstone ? [back, { place: 'removed', id, before: tombstone, after: null }] : [back];
}

function buried(
  record: StoredRecord,
  { place, id }: Change,
  removedAt: string,
  version: Version,
  tombstone: StoredRecord | null,
): Change[] {
  const grave = { id, collection: place, removedAt, version, record };
  return [
    { place, id, before: record, after: null },
    { place: 'removed', id, before: tombstone, after: grave },
  ];
}

function fieldsBack(now: StoredRecord, before: StoredRecord, after: StoredRecord): StoredRecord {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...keys].filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  const entries = Object.entries({ ...now, ...Object.fromEntries(changed.map((key) => [key, before[key]])) });
  return asRecord(Object.fromEntries(entries.filter(([, value]) => value !== undefined)));
}

function touchedBy(journal: Journal, done: readonly Change[]): Touched {
  const ids = new Set(done.map(({ id }) => id));
  const lists = new Set<Change['place']>([...done.map(({ place }) => place), 'removed']);
  return new Map([...lists].flatMap((place) => recordsIn(journal, place, ids)));
}

function recordsIn(journal: Journal, place: Change['place'], ids: Set<string>): [string, StoredRecord][] {
  const single = place === 'profile' || place === 'settings';
  const records: readonly StoredRecord[] = single ? [{ ...journal[place], id: place }] : journal[place];
  return records.filter(({ id }) => ids.has(id)).map((record) => [keyOf({ place, id: record.id }), record]);
}

function keyOf({ place, id }: Pick<Change, 'place' | 'id'>): string {
  return `${place} ${id}`;
}

function newestOf(...records: (StoredRecord | null)[]): Version {
  return records.reduce<Version>((version, record) => joined(version, record?.version ?? {}), {});
}

/** Built from a record's own entries, id and version among them. */
function asRecord(entries: Record<string, unknown>): StoredRecord {
  return entries as unknown as StoredRecord;
}
