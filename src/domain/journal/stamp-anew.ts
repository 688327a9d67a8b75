import { type Change, recordAt, type StoredRecord } from './patch';
import type { Journal, Removed, Version } from './schema';
import { type Edge, joinedThreads, rewritten, threadsOf, wovenFields } from './threads';
import { joined } from './versions';

/**
 * The changes that give a record a new stamp: it says what it said, was changed at `edge.at`, did not begin later than that, and is
 * newer than any copy of it in the bin. Such a copy goes from there; what it said stays in the record's history. Nothing when there is
 * no such record.
 */
export function stampedAnew(journal: Journal, at: Pick<Change, 'place' | 'id'>, edge: Edge): Change[] {
  const before = recordAt(journal, at);
  if (!before) return [];
  const binned = journal.removed.filter(({ id, collection }) => id === at.id && collection === at.place);
  const known = withWhatTheySaid(at.place, before, binned);
  const after = rewritten(at.place, known, begun(before, edge.at), { edge, seen: seenBy(before, binned) });
  const gone = binned
    .slice(0, 1)
    .map((copy) => ({ place: 'removed', id: at.id, before: { ...copy }, after: null }) as const);
  return [{ ...at, before, after }, ...gone];
}

function withWhatTheySaid(place: Change['place'], record: StoredRecord, binned: readonly Removed[]): object {
  const copies = binned.map((gone) => threadsOf(place, gone.record));
  return wovenFields(place, copies.reduce(joinedThreads, threadsOf(place, record)));
}

function seenBy(record: StoredRecord, binned: readonly Removed[]): Version {
  const outlived = (record.outlived ?? {}) as Version;
  return binned.reduce<Version>(
    (seen, gone) => joined(joined(seen, gone.version), (gone.record as { version?: Version }).version ?? {}),
    joined(record.version, outlived),
  );
}

function begun(record: StoredRecord, at: string): StoredRecord {
  const { createdAt } = record;
  const isLater = typeof createdAt === 'string' && Date.parse(createdAt) > Date.parse(at);
  return isLater ? { ...record, createdAt: at } : record;
}
