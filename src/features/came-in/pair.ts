import type { EditableCollection, Step } from '../../domain/journal/commands';
import type { Settled } from '../../domain/journal/merge';
import { recordAt } from '../../domain/journal/patch';
import { fieldsOf } from '../../domain/journal/record-fields';
import type { Journal, Mark } from '../../domain/journal/schema';
import { markedItem } from './words';

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

/** The step that makes the field of a settled pair say `value`: an edit like any other. Without a value the field is emptied. */
export function stepTo({ place, id, field }: Settled, value: unknown): Step {
  const fields = { [field]: value ?? null };
  const itemId = markedItem(field);
  if (place === 'profile') return { type: 'editProfile', fields };
  if (place === 'settings') return { type: 'editSettings', fields };
  if (place !== 'days')
    return { type: 'edit', collection: place as EditableCollection, recordId: id, fields };
  if (itemId === undefined) return { type: 'writeDay', date: id, fields };
  return { type: 'mark', date: id, itemId, mark: markOf(value as Mark | undefined) };
}

function markOf(mark: Mark | undefined) {
  return mark ? { state: mark.state, ...(mark.amount !== undefined && { amount: mark.amount }) } : null;
}

/** The step that removes a record which stayed because it was changed elsewhere; a day is never removed. */
export function removal({ place, id }: Settled): Step | undefined {
  if (place === 'days' || place === 'profile' || place === 'settings' || place === 'removed')
    return undefined;
  return { type: 'remove', collection: place, recordId: id };
}
