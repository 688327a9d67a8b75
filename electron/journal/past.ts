import type { History, Label } from '../../src/contract/journal-state';
import type { Change } from '../../src/domain/journal/patch';

/** One thing that was done (or undone) and can be taken back: what to call it, and what it changed. */
export interface Deed {
  readonly label: Label;
  readonly changes: readonly Change[];
}

/** What can be undone and what can be redone, the newest last. */
export interface Past {
  readonly done: readonly Deed[];
  readonly undone: readonly Deed[];
}

/** Nothing was done yet. */
export const noPast: Past = { done: [], undone: [] };

/** Deeds kept at most; older ones cannot be undone any more. */
const DEEDS_KEPT = 1000;

/** The past after one more deed; what was undone before cannot be redone any more. A deed that changed nothing is none. */
export function afterDeed({ done, undone }: Past, deed: Deed): Past {
  if (deed.changes.length === 0) return { done, undone };
  return { done: [...done.slice(-DEEDS_KEPT + 1), deed], undone: [] };
}

/** The past after its newest deed was taken back by `changes`. */
export function afterUndo({ done, undone }: Past, { label }: Deed, changes: readonly Change[]): Past {
  return { done: done.slice(0, -1), undone: [...undone, { label, changes }] };
}

/** The past after what was undone last was done again by `changes`. */
export function afterRedo({ done, undone }: Past, { label }: Deed, changes: readonly Change[]): Past {
  return { done: [...done, { label, changes }], undone: undone.slice(0, -1) };
}

/** What undo and redo would take back next. */
export function historyOf({ done, undone }: Past): History {
  return { undo: done.at(-1)?.label, redo: undone.at(-1)?.label };
}
