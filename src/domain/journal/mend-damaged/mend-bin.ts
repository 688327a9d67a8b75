import { stableText } from '../canonical';
import { localTimeSchema, versionSchema } from '../schema';
import { type Fields, isFields, type MendDeed, type MendEdge, type Mended } from './deed';
import { elementsOf } from './mend-list';

/** The bin's own entries, each one kept: what an entry lacks is added round it, like entries become one. */
export function mendBin(list: unknown, edge: MendEdge): Mended<readonly Fields[]> {
  const { elements, deeds } = elementsOf(list, 'removed');
  const seen = new Set<string>();
  const kept: Fields[] = [];
  const done: MendDeed[] = [...deeds];
  for (const [index, element] of elements.entries()) {
    const text = stableText(element);
    if (seen.has(text)) {
      done.push({ code: 'folded', place: `removed.${index}` });
      continue;
    }
    seen.add(text);
    const entry = asEntry(element, edge);
    if (stableText(entry) !== text) done.push({ code: 'stamped', place: `removed.${index}` });
    kept.push(entry);
  }
  return { value: kept, deeds: done };
}

function asEntry(element: unknown, edge: MendEdge): Fields {
  const { id, collection, removedAt, version, record, ...others } = isFields(element)
    ? element
    : { record: element };
  return {
    ...others,
    id: isName(id) ? id : edge.newId(),
    collection: isName(collection) ? collection : 'unknown',
    removedAt: localTimeSchema.safeParse(removedAt).success ? removedAt : edge.at,
    version: versionSchema.safeParse(version).success ? version : { [edge.device]: 1 },
    record: whole(record),
  };
}

/** Puts into the bin what does not fit anywhere else, whole as it was, under an id that nothing else has. */
export function entryFor(
  collection: string,
  element: unknown,
  taken: ReadonlySet<unknown>,
  edge: MendEdge,
): Fields {
  const id = isFields(element) && isName(element.id) && !taken.has(element.id) ? element.id : edge.newId();
  return asEntry(
    { id, collection, removedAt: edge.at, version: { [edge.device]: 1 }, record: element },
    edge,
  );
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** A record in the bin has fields; anything else is kept as the value of one. */
function whole(record: unknown): Fields {
  if (isFields(record)) return record;
  return record === undefined ? {} : { value: record };
}
