import { type Change, type Place, recordAt, type StoredRecord } from './patch';
import { collectionNames, type Journal } from './schema';

/** The changes that lead from one journal to another, record by record; none for a record that is the same in both. */
export function changesBetween(before: Journal, after: Journal): Change[] {
  const lists = [...collectionNames, 'removed'] as const;
  const singles = ['profile', 'settings'] as const;
  return [
    ...singles.flatMap((place) =>
      changeOf(place, place, recordAt(before, { place, id: place }), recordAt(after, { place, id: place })),
    ),
    ...lists.flatMap((place) => changesIn(place, before[place], after[place])),
  ];
}

function changesIn(
  place: Place,
  before: readonly { readonly id: string }[],
  after: readonly { readonly id: string }[],
): Change[] {
  if (before === after) return [];
  const was = new Map(before.map((record) => [record.id, record]));
  const is = new Map(after.map((record) => [record.id, record]));
  const ids = new Set([...was.keys(), ...is.keys()]);
  return [...ids].flatMap((id) => changeOf(place, id, asStored(was.get(id)), asStored(is.get(id))));
}

function changeOf(
  place: Place,
  id: string,
  before: StoredRecord | null,
  after: StoredRecord | null,
): Change[] {
  const isSame = before === after || JSON.stringify(before) === JSON.stringify(after);
  return isSame ? [] : [{ place, id, before, after }];
}

function asStored(record: { readonly id: string } | undefined): StoredRecord | null {
  return record ? (record as StoredRecord) : null;
}
