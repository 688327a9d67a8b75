import type { Weekday } from '../../../domain/days';
import type { ChecklistItem } from '../../../domain/journal/schema';
import type { Parts } from '../../../ui/rebase/rebase';
import { t } from '../../../words';
import { formatDay } from '../../../words/dates';
import { kindInWords, scheduleInWords } from '../../../words/schedules';
import type { ItemValues } from './item-values';

/** The parts of the form that can be changed elsewhere while it is open. */
export const itemParts = {
  name: ['name'],
  area: ['area'],
  kind: ['kind', 'target'],
  unit: ['unit'],
  schedule: ['schedule', 'weekdays', 'times', 'days'],
  startsOn: ['startsOn'],
} as const satisfies Parts<ItemValues>;
export type ItemPart = keyof typeof itemParts;

/** The fields of an item that a part of the form writes. */
export const fieldsOfPart: Readonly<Record<ItemPart, readonly string[]>> = {
  ...itemParts,
  kind: ['kind', 'target', 'fulfilledBy'],
  schedule: ['schedule'],
};

/** What a part of the form says of an item; empty when it says nothing. */
export function partInWords(part: ItemPart, item: ChecklistItem, weekStartsOn: Weekday): string {
  switch (part) {
    case 'name':
      return item.name;
    case 'area':
      return t(`common.area.${item.area}`);
    case 'kind':
      return kindInWords(item) ?? t('today.form.kinds.tick');
    case 'unit':
      return item.unit ?? '';
    case 'schedule':
      return scheduleInWords(item.schedule, weekStartsOn);
    case 'startsOn':
      return formatDay(item.startsOn);
  }
}
