import type { Place } from './patch';
import { fieldsOf } from './record-fields';
import { compareStamps, readStamp, type Stamp } from './versions';

/** A value that a field of a record had before, or that lost against one written elsewhere. */
export interface EarlierValue {
  /** The field's path, as records have it: `distanceM`, `marks.<item>`. */
  readonly field: string;
  /** Absent where the field was empty. */
  readonly value?: unknown;
  /** Who wrote it; with the count 0 it was there from the record's beginning. */
  readonly stamp: Stamp;
  /** When another value took its place, by the clock of the computer where it did. */
  readonly until?: string;
  /** It never stood here: a value written elsewhere at the same time won. */
  readonly hasLost: boolean;
}

/** What a record says of its own making rather than of a run or a day. */
const bookkeeping: ReadonlySet<string> = new Set(['createdAt', 'position']);

/** What the fields of a record said before, newest first; what they say now is not among it. */
export function earlierValues(place: Place, record: object): EarlierValue[] {
  const { earlier } = record as { earlier?: unknown };
  const now = fieldsOf(place, record);
  const all = (Array.isArray(earlier) ? earlier : []).map(readEarlier);
  return all
    .filter(({ field, value }) => !bookkeeping.has(field) && textOf(value) !== textOf(now.get(field)))
    .sort((a, b) => compareTimes(b, a) || compareStamps(b.stamp, a.stamp));
}

function readEarlier(entry: unknown): EarlierValue {
  const { field, value, version, until } = entry as Record<string, unknown>;
  return {
    field: String(field),
    ...(value === undefined ? {} : { value }),
    stamp: readStamp(version),
    ...(typeof until === 'string' ? { until } : {}),
    hasLost: until === undefined,
  };
}

/** By when they ended; what lost is newer than all that stood, since it needs a look. */
function compareTimes(a: EarlierValue, b: EarlierValue): number {
  return timeOf(a) - timeOf(b) || 0;
}

function timeOf({ until }: EarlierValue): number {
  return until === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(until);
}

function textOf(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value);
}
