import { stableText } from './canonical';
import type { Change, StoredRecord } from './patch';
import { fieldsOf, recordFields } from './record-fields';
import type { Journal, Version } from './schema';
import { type Edge, rewritten } from './threads';
import { bumped, joined } from './versions';

/** The records that a deed touched, by place and id, as they are at some point of taking it back. */
type Touched = Map<string, StoredRecord | null>;

/**
 * The changes that take `done` back on the journal as it is now. Only the fields that were changed go back, and only where
 * they still say what was done: what was edited later stays. Every record touched gets a version newer than all that was
 * ever known of it, its tombstone's included, so the undo wins wherever it is merged.
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

/**
 * How many of the records that `done` touched do not say what they said before it, in what it had changed: they were changed
 * again since, and taking it back leaves them so.
 */
export function stayedSince(journal: Journal, done: readonly Change[]): number {
  const touched = touchedBy(journal, done);
  const whole = new Map<string, Change>();
  for (const change of done) {
    const { before } = whole.get(keyOf(change)) ?? change;
    whole.set(keyOf(change), { ...change, before });
  }
  const records = [...whole.values()].filter(({ place }) => place !== 'removed');
  return records.filter((change) => !isAsBefore(change, touched.get(keyOf(change)) ?? null)).length;
}

function isAsBefore({ place, before, after }: Change, now: StoredRecord | null): boolean {
  if (!before || !now) return before === now;
  const [was, done, is] = [fieldsOf(place, before), fieldsOf(place, after ?? {}), fieldsOf(place, now)];
  const changed = [...new Set([...was.keys(), ...done.keys()])].filter(
    (name) => !isSame(was.get(name), done.get(name)),
  );
  return changed.every((name) => isSame(was.get(name), is.get(name)));
}

/** Tombstones follow their records: one that comes back loses its own, one that goes gets one. */
function revertOne(touched: Touched, change: Change, edge: Edge): Change[] {
  const now = touched.get(keyOf(change)) ?? null;
  const tombstone = touched.get(keyOf({ place: 'removed', id: change.id })) ?? null;
  const seen = newestOf(now, tombstone, change.before, change.after);
  if (change.after === null) return now ? [] : brought(change, tombstone, seen, edge);
  if (!now) return [];
  if (change.before === null) return buried(now, change, edge.at, bumped(seen, edge.device), tombstone);
  const fields = fieldsBack(change.place, change.before, change.after, now);
  if (!fields) return [];
  return [{ ...change, before: now, after: rewritten(change.place, now, fields, { edge, seen }) }];
}

function brought(change: Change, tombstone: StoredRecord | null, seen: Version, edge: Edge): Change[] {
  const { place, id, before } = change;
  const wanted = { ...before, id };
  const was = (tombstone?.record as object | undefined) ?? wanted;
  const after = rewritten(place, was, wanted, { edge, seen });
  const back = { place, id, before: null, after };
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

/** The record with the fields that were changed as they were before; nothing when none of them says what was done any more. */
function fieldsBack(
  place: Change['place'],
  before: StoredRecord,
  after: StoredRecord,
  now: StoredRecord,
): object | undefined {
  const [was, done, fields] = [fieldsOf(place, before), fieldsOf(place, after), fieldsOf(place, now)];
  const names = [...new Set([...was.keys(), ...done.keys()])];
  const changed = names.filter((name) => !isSame(was.get(name), done.get(name)));
  const back = changed.filter((name) => isSame(fields.get(name), done.get(name)));
  for (const name of back) fields.set(name, was.get(name));
  return back.length > 0 ? { ...recordFields(place, fields), id: now.id } : undefined;
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || (one !== undefined && other !== undefined && stableText(one) === stableText(other));
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
