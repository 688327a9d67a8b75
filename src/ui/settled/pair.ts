import type { Step } from '../../domain/journal/commands';
import { recordAt } from '../../domain/journal/patch';
import { putBackStep } from '../../domain/journal/put-back';
import { fieldsOf } from '../../domain/journal/record-fields';
import type { Journal } from '../../domain/journal/schema';
import type { Settled } from '../../domain/journal/settled';

/** How a settled pair stands in the journal now: the record may have gone, or say a third thing since. */
export type PairNow =
  | { readonly state: 'gone' }
  | { readonly state: 'stands' | 'swapped' | 'since'; readonly value: unknown };

/** What the journal says now of a field that was settled. */
export function pairNow({ place, id, field, stands, lost }: Settled, journal: Journal): PairNow {
  const record = recordAt(journal, { place, id });
  if (!record) return { state: 'gone' };
  const value = fieldsOf(place, record).get(field);
  const isNow = (other: unknown) => JSON.stringify(other) === JSON.stringify(value);
  return { state: isNow(stands) ? 'stands' : isNow(lost) ? 'swapped' : 'since', value };
}

/** The step that makes the field of a settled pair say `value`; nothing for what nobody writes by hand. */
export function stepTo({ place, id, field }: Settled, value: unknown): Step | undefined {
  return putBackStep(place, id, field, value);
}

/** Tells settled pairs apart. */
export function pairKey({ place, id, field }: Settled): string {
  return `${place} ${id} ${field}`;
}

/** The step that removes a record which stayed because it was changed elsewhere; a day is never removed. */
export function removal({ place, id }: Settled): Step | undefined {
  if (place === 'days' || place === 'profile' || place === 'settings' || place === 'removed')
    return undefined;
  return { type: 'remove', collection: place, recordId: id };
}
