import { addDays, type LocalDate } from '../../../domain/days';
import { itemsInOrder } from '../../../domain/habits/lookup';
import { reorderSteps } from '../../../domain/habits/order';
import type { Draft, RecordFields, Step } from '../../../domain/journal/commands';
import type { ChecklistItem } from '../../../domain/journal/schema';
import type { Outcome } from '../../../journal-client/store';
import { tellOutcome } from '../../../ui/tell';
import { t } from '../../../words';
import { inTurn } from '../in-turn';

export type ItemDraft = Draft<'checklistItems'>;
type ItemFields = RecordFields<'checklistItems'>;

/** Adds items in one go, after those that are there. */
export function addItems(drafts: readonly ItemDraft[]): Promise<Outcome> {
  return inTurn(({ checklistItems }) => {
    const after = checklistItems.reduce((most, { position }) => Math.max(most, position), -1);
    return drafts.map((draft, index) => ({
      type: 'add',
      collection: 'checklistItems',
      record: { ...draft, position: after + 1 + index },
    }));
  });
}

/** Gives an item new fields. */
export function editItem(recordId: string, fields: ItemFields): Promise<Outcome> {
  return inTurn(() => [editStep(recordId, fields)]);
}

/**
 * Gives an item new fields; one that was removed meanwhile is brought back with them. What not even the bin knows, after a restore
 * for instance, is added as it was.
 */
export function editOrBringBack(item: ChecklistItem, fields: ItemFields): Promise<Outcome> {
  return inTurn(({ checklistItems, removed }) => {
    const edit = Object.keys(fields).length > 0 ? [editStep(item.id, fields)] : [];
    if (checklistItems.some(({ id }) => id === item.id)) return edit;
    if (removed.some(({ id }) => id === item.id)) return [{ type: 'bringBack', recordId: item.id }, ...edit];
    return [{ type: 'add', collection: 'checklistItems', record: draftOf(item) }, ...edit];
  });
}

function draftOf(item: ChecklistItem): ItemDraft {
  const {
    createdAt: _,
    updatedAt: __,
    version: ___,
    fieldVersions: ____,
    earlier,
    outlived,
    ...draft
  } = item;
  return draft;
}

/** Takes an item off the list for good; the undo brings it back with all that was ticked. */
export async function removeItem({ id, name }: ChecklistItem): Promise<Outcome> {
  const outcome = await inTurn(() => [{ type: 'remove', collection: 'checklistItems', recordId: id }]);
  tellOutcome(outcome, { done: t('today.list.removed', { name }), undoable: true });
  return outcome;
}

/** From `today` on the item is asked for no more; what was kept stays. */
export async function archiveItem({ id, name }: ChecklistItem, today: LocalDate): Promise<void> {
  const outcome = await editItem(id, { archivedOn: today });
  tellOutcome(outcome, { done: t('today.list.archived', { name }), undoable: true });
}

/** Asks for the item again from `today` on. The days it was away become a pause, so that they do not turn into misses. */
export async function bringBack(item: ChecklistItem, today: LocalDate): Promise<void> {
  const outcome = await editItem(item.id, {
    archivedOn: null,
    pauses: [...item.pauses, ...awayPause(item, today)],
  });
  tellOutcome(outcome, { done: t('today.list.unarchived', { name: item.name }), undoable: true });
}

function awayPause({ archivedOn }: ChecklistItem, today: LocalDate): ChecklistItem['pauses'] {
  if (archivedOn === undefined || archivedOn >= today) return [];
  return [{ id: crypto.randomUUID(), from: archivedOn, to: addDays(today, -1), reason: 'other' }];
}

/** Gives the items the order of `itemIds`; those not named follow as they stood. */
export async function reorderItems(itemIds: readonly string[]): Promise<Outcome> {
  const outcome = await inTurn((journal) => {
    const others = itemsInOrder(journal).flatMap(({ id }) => (itemIds.includes(id) ? [] : [id]));
    return reorderSteps(journal.checklistItems, [...itemIds, ...others]);
  });
  tellOutcome(outcome);
  return outcome;
}

function editStep(recordId: string, fields: ItemFields): Step {
  return { type: 'edit', collection: 'checklistItems', recordId, fields };
}
