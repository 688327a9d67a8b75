import { type Change, type Place, patch, recordAt, type StoredRecord } from './patch';
import { collectionNames, type Journal, type Version } from './schema';
import { type Edge, rewritten, saysTheSame } from './threads';
import { covers, joined } from './versions';

/**
 * `found` with what was edited in it by hand made known. A record whose version is that in `known`, the journal last seen in this
 * file, and which says something else all the same, was changed by somebody who keeps no count: it gets a version of
 * its own here, so that the hand's word stands. A record that a hand took out is not missed here: it cannot be told from
 * one that an older copy of the file never had, and comes back when the two are joined.
 */
export function withHandEdits(found: Journal, known: Journal, edge: Edge): Journal {
  const changes = [
    ...(['profile', 'settings'] as const).flatMap((place) =>
      handEdit(place, recordAt(found, { place, id: place }), recordAt(known, { place, id: place }), edge),
    ),
    ...collectionNames.flatMap((place) => handEditsIn(place, found[place], known[place], edge)),
  ];
  return changes.length === 0 ? found : patch(found, changes);
}

function handEditsIn(
  place: Place,
  found: readonly StoredRecord[],
  known: readonly StoredRecord[],
  edge: Edge,
): Change[] {
  const before = new Map(known.map((record) => [record.id, record]));
  return found.flatMap((record) => handEdit(place, record, before.get(record.id) ?? null, edge));
}

function handEdit(
  place: Place,
  found: StoredRecord | null,
  known: StoredRecord | null,
  edge: Edge,
): Change[] {
  if (!found || !known || !isSameVersion(found.version, known.version)) return [];
  if (saysTheSame(place, found, known)) return [];
  const outlived = (known.outlived as Version | undefined) ?? {};
  const after = rewritten(place, known, found, { edge, seen: joined(known.version, outlived) });
  return [{ place, id: found.id, before: found, after }];
}

function isSameVersion(one: Version, other: Version): boolean {
  return covers(one, other) && covers(other, one);
}
