import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useDeferredValue } from 'react';
import type { LocalDate } from '../../../domain/days';
import type { ChecklistItem, Journal } from '../../../domain/journal/schema';
import { useOpenJournal } from '../../../journal-client/hooks';
import { t } from '../../../words';
import { dragWords } from './drag-words';
import styles from './item-list.module.css';
import { ItemRow } from './item-row';
import type { Place } from './place';
import { useOrder } from './use-order';

interface ItemListProps {
  /** The items that are asked for, in order. */
  readonly items: readonly ChecklistItem[];
  readonly openDay: LocalDate;
  readonly place: Place;
}

/** The items in the person's order, moved by pointer, by handle and arrow keys, or by Alt and arrow keys. */
export function ItemList({ items, openDay, place }: ItemListProps) {
  const { journal, readOnly } = useOpenJournal();
  const settled = useDeferredValue<Journal | undefined>(journal, undefined);
  const { ordered, moveTo, spoken } = useOrder(items);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const ids = ordered.map(({ id }) => id);
  const drop = ({ active, over }: DragEndEvent) => {
    if (over && over.id !== active.id) moveTo(String(active.id), ids.indexOf(String(over.id)));
  };
  if (items.length === 0) return null;
  return (
    <>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={drop}
        accessibility={dragWords(ordered)}
      >
        <SortableContext items={ids} strategy={verticalListSortingStrategy}>
          <ul className={styles.list} aria-label={t('today.list.label')}>
            {ordered.map((item, index) => (
              <ItemRow
                key={item.id}
                item={item}
                openDay={openDay}
                settled={settled}
                isShown={'itemId' in place && place.itemId === item.id}
                canEdit={!readOnly}
                onMove={(by) => moveTo(item.id, index + by)}
              />
            ))}
          </ul>
        </SortableContext>
      </DndContext>
      {readOnly || items.length < 2 ? null : <p className={styles.hint}>{t('today.list.hint')}</p>}
      <p className={styles.spoken} role="status">
        {spoken}
      </p>
    </>
  );
}
