import type { Place } from './patch';

/** What a record says of itself rather than of a run or a day. */
const stamps: ReadonlySet<string> = new Set([
  'id',
  'version',
  'updatedAt',
  'fieldVersions',
  'earlier',
  'outlived',
]);

/** Fields that hold one entry for each of many things; the entries change one by one. */
export const keyedFields: Partial<Record<Place, string>> = { days: 'marks', settings: 'devices' };

/** What a record says, without who wrote it when: its fields by their paths (`distanceM`, `marks.<item>`). */
export function fieldsOf(place: Place, record: object): Map<string, unknown> {
  const keyed = keyedFields[place];
  return new Map(
    Object.entries(record).flatMap(([field, value]): [string, unknown][] => {
      if (stamps.has(field) || value === undefined) return [];
      if (field !== keyed || !isPlain(value)) return [[field, value]];
      return Object.entries(value).map(([key, entry]) => [`${field}.${key}`, entry]);
    }),
  );
}

/** The fields that `fieldsOf` took apart, as a record has them; a day has its marks even when there are none. */
export function recordFields(place: Place, fields: Iterable<[string, unknown]>): Record<string, unknown> {
  const keyed = keyedFields[place];
  const plain: Record<string, unknown> = {};
  const entries: Record<string, unknown> = {};
  for (const [field, value] of fields) {
    // A history may speak of a field with this name; a record cannot have it.
    if (value === undefined || field === '__proto__') continue;
    if (keyed !== undefined && field.startsWith(`${keyed}.`)) entries[field.slice(keyed.length + 1)] = value;
    else plain[field] = value;
  }
  const hasKeyed = keyed !== undefined && (Object.keys(entries).length > 0 || place === 'days');
  return hasKeyed ? { ...plain, [keyed]: entries } : plain;
}

/** Whether a value is an object with members, rather than a list or a plain value. */
export function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
