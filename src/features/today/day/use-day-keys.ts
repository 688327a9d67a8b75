import { type RefObject, useEffect } from 'react';
import type { EntryActions } from './entry-actions';

export interface DayKeys {
  readonly list: RefObject<HTMLElement | null>;
  readonly actions: EntryActions;
  readonly canMark: boolean;
  readonly canEdit: boolean;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onToday: () => void;
  readonly onNote: () => void;
  readonly onHelp: () => void;
}

/** The day by keyboard. Letters mean something only where no text is being written and no menu or dialog is open. */
export function useDayKeys(keys: DayKeys): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.defaultPrevented || event.isComposing || !(target instanceof Element) || isElsewhere(target))
        return;
      const act = event.altKey ? dayKey(event, keys) : pageKey(event, target, keys);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [keys]);
}

function isElsewhere(target: Element): boolean {
  if (target.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return true;
  const isText = target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox';
  return isText || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

type Act = (() => void) | undefined;

function dayKey({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent, { onPrevious, onNext }: DayKeys): Act {
  if (ctrlKey || metaKey || shiftKey) return undefined;
  return { ArrowLeft: onPrevious, ArrowRight: onNext }[key];
}

function pageKey(event: KeyboardEvent, target: Element, keys: DayKeys): Act {
  if (event.ctrlKey || event.metaKey) return undefined;
  const row = target.closest<HTMLElement>('[data-entry]');
  const own = row ? entryKey(event, target, row, keys) : undefined;
  if (own) return own;
  const { list, onToday, onNote, onHelp } = keys;
  return {
    j: () => moveFocus(list.current, row, 1),
    k: () => moveFocus(list.current, row, -1),
    t: onToday,
    n: onNote,
    '?': onHelp,
  }[keyOf(event)];
}

/** Letters mean the same with the capitals locked. */
function keyOf({ key }: KeyboardEvent): string {
  return key.length === 1 ? key.toLowerCase() : key;
}

function entryKey(event: KeyboardEvent, target: Element, row: HTMLElement, keys: DayKeys): Act {
  const { list, actions, canMark, canEdit } = keys;
  const key = keyOf(event);
  const itemId = row.dataset.entry ?? '';
  if (canMark && /^\d$/.test(key)) {
    // The digit itself is typed by the browser, into the field that has the focus by then.
    row.querySelector<HTMLInputElement>('[data-amount]')?.focus();
    return undefined;
  }
  const marks: Record<string, Act> = {
    s: () => actions.skip(itemId),
    m: () => actions.miss(itemId),
    c: () => actions.clear(itemId),
    Delete: () => actions.clear(itemId),
  };
  const others: Record<string, Act> = {
    ArrowDown: () => moveFocus(list.current, row, 1),
    ArrowUp: () => moveFocus(list.current, row, -1),
    e: () => actions.edit(itemId),
    p: canEdit ? () => actions.pause(itemId) : undefined,
    // A button answers to Space by itself; a link to the run, or to logging one, does not.
    ' ': target instanceof HTMLAnchorElement ? () => target.click() : undefined,
  };
  return others[key] ?? (canMark ? marks[key] : undefined);
}

/** From an entry to the one after or before it; from outside the list to its first or last. */
function moveFocus(list: HTMLElement | null, row: HTMLElement | null, by: 1 | -1): void {
  const controls = [...(list?.querySelectorAll<HTMLElement>('[data-main]') ?? [])];
  const now = controls.findIndex((control) => row?.contains(control));
  const next = now === -1 && by === -1 ? controls.length - 1 : now + by;
  controls[Math.min(Math.max(next, 0), controls.length - 1)]?.focus();
}
