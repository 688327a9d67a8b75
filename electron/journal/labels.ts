import type { Label } from '../../src/contract/journal-state';
import { calendarDate } from '../../src/domain/days';
import { type EditableCollection, editableCollections, type Step } from '../../src/domain/journal/commands';
import type { Choice } from '../../src/domain/journal/comparison';
import type { Change, StoredRecord } from '../../src/domain/journal/patch';
import type { Journal } from '../../src/domain/journal/schema';

/**
 * What a change is called in the undo menu: the kind of its steps, and the date or name by which a person knows the record.
 * `journal` is the one the change was made to.
 */
export function labelOf(steps: readonly Step[], changes: readonly Change[], journal: Journal): Label {
  const [first, ...others] = steps;
  const count = steps.length;
  if (first === undefined) return { key: 'several', values: { count } };
  if (others.length === 0) return labelOfOne(first, changes, journal);
  if (steps.every(isMove)) return { key: 'reorder', values: {} };
  const kind = kindOf(first);
  const isAlike = kind !== undefined && others.every((step) => kindOf(step) === kind);
  return { key: isAlike ? kind : 'several', values: { count } };
}

/** What bringing back from a backup of `date` is called. */
export function restoreLabel(choice: Choice, date: string): Label {
  if (choice === 'everything') return { key: 'restore', values: { date } };
  if (choice === 'missing') return { key: 'restoreMissing', values: { date } };
  return { key: 'restoreChosen', values: { date, count: choice.length } };
}

function labelOfOne(step: Step, changes: readonly Change[], journal: Journal): Label {
  switch (step.type) {
    case 'add':
    case 'edit':
    case 'remove':
      return { key: `${step.type}.${step.collection}`, values: byName(step.collection, changes[0]) };
    case 'bringBack':
      return broughtBack(changes[0]);
    case 'mark':
      return {
        key: step.mark ? 'mark' : 'unmark',
        values: { name: itemName(journal, step.itemId), date: step.date },
      };
    case 'writeDay':
      return { key: 'writeDay', values: { date: step.date } };
    default:
      return { key: step.type, values: {} };
  }
}

function broughtBack(change: Change | undefined): Label {
  const { place, id, after } = change ?? {};
  if (place === 'days') return { key: 'bringBack.days', values: { date: id ?? '' } };
  const collection = editableCollections.find((name) => name === place);
  if (!collection || !after) return { key: 'several', values: { count: 1 } };
  return { key: `bringBack.${collection}`, values: byName(collection, change) };
}

/** The key for many steps of one kind; nothing for those that are only ever counted together. */
function kindOf(step: Step): string | undefined {
  const hasCollection = step.type === 'add' || step.type === 'edit' || step.type === 'remove';
  return hasCollection ? `${step.type}Many.${step.collection}` : undefined;
}

function isMove(step: Step): boolean {
  if (step.type !== 'edit' || step.collection !== 'checklistItems') return false;
  return Object.keys(step.fields).join() === 'position';
}

function byName(collection: EditableCollection, change: Change | undefined): Label['values'] {
  const record = change?.after ?? change?.before;
  if (!record) return { name: '', date: '' };
  if (collection === 'runs') return { date: dateIn(record, 'startedAt') };
  if (collection === 'bodyMeasurements') return { date: dateIn(record, 'measuredAt') };
  return { name: String(record.name) };
}

function dateIn(record: StoredRecord, field: string): string {
  return calendarDate(String(record[field]));
}

function itemName(journal: Journal, itemId: string): string {
  return journal.checklistItems.find(({ id }) => id === itemId)?.name ?? '';
}
