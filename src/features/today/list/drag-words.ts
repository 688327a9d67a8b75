import type { DndContextProps, UniqueIdentifier } from '@dnd-kit/core';
import type { ChecklistItem } from '../../../domain/journal/schema';
import { t } from '../../../words';

/** What a screen reader hears while an item is carried. */
export function dragWords(items: readonly ChecklistItem[]): NonNullable<DndContextProps['accessibility']> {
  const values = (active: UniqueIdentifier, over: UniqueIdentifier = active) => ({
    name: items.find(({ id }) => id === active)?.name ?? '',
    place: items.findIndex(({ id }) => id === over) + 1,
    count: items.length,
  });
  return {
    screenReaderInstructions: { draggable: t('today.list.drag.instructions') },
    announcements: {
      onDragStart: ({ active }) => t('today.list.drag.start', values(active.id)),
      onDragOver: ({ active, over }) => {
        if (!over) return undefined;
        // Over its own place it is where it was picked up, and that is announced at once after the start.
        const key = over.id === active.id ? 'today.list.drag.start' : 'today.list.drag.over';
        return t(key, values(active.id, over.id));
      },
      onDragEnd: ({ active, over }) => t('today.list.drag.end', values(active.id, over?.id)),
      onDragCancel: ({ active }) => t('today.list.drag.cancel', values(active.id)),
    },
  };
}
