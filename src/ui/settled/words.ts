import { recordAt } from '../../domain/journal/patch';
import type { Journal } from '../../domain/journal/schema';
import type { Settled } from '../../domain/journal/settled';
import { deviceName } from '../../domain/journal/writers';
import { t } from '../../words';
import { fieldName, fieldValue, placeName } from '../../words/fields';
import { recordName } from '../../words/records';
import { fieldWordsOf } from '../field-words';

/** The record of a settled pair, by what a person knows it by; one in the bin is known still. */
export function recordText({ place, id }: Pick<Settled, 'place' | 'id'>, journal: Journal): string {
  if (place === 'removed') return placeName(place);
  const record = recordAt(journal, { place, id }) ?? journal.removed.find((gone) => gone.id === id)?.record;
  return record ? recordName(place, { ...record, id }, journal.settings) : placeName(place);
}

/** What the field of a settled pair is called. */
export function fieldText({ field }: Pick<Settled, 'field'>, journal: Journal): string {
  return fieldName(field, fieldWordsOf(journal));
}

/** What a field says, in this person's units. Notes are shown whole: they are what one wants to compare. */
export function valueText({ field }: Pick<Settled, 'field'>, value: unknown, journal: Journal): string {
  if (field === 'note' && typeof value === 'string' && value !== '') return value;
  return fieldValue(field, value ?? undefined, fieldWordsOf(journal));
}

/** The computer that wrote a value, as its owner calls it. */
export function deviceText(device: string, journal: Journal): string {
  return deviceName(journal, device) ?? t('cameIn.panel.unnamed');
}
