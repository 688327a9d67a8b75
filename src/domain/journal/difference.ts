import type { Change, StoredRecord } from './patch';
import { type CollectionName, collectionNames, type Journal } from './schema';
import { type Edge, rewritten, saysTheSame } from './threads';
import { bumped, joined } from './versions';

/** How one collection (or the profile, or the settings) differs between two journals: how many records, each way. */
export interface Difference {
  /** Only in the other journal. */
  readonly added: number;
  /** In both, with other content. */
  readonly changed: number;
  /** Only in this one. */
  readonly missing: number;
}

/** Where a record can differ. */
export type PairPlace = CollectionName | 'profile' | 'settings';

/** A record in two journals; `null` where one of them has none. */
export interface Pair {
  readonly place: PairPlace;
  readonly id: string;
  readonly now: StoredRecord | null;
  readonly wanted: StoredRecord | null;
}

/** What would become of `now` if it were made to say what `wanted` says, by place; places without a difference are left out. */
export function differences(now: Journal, wanted: Journal): Partial<Record<PairPlace, Difference>> {
  const counted: Partial<Record<PairPlace, Difference>> = {};
  for (const pair of differing(now, wanted)) {
    const { added, changed, missing } = counted[pair.place] ?? { added: 0, changed: 0, missing: 0 };
    const isNew = pair.now === null;
    const isGone = pair.wanted === null;
    counted[pair.place] = {
      added: added + (isNew ? 1 : 0),
      changed: changed + (isNew || isGone ? 0 : 1),
      missing: missing + (isGone ? 1 : 0),
    };
  }
  return counted;
}

/**
 * The changes that make `now` say what `wanted` says: as one more change after all that happened since, so that each record
 * wins over what is known of it anywhere, and the whole can be taken back. What only `now` has is removed, with a tombstone.
 */
export function changesTowards(now: Journal, wanted: Journal, edge: Edge): Change[] {
  return changesFor(differing(now, wanted), now, edge);
}

/** The same for some of the pairs in which `now` differs. */
export function changesFor(pairs: readonly Pair[], now: Journal, edge: Edge): Change[] {
  const tombstones = new Map(now.removed.map((gone): [string, StoredRecord] => [gone.id, { ...gone }]));
  return pairs.flatMap((pair) => changesOf(pair, tombstones, edge));
}

function changesOf(
  { place, id, now, wanted }: Pair,
  tombstones: Map<string, StoredRecord>,
  edge: Edge,
): Change[] {
  const tombstone = tombstones.get(id) ?? null;
  const seen = [now, wanted, tombstone].reduce(
    (version, record) => joined(version, record?.version ?? {}),
    {},
  );
  if (wanted === null) {
    const version = bumped(seen, edge.device);
    const grave = { id, collection: place, removedAt: edge.at, version, record: now };
    return [
      { place, id, before: now, after: null },
      { place: 'removed', id, before: tombstone, after: grave },
    ];
  }
  const was = now ?? (tombstone?.record as object | undefined) ?? wanted;
  const back: Change = { place, id, before: now, after: rewritten(place, was, wanted, { edge, seen }) };
  return tombstone && now === null
    ? [back, { place: 'removed', id, before: tombstone, after: null }]
    : [back];
}

/** The records that do not say the same in both: profile and settings first, then the collections in file order. */
export function differing(now: Journal, wanted: Journal): Pair[] {
  const singles: Pair[] = [
    {
      place: 'profile',
      id: 'profile',
      now: { ...now.profile, id: 'profile' },
      wanted: { ...wanted.profile, id: 'profile' },
    },
    {
      place: 'settings',
      id: 'settings',
      now: { ...now.settings, id: 'settings' },
      wanted: settingsBeside(now, wanted),
    },
  ];
  const pairs: Pair[] = [
    ...singles,
    ...collectionNames.flatMap((place) => pairsOf(place, now[place], wanted[place])),
  ];
  return pairs.filter(({ place, now: one, wanted: other }) =>
    one === null || other === null ? true : !looksTheSame(place, one, other),
  );
}

/** The names of the computers that write the journal are what they are now, whatever else is wanted. */
function settingsBeside(now: Journal, wanted: Journal): StoredRecord {
  const { devices: _, ...settings } = wanted.settings;
  const { devices } = now.settings;
  return { ...settings, id: 'settings', ...(devices ? { devices } : {}) };
}

function pairsOf(place: PairPlace, now: readonly StoredRecord[], wanted: readonly StoredRecord[]): Pair[] {
  const before = new Map(now.map((record) => [record.id, record]));
  const after = new Map(wanted.map((record) => [record.id, record]));
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  return ids.map((id) => ({ place, id, now: before.get(id) ?? null, wanted: after.get(id) ?? null }));
}

/** Nearly all records are the very same in both, and for those the plain text tells it at once. */
function looksTheSame(place: PairPlace, one: StoredRecord, other: StoredRecord): boolean {
  return JSON.stringify(one) === JSON.stringify(other) || saysTheSame(place, one, other);
}
