import { stableText } from './canonical';
import type { Place, StoredRecord } from './patch';
import { fieldsOf, isPlain, keyedFields, recordFields } from './record-fields';
import type { Version } from './schema';
import {
  bumped,
  compareStamps,
  compareTexts,
  newestStamp,
  readStamp,
  type Stamp,
  stampText,
  unstamped,
} from './versions';

/**
 * A record field by field: of each field the value that stands, who wrote it, and the values that stood before or lost
 * against it. Two copies of a record are joined by joining their threads, and the outcome is the same in whatever order, and
 * however often, it is done.
 */
export type Threads = ReadonlyMap<string, Thread>;

/** All values known of one field, by what tells them apart: see `keyOf`. */
type Thread = ReadonlyMap<string, Written>;

/** A value that somebody wrote. Without a value the field was taken away. */
interface Written {
  readonly value: unknown;
  readonly stamp: Stamp;
  /** When another value was put in its place, where that is known. */
  readonly until?: string;
}

/** When something is changed, and by which device. */
export interface Edge {
  readonly at: string;
  readonly device: string;
}

/** Whether two records say the same, whoever wrote them when. */
export function saysTheSame(place: Place, one: object, other: object): boolean {
  return one === other || contentText(place, one) === contentText(place, other);
}

/** One text for all records that say the same. */
export function contentText(place: Place, record: object): string {
  return stableText([...fieldsOf(place, record)].sort(([a], [b]) => compareTexts(a, b)));
}

/** A record as it came to be what it is, field by field. */
export function threadsOf(place: Place, record: object): Threads {
  const threads = new Map<string, Map<string, Written>>();
  const put = (field: string, written: Written) => {
    const thread = threads.get(field) ?? new Map<string, Written>();
    add(thread, keyOf(place, field, written), written);
    threads.set(field, thread);
  };
  const { fieldVersions, earlier } = record as { fieldVersions?: unknown; earlier?: unknown };
  const versions: Record<string, unknown> = isPlain(fieldVersions) ? fieldVersions : {};
  const fields = fieldsOf(place, record);
  for (const field of new Set([...fields.keys(), ...Object.keys(versions)]))
    put(field, { value: fields.get(field), stamp: readStamp(versions[field]) });
  for (const one of Array.isArray(earlier) ? earlier.filter(isPlain) : [])
    put(String(one.field), earlierOf(one));
  return threads;
}

/** All that either knows. */
export function joinedThreads(a: Threads, b: Threads): Threads {
  const joint = new Map([...a].map(([field, thread]) => [field, new Map(thread)]));
  for (const [field, thread] of b) {
    const here = joint.get(field) ?? new Map<string, Written>();
    for (const [key, written] of thread) add(here, key, written);
    joint.set(field, here);
  }
  return joint;
}

/** The value of each field that stands, with its stamp. */
export function standing(threads: Threads): Map<string, Written> {
  return new Map([...threads].map(([field, thread]) => [field, newestOf(thread)]));
}

/** The fields of a record whose threads these are, with what has to be known to take them apart again. */
export function wovenFields(place: Place, threads: Threads): Record<string, unknown> {
  const now = standing(threads);
  const stamped = [...now].filter(([, { stamp }]) => stamp.count > 0);
  const fieldVersions = Object.fromEntries(stamped.map(([field, { stamp }]) => [field, stampText(stamp)]));
  const earlier = [...threads].flatMap(([field, thread]) => earlierIn(place, field, thread, now.get(field)));
  return {
    ...recordFields(
      place,
      [...now].map(([field, { value }]) => [field, value]),
    ),
    ...(stamped.length > 0 ? { fieldVersions } : {}),
    ...(earlier.length > 0 ? { earlier: earlier.sort(byFieldAndStamp) } : {}),
  };
}

/**
 * `before` saying what `fields` say, changed at `edge`: each field that says something else gets a stamp, and what it said before
 * is kept. `fields` are all fields of the record, `seen` all versions that the change comes after. A record that two
 * computers may both begin (`isShared`) has all its fields stamped.
 */
