import type { Place } from '../domain/journal/patch';
import { fieldsOf } from '../domain/journal/record-fields';
import type { Journal } from '../domain/journal/schema';
import { fieldText, valueText } from './settled/words';

/** One thing that a record says, in words. */
export interface RecordFact {
  readonly field: string;
  readonly name: string;
  readonly value: string;
}

/** When a record was begun and where in a list it stood is not what somebody looks for in it. */
const bookkeeping: ReadonlySet<string> = new Set(['createdAt', 'position']);

/** All that a record says, in words. */
export function recordFacts(journal: Journal, place: Place, record: object): RecordFact[] {
  return [...fieldsOf(place, record)]
    .filter(([field]) => !bookkeeping.has(field))
    .map(([field, value]) => ({
      field,
      name: fieldText({ field }, journal),
      value: valueText({ field }, value, journal),
    }));
}
