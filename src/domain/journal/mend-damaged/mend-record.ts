import type { z } from 'zod';
import type { Place } from '../patch';
import type { Version } from '../schema';
import { rewritten } from '../threads';
import type { DeedCode, Fields, MendDeed, MendEdge, Mended } from './deed';

type Path = readonly string[];

/** One more thing done to a record; nothing when it cannot be made valid by taking something out. */
type Repair = { readonly value: Fields; readonly deed: { readonly code: DeedCode; readonly path: Path } };

/** Times and counts that the app writes of its own accord: what a person wrote does not go for a bad one of these. */
const stampNames = new Set<string | undefined>([
  'createdAt',
  'updatedAt',
  'markedAt',
  'removedAt',
  'version',
]);

/** With more faults than this a record is hardly one, and to mend it one by one takes longer than anybody waits. */
const MOST_FAULTS = 100;

/**
 * A record that fits `schema`, made from one that need not, by taking out what is invalid and can be missing: the smallest part that
 * will do. Nothing is guessed. Answers with nothing when a part that must be there is invalid, or
 * too much is.
 */
export function mendRecord(
  { schema, place, where }: { schema: z.ZodType; place: Place; where: string },
  record: Fields,
  edge: MendEdge,
): Mended<Fields> | undefined {
  if (faultyPlaces(schema, record) > MOST_FAULTS) return undefined;
  const deeds: MendDeed[] = [];
  let value = record;
  for (let path = firstFault(schema, value); path; path = firstFault(schema, value)) {
    const repair = repaired(schema, value, path, edge);
    if (!repair) return undefined;
    deeds.push({ code: repair.deed.code, place: [where, ...repair.deed.path].join('.') });
    value = repair.value;
  }
  if (deeds.length === 0) return { value: record, deeds };
  const remembered = changed(place, record, value, edge);
  return { value: schema.safeParse(remembered).success ? remembered : value, deeds };
}

/** A record that was mended is newer than every copy of it, and what was taken out stays in its history. */
export function changed(place: Place, before: Fields, value: Fields, edge: MendEdge): Fields {
  const { id, ...after } = rewritten(place, before, value, { edge, seen: value.version as Version });
  return id === undefined ? after : { id, ...after };
}

function firstFault(schema: z.ZodType, value: unknown): Path | undefined {
  return schema.safeParse(value).error?.issues[0]?.path.map(String);
}

/** Places with a fault; several things may be wrong with one. */
function faultyPlaces(schema: z.ZodType, value: unknown): number {
  const issues = schema.safeParse(value).error?.issues ?? [];
  return new Set(issues.map(({ path }) => path.join('.'))).size;
}

function repaired(schema: z.ZodType, record: Fields, path: Path, edge: MendEdge): Repair | undefined {
  const ways = [...stampsAndIds(record, path, edge), ...takingOut(record, path)];
  const before = faultyPlaces(schema, record);
  return ways.find(({ value }) => faultyPlaces(schema, value) < before);
}

function stampsAndIds(record: Fields, path: Path, edge: MendEdge): Repair[] {
  // A version is faulty in one of its counts.
  const stamp = path[0] === 'version' ? ['version'] : path;
  const name = stamp.at(-1);
  if (stampNames.has(name)) {
    const fresh = name === 'version' ? {} : edge.at;
    return [{ value: withValue(record, stamp, fresh), deed: { code: 'stamped', path: stamp } }];
  }
  if (name !== 'id') return [];
  return [{ value: withValue(record, path, edge.newId()), deed: { code: 'newId', path } }];
}

/** From the innermost part outwards. */
function takingOut(record: Fields, path: Path): Repair[] {
  return path.map((_, index) => {
    const part = path.slice(0, path.length - index);
    return { value: without(record, part), deed: { code: 'tookOut', path: part } };
  });
}

function withValue(holder: Fields, path: Path, value: unknown): Fields {
  return changedAt(holder, path, (parent, key) => ({ ...parent, [key]: value }));
}

function without(holder: Fields, path: Path): Fields {
  return changedAt(holder, path, (parent, key) => {
    if (Array.isArray(parent)) return parent.filter((_, index) => String(index) !== key);
    return Object.fromEntries(Object.entries(parent).filter(([name]) => name !== key));
  });
}

/** A copy of `holder` in which the parent of the place at `path` is what `change` makes of it. */
function changedAt(
  holder: Fields,
  [key = '', ...rest]: Path,
  change: (parent: Fields, key: string) => unknown,
): Fields {
  if (rest.length === 0) return change(holder, key) as Fields;
  const next = changedAt(holder[key] as Fields, rest, change);
  return Array.isArray(holder)
    ? (holder.map((one, index) => (String(index) === key ? next : one)) as unknown as Fields)
    : { ...holder, [key]: next };
}