export function rewritten(
  place: Place,
  before: object | undefined,
  fields: object,
  { edge, seen, isShared = false }: { edge: Edge; seen: Version; isShared?: boolean },
): StoredRecord {
  const version = bumped(seen, edge.device);
  const stamp = newestStamp(version);
  const isNew = before === undefined;
  const was = isNew ? new Map() : threadsOf(place, before);
  const wanted = fieldsOf(place, fields);
  const threads = new Map<string, Map<string, Written>>();
  for (const field of new Set([...was.keys(), ...wanted.keys()])) {
    const isStamped = !isNew || (isShared && field !== 'createdAt');
    const value = wanted.get(field);
    threads.set(
      field,
      written(place, field, was.get(field), { value, stamp: isStamped ? stamp : unstamped }, edge),
    );
  }
  return {
    ...wovenFields(place, threads),
    id: (fields as { id: string }).id,
    updatedAt: edge.at,
    version,
  };
}

function written(
  place: Place,
  field: string,
  was: Thread | undefined,
  next: Written,
  edge: Edge,
): Map<string, Written> {
  const thread = new Map(was);
  const stood = was && newestOf(was);
  if (stood && textOf(stood.value) === textOf(next.value)) return thread;
  if (stood) thread.set(keyOf(place, field, stood), { ...stood, until: edge.at });
  // What is wanted once more is no longer among what was.
  thread.delete(keyOf(place, field, next));
  thread.set(keyOf(place, field, next), next);
  return thread;
}

/**
 * What a field says is kept value by value: each one that ever stood. Of a mark, which is tapped many times, and of an item's
 * place in the list, only the last value of each device is kept; of the time a record began, only the one that stands.
 */
function keyOf(place: Place, field: string, { value, stamp }: Written): string {
  if (field === 'createdAt') return '';
  return keepsLastOnly(place, field) ? stamp.device : textOf(value);
}

function keepsLastOnly(place: Place, field: string): boolean {
  const keyed = keyedFields[place];
  return (
    (keyed !== undefined && field.startsWith(`${keyed}.`)) ||
    (place === 'checklistItems' && field === 'position')
  );
}

/** The newer of two goes; of the same one, what is known of it is joined. */
function add(thread: Map<string, Written>, key: string, next: Written): void {
  const there = thread.get(key);
  const order = there ? compareWritten(there, next) : -1;
  if (order < 0) thread.set(key, next);
  else if (order === 0 && there) thread.set(key, { ...there, ...earliest(there.until, next.until) });
}

function earliest(a: string | undefined, b: string | undefined): { until?: string } {
  const [until] = [a, b].filter((time) => time !== undefined).sort();
  return until === undefined ? {} : { until };
}

function newestOf(thread: Thread): Written {
  return [...thread.values()].reduce((newest, next) => (compareWritten(next, newest) > 0 ? next : newest));
}

function compareWritten(a: Written, b: Written): number {
  return compareStamps(a.stamp, b.stamp) || compareTexts(textOf(a.value), textOf(b.value));
}

interface Earlier {
  readonly field: string;
  readonly value?: unknown;
  readonly version?: string;
  readonly until?: string;
}

/** That a field was once empty is worth no line, unless it is the last word of a device. */
function earlierIn(place: Place, field: string, thread: Thread, now: Written | undefined): Earlier[] {
  return [...thread.values()]
    .filter((one) => one !== now && (one.value !== undefined || keepsLastOnly(place, field)))
    .map(({ value, stamp, until }) => ({
      field,
      ...(value === undefined ? {} : { value }),
      ...(stamp.count > 0 ? { version: stampText(stamp) } : {}),
      ...(until === undefined ? {} : { until }),
    }));
}

function earlierOf({ value, version, until }: Record<string, unknown>): Written {
  return { value, stamp: readStamp(version), ...(typeof until === 'string' ? { until } : {}) };
}

function byFieldAndStamp(a: Earlier, b: Earlier): number {
  return (
    compareTexts(a.field, b.field) ||
    compareStamps(readStamp(a.version), readStamp(b.version)) ||
    compareTexts(textOf(a.value), textOf(b.value))
  );
}

function textOf(value: unknown): string {
  return value === undefined ? '' : stableText(value);
}
