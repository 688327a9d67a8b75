import { countRecords } from '../apply';
import type { CollectionName, Journal } from '../schema';
import { bodyValues } from './body-values';
import { clocks } from './clocks';
import { duplicates } from './duplicates';
import type { Finding } from './finding';
import { listDates } from './list-dates';
import { orphans } from './orphans';
import { runValues } from './run-values';
import { unknowns } from './unknowns';

/** Everything a whole and valid journal has in it that looks wrong. `now` is milliseconds since 1970 UTC. */
export function findingsIn(journal: Journal, now: number): Finding[] {
  return [
    ...orphans(journal),
    ...listDates(journal),
    ...runValues(journal),
    ...bodyValues(journal),
    ...duplicates(journal),
    ...clocks(journal, now),
    ...unknowns(journal),
  ];
}

/** How much there was to look at. */
export interface Looked {
  readonly records: Readonly<Record<CollectionName, number>>;
  readonly marks: number;
  readonly inBin: number;
}

/** Counts what a check of this journal looks at. */
export function lookedAt(journal: Journal): Looked {
  const marks = journal.days.reduce((sum, day) => sum + Object.keys(day.marks).length, 0);
  return { records: countRecords(journal), marks, inBin: journal.removed.length };
}
