import { stableText } from '../canonical';
import { type CollectionName, recordSchemas } from '../schema';
import { type Fields, isFields, type MendDeed, type MendEdge } from './deed';
import { joinDays } from './join-days';
import { mendRecord } from './mend-record';

/** One list of a journal, mended: what stays in it, what goes to the bin whole, and what was done. */
export interface MendedList {
  readonly records: readonly Fields[];
  readonly unfit: readonly unknown[];
  readonly deeds: readonly MendDeed[];
}

/** A collection whose records all fit and have an id each of their own. */
export function mendList(collection: CollectionName, list: unknown, edge: MendEdge): MendedList {
  const { elements, deeds } = elementsOf(list, collection);
  const mended = elements.map((element, index) => mendElement(collection, element, index, edge));
  const fit = mended.flatMap(({ fit }) => fit);
  const settled = eachWithItsOwnId(collection, fit, edge);
  return {
    records: settled.records,
    unfit: [...mended.flatMap(({ unfit }) => unfit), ...settled.unfit],
    deeds: [...deeds, ...mended.flatMap((one) => one.deeds), ...settled.deeds],
  };
}

/** The elements of what should be a list; of something with fields, their values. */
export function elementsOf(
  list: unknown,
  place: string,
): { elements: readonly unknown[]; deeds: MendDeed[] } {
  if (Array.isArray(list)) return { elements: list, deeds: [] };
  if (isFields(list)) return { elements: Object.values(list), deeds: [{ code: 'madeList', place }] };
  return { elements: [], deeds: [{ code: 'emptyList', place }] };
}

interface Fit {
  readonly index: number;
  readonly record: Fields;
}

function mendElement(
  collection: CollectionName,
  element: unknown,
  index: number,
  edge: MendEdge,
): { fit: Fit[]; unfit: unknown[]; deeds: readonly MendDeed[] } {
  const place = `${collection}.${index}`;
  const kind = { schema: recordSchemas[collection], place: collection, where: place };
  const mended = isFields(element) ? mendRecord(kind, element, edge) : undefined;
  if (!mended) return { fit: [], unfit: [element], deeds: [{ code: 'toBin', place }] };
  return { fit: [{ index, record: mended.value }], unfit: [], deeds: mended.deeds };
}

/** Of records with one id, like ones become one; another one gets an id of its own; two copies of a day are joined. */
function eachWithItsOwnId(collection: CollectionName, fit: readonly Fit[], edge: MendEdge): MendedList {
  const byId = new Map<unknown, Fields>();
  const unfit: unknown[] = [];
  const deeds: MendDeed[] = [];
  for (const { index, record } of fit) {
    const place = `${collection}.${index}`;
    const there = byId.get(record.id);
    if (!there) byId.set(record.id, record);
    else if (stableText(there) === stableText(record)) deeds.push({ code: 'folded', place });
    else if (collection === 'days') {
      byId.set(record.id, joinDays(there, record, edge));
      unfit.push(record);
      deeds.push({ code: 'joinedDays', place });
    } else {
      const id = edge.newId();
      byId.set(id, { ...record, id });
      deeds.push({ code: 'newId', place: `${place}.id` });
    }
  }
  return { records: [...byId.values()], unfit, deeds };
}
