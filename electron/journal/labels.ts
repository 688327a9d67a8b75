import type { Label } from '../../src/contract/journal-state';
import { calendarDate } from '../../src/domain/days';
import type { Step } from '../../src/domain/journal/commands';
import type { Choice } from '../../src/domain/journal/comparison';
import type { Change, Place } from '../../src/domain/journal/patch';
import type { Journal } from '../../src/domain/journal/schema';

/**
 * What a command is called in the undo menu: the kind of its steps, and the date or name by which a person knows the record.
 * `change` is the first of those it made, and `journal` the one they were made to.
 */
export function labelOf(steps: readonly Step[], change: Change, journal: Journal): Label {
  const [first, ...others] = steps;
  const count = steps.length;
  if (first && others.length === 0) return labelOfOne(first, change, journal);
  if (steps.every(isMove)) return { key: 'reorder', values: {} };
  const [kind, ...otherKinds] = new Set(steps.map(kindOf));
  const isAlike = kind !== undefined && otherKinds.length === 0;
  return { key: isAlike ? kind : 'several', values: { count } };
}

/** What bringing back from a backup of `date` is called. */
export function restoreLabel(choice: Choice, date: string): Label {
  if (choice === 'everything') return { key: 'restore', values: { date } };
  if (choice === 'missing') return { key: 'restoreMissing', values: { date } };
  return { key: 'restoreChosen', values: { date, count: choice.length } };
}

function labelOfOne(step: Step, change: Change, journal: Journal): Label {
  switch (step.type) {
    case 'add':
    case 'edit':
    case 'remove':
      return { key: `${step.type}.${step.collection}`, values: byName(step.collection, change) };
    case 'bringBack':
      return { key: `bringBack.${change.place}`, values: byName(change.place, change) };
    case 'mark':
      return labelOfMark(step, journal);
    case 'writeDay':
      return { key: 'writeDay', values: { date: step.date } };
    default:
      return { key: step.type, values: {} };
  }
}

/** A mark can be cleared also when its item is nowhere any more; then the day is all there is to name. */
function labelOfMark({ mark, itemId, date }: Extract<Step, { type: 'mark' }>, journal: Journal): Label {
  const item = journal.checklistItems.find(({ id }) => id === itemId);
  if (!item) return { key: 'writeDay', values: { date } };
  return { key: mark ? 'mark' : 'unmark', values: { name: item.name, date } };
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

function byName(place: Place, { id, before, after }: Change): Label['values'] {
  const record = after ?? before;
  if (place === 'days') return { date: id };
  if (place === 'runs') return { date: calendarDate(String(record?.startedAt)) };
  if (place === 'bodyMeasurements') return { date: calendarDate(String(record?.measuredAt)) };
  return { name: String(record?.name) };
}
