import type { Finding } from './check/finding';
import { collectionNames, type Journal, journalSchema, recordSchemas } from './schema';
import { compareTexts } from './versions';

/**
 * Where something was found, by its number in the file: no id, no date, no name. A field is named only when the format knows it, since an
 * unknown one was named by a person.
 */
export interface FindingFacts {
  readonly code: string;
  readonly severity: string;
  readonly place: string;
  readonly field?: string;
  readonly records: number;
}

/** What can be told of a journal without telling anything of a person. */
export interface JournalFacts {
  readonly marks: number;
  readonly inBin: number;
  readonly unknownMembers: number;
  readonly devices: number;
  readonly settings: Readonly<Record<string, string | number>>;
  /** Runs and days of the list by calendar month, as `[runs, days]`. */
  readonly months: Readonly<Record<string, readonly [number, number]>>;
}

/** The facts of a journal: counts, units, and how many records a month has. */
export function journalFacts(journal: Journal): JournalFacts {
  const { distanceUnit, massUnit, weekStartsOn, dayEndsAt, devices } = journal.settings;
  return {
    marks: journal.days.reduce((sum, { marks }) => sum + Object.keys(marks).length, 0),
    inBin: journal.removed.length,
    unknownMembers: Object.keys(journal).filter((member) => !(member in journalSchema.shape)).length,
    devices: Object.keys(devices ?? {}).length,
    settings: { distanceUnit, massUnit, weekStartsOn, dayEndsAt },
    months: monthsOf(journal),
  };
}

/** The facts of some findings in a journal. */
export function findingFacts(findings: readonly Finding[], journal: Journal): FindingFacts[] {
  const places = numbered(journal);
  return findings.map(({ code, severity, place, others }) => ({
    code,
    severity,
    place: places.get(`${place.collection} ${place.id}`) ?? place.collection,
    ...knownField(place.field),
    records: 1 + others.length,
  }));
}

/** Every name that the format gives to a field. */
const knownNames: ReadonlySet<string> = new Set(
  [
    journalSchema.shape,
    journalSchema.shape.profile.shape,
    journalSchema.shape.settings.shape,
    recordSchemas.checklistItems.shape,
    recordSchemas.days.shape,
    recordSchemas.runs.shape,
    recordSchemas.shoes.shape,
    ...recordSchemas.bodyMeasurements.options.map(({ shape }) => shape),
  ].flatMap((shape) => Object.keys(shape)),
);

/** A place in the file (`days.3.marks.x`) with what the format does not name left out (`days.3.marks.*`). */
export function placeWithoutNames(place: string): string {
  const parts = place.split('.').map((part) => (/^\d{1,7}$/.test(part) || knownNames.has(part) ? part : '*'));
  return parts.join('.');
}

function knownField(field: string | undefined): { field?: string } {
  const [name = ''] = field?.split('.') ?? [];
  return knownNames.has(name) ? { field: name } : {};
}

/** The number of each record in the file, which has them in the order of their ids. */
function numbered(journal: Journal): Map<string, string> {
  const lists = [...collectionNames, 'removed'] as const;
  return new Map(
    lists.flatMap((collection) => {
      const ids = journal[collection].map(({ id }) => id).sort();
      return ids.map((id, index): [string, string] => [`${collection} ${id}`, `${collection}.${index}`]);
    }),
  );
}

function monthsOf({ runs, days }: Journal): JournalFacts['months'] {
  const months = new Map<string, [number, number]>();
  const add = (date: string, which: 0 | 1) => {
    const month = months.get(date.slice(0, 7)) ?? [0, 0];
    month[which] += 1;
    months.set(date.slice(0, 7), month);
  };
  for (const { startedAt } of runs) add(startedAt, 0);
  for (const { id } of days) add(id, 1);
  return Object.fromEntries([...months].sort(([a], [b]) => compareTexts(a, b)));
}
