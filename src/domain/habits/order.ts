import type { Step } from '../journal/commands';
import type { ChecklistItem } from '../journal/schema';

/** Steps that give the items the order of `itemIds`; items that already stand right are left alone. */
export function reorderSteps(items: readonly ChecklistItem[], itemIds: readonly string[]): Step[] {
  return itemIds.flatMap((recordId, position) => {
    const item = items.find(({ id }) => id === recordId);
    return item && item.position !== position
      ? [{ type: 'edit' as const, collection: 'checklistItems' as const, recordId, fields: { position } }]
      : [];
  });
}
