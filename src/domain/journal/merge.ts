import { stableText } from './canonical';
import { mergeElements } from './merge-record';
import type { StoredRecord } from './patch';
import { type CollectionName, collectionNames, type Journal, type Removed } from './schema';
import type { Settled } from './settled';
import { compareTexts } from './versions';

/** Two journals as one, and what had to be decided for it. */
export interface Merged {
  readonly journal: Journal;
  readonly settled: readonly Settled[];
}

/** Two journals that are not copies of one. */
export class OtherJournal extends Error {}

/**
 * Joins two copies of one journal, record by record and field by field. What one of them changed is taken; where both changed the
 * same, one value stands and the other stays in the record's history; a change beats a removal that did not know of it.
 * Pure and total; the same whichever comes first, however often, and in whatever order three are joined.
 * @throws OtherJournal when they are not copies of one journal
 */
export function mergeJournals(mine: Journal, theirs: Journal): Merged {
  if (mine.id !== theirs.id) throw new OtherJournal(`${theirs.id} is not ${mine.id}`);
  return joinedUnder(mine, theirs, {
    createdAt: compareTexts(mine.createdAt, theirs.createdAt) <= 0 ? mine.createdAt : theirs.createdAt,
    profile: 'join',
    settings: 'join',
  });
}

/**
 * Takes the records of another journal into this one, which stays what it is: its id, its settings, and its profile as far as it
 * is filled in.
 */
export function takeInJournal(mine: Journal, other: Journal): Merged {
  const {
    updatedAt: _,
    version: __,
    fieldVersions: ___,
    earlier: ____,
    ...known
  } = other.profile as Journal['profile'] & Record<string, unknown>;
  const profile = { ...known, ...mine.profile };
  return joinedUnder(
    { ...mine, profile },
    { ...other, id: mine.id },
    {
      createdAt: mine.createdAt,
      profile: 'mine',
      settings: 'mine',
    },
  );
}

interface Heads {
  readonly createdAt: string;
  readonly profile: 'join' | 'mine';
  readonly settings: 'join' | 'mine';
}

function joinedUnder(mine: Journal, theirs: Journal, heads: Heads): Merged {
  const settled: Settled[] = [];
  const single = (place: 'profile' | 'settings') => {
    if (heads[place] === 'mine') return mine[place];
    const merged = mergeElements(
      place,
      { record: asRecord(place, mine[place]) },
      { record: asRecord(place, theirs[place]) },
    );
    settled.push(...merged.settled);
    // There is no removing these two, so their outcome is a record.
    const { id: _, ...fields } = { ...merged.record };
    return fields as unknown as Journal[typeof place];
  };
  const graves = { mine: gravesOf(mine), theirs: gravesOf(theirs) };
  const buried: Removed[] = [];
  const lists = collectionNames.map((name) => {
    const merged = mergeCollection(name, mine, theirs, graves);
    settled.push(...merged.settled);
    buried.push(...merged.buried);
    return [name, merged.records];
  });
  const known = new Set<string>(collectionNames);
  const strangers = [...graves.mine, ...graves.theirs].filter(([, { collection }]) => !known.has(collection));
  const journal = {
    ...othersOf(mine, theirs),
    format: mine.format,
    version: mine.version,
    id: mine.id,
    createdAt: heads.createdAt,
    profile: single('profile'),
    settings: single('settings'),
    ...Object.fromEntries(lists),
    removed: [...buried, ...new Map(strangers.map(([key, grave]) => [key, grave])).values()],
  };
  return { journal: journal as unknown as Journal, settled };
}

type Graves = ReadonlyMap<string, Removed>;

function gravesOf({ removed }: Journal): Graves {
  return new Map(removed.map((grave) => [`${grave.collection} ${grave.id}`, grave]));
}

function mergeCollection(
  name: CollectionName,
  mine: Journal,
  theirs: Journal,
  graves: { mine: Graves; theirs: Graves },
) {
  const [here, there] = [byId(mine[name]), byId(theirs[name])];
  const prefix = `${name} `;
  const dead = [...graves.mine.keys(), ...graves.theirs.keys()]
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
  const records: StoredRecord[] = [];
  const buried: Removed[] = [];
  const settled: Settled[] = [];
  for (const id of new Set([...here.keys(), ...there.keys(), ...dead])) {
    const merged = mergeElements(
      name,
      { record: here.get(id), grave: graves.mine.get(prefix + id) },
      { record: there.get(id), grave: graves.theirs.get(prefix + id) },
    );
    settled.push(...merged.settled);
    if (merged.record) records.push(merged.record);
    if (merged.grave) buried.push(merged.grave);
  }
  return { records, buried, settled };
}

function byId(records: readonly StoredRecord[]): Map<string, StoredRecord> {
  return new Map(records.map((record) => [record.id, record]));
}

function asRecord(
  place: 'profile' | 'settings',
  single: Journal['profile'] | Journal['settings'],
): StoredRecord {
  return { ...single, id: place };
}

/** Members that nobody here knows: where both have one, the same of the two is taken everywhere. */
function othersOf(mine: Journal, theirs: Journal): Record<string, unknown> {
  const others: Record<string, unknown> = { ...mine };
  for (const [name, value] of Object.entries(theirs)) {
    const isTheirs =
      !Object.hasOwn(others, name) || compareTexts(stableText(value), stableText(others[name])) > 0;
    if (isTheirs) others[name] = value;
  }
  return others;
}
