import type { DeedList, ListedDeed } from '../../src/contract/deeds';
import type { CameIn, History, Label } from '../../src/contract/journal-state';
import type { Change } from '../../src/domain/journal/patch';
import { ProblemError } from './problem';

/** One thing that was done (or undone) and can be taken back: what to call it, and what it changed. */
export interface Deed {
  /** The command's id, or one of its own for what came in from elsewhere. */
  readonly id: string;
  /** When it was done, by the clock on the wall. */
  readonly at: string;
  readonly label: Label;
  readonly changes: readonly Change[];
  /** Where it came from, and what was settled, when it was not done here. */
  readonly cameIn?: Omit<CameIn, 'deedId'>;
}

/**
 * What can be undone and what can be redone, the newest last. What came in from another computer is taken back by choice, never by the
 * undo key: that is for what was done here.
 */
export interface Past {
  readonly done: readonly Deed[];
  readonly undone: readonly Deed[];
  readonly cameIn: readonly Deed[];
}

/** Nothing was done yet. */
export const noPast: Past = { done: [], undone: [], cameIn: [] };

/** Deeds kept at most; older ones cannot be undone any more. */
export const DEEDS_KEPT = 1000;

/** The past after one more deed; what was undone before cannot be redone any more. A deed that changed nothing is none. */
export function afterDeed(past: Past, deed: Deed): Past {
  if (deed.changes.length === 0) return past;
  return { ...past, done: [...past.done.slice(-DEEDS_KEPT + 1), deed], undone: [] };
}

/** The past after changes came in from elsewhere: what can be undone and redone here stays as it is. */
export function afterCameIn(past: Past, deed: Deed): Past {
  return { ...past, cameIn: [...past.cameIn.slice(-DEEDS_KEPT + 1), deed] };
}

/** The past after its newest deed was taken back by `changes`. */
export function afterUndo(past: Past, deed: Deed, changes: readonly Change[]): Past {
  return { ...past, done: past.done.slice(0, -1), undone: [...past.undone, { ...deed, changes }] };
}

/** The past after what was undone last was done again by `changes`. */
export function afterRedo(past: Past, deed: Deed, changes: readonly Change[]): Past {
  return { ...past, done: [...past.done, { ...deed, changes }], undone: past.undone.slice(0, -1) };
}

/** A deed that was done here or came in. @throws ProblemError when it is not known (any more). */
export function deedIn({ done, cameIn }: Past, id: string): Deed {
  const deed = [...done, ...cameIn].find((one) => one.id === id);
  if (!deed) throw new ProblemError('noSuchDeed');
  return deed;
}

/** The past as a list to choose from. */
export function listed({ done, undone, cameIn }: Past): DeedList {
  return { done: done.map(shown), undone: undone.map(shown), cameIn: cameIn.map(shown) };
}

function shown({ id, at, label, changes, cameIn }: Deed): ListedDeed {
  const records = new Set(changes.map((change) => change.id)).size;
  return { id, at, label, records, ...(cameIn && { cameIn }) };
}

/** What undo and redo would take back next. */
export function historyOf({ done, undone }: Past): History {
  return { undo: done.at(-1)?.label, redo: undone.at(-1)?.label };
}
