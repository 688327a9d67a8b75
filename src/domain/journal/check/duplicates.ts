import { stableText } from '../canonical';
import type { Journal, JournalRecord } from '../schema';
import type { Finding } from './finding';
import { namedBy } from './named';

/** What a record says of itself rather than of a run, a pair of shoes or an item. */
const ownFields = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'version',
  'fieldVersions',
  'earlier',
  'outlived',
  'position',
]);

const collections = ['checklistItems', 'runs', 'shoes', 'bodyMeasurements'] as const;

/**
 * Records that say the same apart from their ids. Two pairs of the same shoes and two like items can be meant, and other records
 * point to them, so they are only named; of runs and measurements the later ones can go to the bin.
 */
export function duplicates(journal: Journal): Finding[] {
  return collections.flatMap((collection) => {
    const records: readonly JournalRecord[] = journal[collection];
    return alike(records).map(([kept, first, ...others]): Finding => {
      const isSafe = collection === 'runs' || collection === 'bodyMeasurements';
      return {
        code: 'duplicate',
        severity: 'oddity',
        place: { collection, id: first.id },
        others: others.map(({ id }) => id),
        values: { ...namedBy(collection, kept), keptId: kept.id },
        ...(isSafe ? { mend: 'removeRecords' } : {}),
      };
    });
  });
}

/**
 * Groups of two or more, the one that was there first at the head of each. Only what has the same name or time is compared
 * whole.
 */
function alike(records: readonly JournalRecord[]): Several[] {
  return grouped([...records].sort(byBeginning), headOf)
    .filter(isSeveral)
    .flatMap((group) => grouped(group, contentOf))
    .filter(isSeveral);
}

type Several = [JournalRecord, JournalRecord, ...JournalRecord[]];

function isSeveral(group: JournalRecord[]): group is Several {
  return group.length > 1;
}

function grouped(
  records: readonly JournalRecord[],
  keyOf: (record: JournalRecord) => string,
): JournalRecord[][] {
  const groups = new Map<string, JournalRecord[]>();
  for (const record of records) {
    const group = groups.get(keyOf(record));
    if (group) group.push(record);
    else groups.set(keyOf(record), [record]);
  }
  return [...groups.values()];
}

function headOf(record: JournalRecord): string {
  const { name, startedAt, measuredAt } = record as JournalRecord & Record<string, unknown>;
  return String(name ?? startedAt ?? measuredAt);
}

function byBeginning(a: JournalRecord, b: JournalRecord): number {
  return Date.parse(a.createdAt) - Date.parse(b.createdAt) || (a.id < b.id ? -1 : 1);
}

function contentOf(record: JournalRecord): string {
  return stableText(Object.fromEntries(Object.entries(record).filter(([field]) => !ownFields.has(field))));
}
