import { stableText } from './canonical';
import { changesFor, differing, type Pair, type PairPlace } from './difference';
import type { Change } from './patch';
import { fieldsOf } from './record-fields';
import type { Journal } from './schema';
import type { Edge } from './threads';

/** What restoring would do with a record: bring it back, put it back as it was, or take it away. */
export type Way = 'added' | 'changed' | 'missing';

/** One record that is not the same in today's journal and in another one. */
export interface Compared extends Pair {
  readonly way: Way;
  /** The fields that differ where both have the record, by their paths (`distanceM`, `marks.<item>`). */
  readonly fields: readonly string[];
}

/** One record of a journal, by where it stands. */
export interface Located {
  readonly place: PairPlace;
  readonly id: string;
}

/**
 * What of another journal is wanted: all it says (which takes away what only today's has), only the records that are missing
 * today, or the records named. The latter two take nothing away.
 */
export type Choice = 'everything' | 'missing' | readonly Located[];

/** Every record in which two journals differ, in file order. */
export function compare(now: Journal, wanted: Journal): Compared[] {
  return differing(now, wanted).map((pair) => ({
    ...pair,
    way: wayOf(pair),
    fields: differentFields(pair),
  }));
}

/** The changes that bring into `now` what is chosen of `wanted`, as one change that can be taken back. */
export function changesToBring(now: Journal, wanted: Journal, choice: Choice, edge: Edge): Change[] {
  return changesFor(chosen(differing(now, wanted), choice), now, edge);
}

function chosen(pairs: readonly Pair[], choice: Choice): readonly Pair[] {
  if (choice === 'everything') return pairs;
  const there = pairs.filter(({ wanted }) => wanted !== null);
  if (choice === 'missing') return there.filter(({ now }) => now === null);
  const named = new Set(choice.map(keyOf));
  const picked = there.filter((pair) => named.has(keyOf(pair)));
  const needed = new Set(picked.flatMap(needsOf).map(keyOf));
  return there.filter((pair) => picked.includes(pair) || (pair.now === null && needed.has(keyOf(pair))));
}

/** What a record speaks of and would be a riddle without: the shoes of a run, the items marked on a day. */
function needsOf({ place, wanted }: Pair): Located[] {
  if (place === 'runs' && typeof wanted?.shoeId === 'string') return [{ place: 'shoes', id: wanted.shoeId }];
  if (place !== 'days') return [];
  return Object.keys(Object(wanted?.marks)).map((id) => ({ place: 'checklistItems', id }));
}

function wayOf({ now, wanted }: Pair): Way {
  if (now === null) return 'added';
  return wanted === null ? 'missing' : 'changed';
}

function differentFields({ place, now, wanted }: Pair): string[] {
  if (now === null || wanted === null) return [];
  const [one, other] = [fieldsOf(place, now), fieldsOf(place, wanted)];
  const paths = [...new Set([...one.keys(), ...other.keys()])];
  return paths.filter((path) => stableText(one.get(path)) !== stableText(other.get(path)));
}

function keyOf({ place, id }: Located): string {
  return `${place} ${id}`;
}
