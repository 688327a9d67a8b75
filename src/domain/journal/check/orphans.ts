import type { Journal, Removed } from '../schema';
import { compareTexts } from '../versions';
import type { Finding } from './finding';

/** References that lead nowhere, and records that are in the bin and in use at once. */
export function orphans(journal: Journal): Finding[] {
  return [...shoesThatAreGone(journal), ...marksOfNobody(journal), ...aliveInBin(journal)];
}

/** Shoes in the bin come back, as nothing is lost by that; a pair that is nowhere can only be taken off its runs. */
function shoesThatAreGone({ runs, shoes, removed }: Journal): Finding[] {
  const there = new Set(shoes.map(({ id }) => id));
  const binned = new Map(removed.filter(isOf('shoes')).map((gone) => [gone.id, gone]));
  const lost = runs.filter(({ shoeId }) => shoeId !== undefined && !there.has(shoeId));
  return grouped(lost, ({ shoeId = '' }) => shoeId).map(([shoeId, [first, ...others]]) => {
    const gone = binned.get(shoeId);
    const was: Record<string, unknown> = gone?.record ?? {};
    const values = { shoeId, name: String(was.name ?? '') };
    return {
      ...(gone ? { code: 'shoeInBin', mend: 'bringShoeBack' } : { code: 'shoeGone', mend: 'clearShoe' }),
      severity: 'fault',
      place: { collection: 'runs', id: first.id, field: 'shoeId' },
      others: others.map(({ id }) => id),
      values,
    } satisfies Finding;
  });
}

/** Marks of an item in the bin stay: they come back with it. */
function marksOfNobody({ days, checklistItems, removed }: Journal): Finding[] {
  const known = new Set([...checklistItems, ...removed.filter(isOf('checklistItems'))].map(({ id }) => id));
  const marks = days.flatMap((day) => Object.keys(day.marks).map((itemId) => ({ date: day.id, itemId })));
  const lost = marks.filter(({ itemId }) => !known.has(itemId)).sort((a, b) => compareTexts(a.date, b.date));
  return grouped(lost, ({ itemId }) => itemId).map(([itemId, [first, ...others]]) => ({
    code: 'marksOfNobody',
    severity: 'fault',
    place: { collection: 'days', id: first.date, field: `marks.${itemId}` },
    others: others.map(({ date }) => date),
    values: { itemId, from: first.date, to: others.at(-1)?.date ?? first.date },
    mend: 'clearMarks',
  }));
}

function aliveInBin(journal: Journal): Finding[] {
  return journal.removed.flatMap((gone): Finding[] => {
    if (!isCollection(gone.collection)) return [];
    const { collection, id } = gone;
    const records: readonly { id: string }[] = journal[collection];
    if (!records.some((record) => record.id === id)) return [];
    return [
      {
        code: 'aliveInBin',
        severity: 'fault',
        place: { collection, id },
        others: [],
        values: {},
        mend: 'leaveBin',
      },
    ];
  });
}

const collections = ['checklistItems', 'days', 'runs', 'shoes', 'bodyMeasurements'] as const;

function isCollection(name: string): name is (typeof collections)[number] {
  return collections.some((known) => known === name);
}

function isOf(collection: string): (gone: Removed) => boolean {
  return (gone) => gone.collection === collection;
}

/** In groups of at least one, in the order in which they begin. */
function grouped<T>(all: readonly T[], keyOf: (one: T) => string): [string, [T, ...T[]]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return [...groups];
}
