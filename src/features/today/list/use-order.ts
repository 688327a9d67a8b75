import { arrayMove } from '@dnd-kit/sortable';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { ChecklistItem } from '../../../domain/journal/schema';
import { t } from '../../../words';
import { reorderItems } from './item-changes';

interface Order {
  /** The items as they are shown: a move that is on its way to the disk is held where it was put. */
  readonly ordered: readonly ChecklistItem[];
  /** Puts an item at a place, counted from 0; a place beyond the ends changes nothing. */
  readonly moveTo: (itemId: string, index: number) => void;
  /** The last move in words. */
  readonly spoken: string;
}

/** The order of a list that can be changed. When the disk refuses, the items go back to where they were. */
export function useOrder(items: readonly ChecklistItem[]): Order {
  const [held, setHeld] = useState<readonly string[]>();
  const [spoken, setSpoken] = useState('');
  const ordered = held ? inOrderOf(items, held) : items;
  const moveTo = async (itemId: string, index: number) => {
    const ids = ordered.map(({ id }) => id);
    const from = ids.indexOf(itemId);
    if (from === -1 || index < 0 || index >= ids.length || index === from) return;
    const moved = arrayMove(ids, from, index);
    withFocusKept(() => setHeld(moved));
    const { saved } = await reorderItems(moved);
    setHeld((now) => (now === moved ? undefined : now));
    const name = ordered[from]?.name ?? '';
    if (saved) setSpoken(t('today.list.moved', { name, place: index + 1, count: ids.length }));
  };
  return { ordered, moveTo, spoken };
}

function inOrderOf(items: readonly ChecklistItem[], ids: readonly string[]): ChecklistItem[] {
  const place = ({ id }: ChecklistItem) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return [...items].sort((a, b) => place(a) - place(b));
}

/** A row that moves in the page loses the focus that was in it; this gives it back. */
function withFocusKept(change: () => void): void {
  const { activeElement } = document;
  flushSync(change);
  if (activeElement instanceof HTMLElement && activeElement.isConnected) activeElement.focus();
}
