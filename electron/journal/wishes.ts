import { apply } from '../../src/domain/journal/apply';
import type { Command } from '../../src/domain/journal/commands';
import { type Choice, changesToBring } from '../../src/domain/journal/comparison';
import { type Change, patch } from '../../src/domain/journal/patch';
import { revertChanges } from '../../src/domain/journal/revert';
import type { Journal } from '../../src/domain/journal/schema';
import type { Edge } from '../../src/domain/journal/threads';
import { labelOf, restoreLabel } from './labels';
import { afterDeed, afterRedo, afterUndo, deedIn, type Past } from './past';
import { ProblemError } from './problem';
import type { Memory, Wish } from './writer';

/** Carries a command out. @throws Refusal */
export function commandWish(command: Command, device: string): Wish {
  return ({ journal, past }) => {
    const { changes } = apply(journal, command, device);
    const label = labelOf(command.steps, changes, journal);
    return changed(journal, changes, afterDeed(past, { id: command.id, at: command.at, label, changes }));
  };
}

/** Takes the newest deed back. @throws ProblemError when there is none. */
export function undoWish(edge: Edge): Wish {
  return ({ journal, past }) => {
    const deed = past.done.at(-1);
    if (!deed) throw new ProblemError('nothingToUndo');
    const changes = revertChanges(journal, deed.changes, edge);
    return changed(journal, changes, afterUndo(past, deed, changes));
  };
}

/** Does again what was undone last. @throws ProblemError when nothing was. */
export function redoWish(edge: Edge): Wish {
  return ({ journal, past }) => {
    const deed = past.undone.at(-1);
    if (!deed) throw new ProblemError('nothingToRedo');
    const changes = revertChanges(journal, deed.changes, edge);
    return changed(journal, changes, afterRedo(past, deed, changes));
  };
}

/** Takes one deed back, be it not the newest, as a new deed of its own. @throws ProblemError when nothing of it is left to take back. */
export function takeBackWish(deedId: string, edge: Edge, id: string): Wish {
  return ({ journal, past }) => {
    const deed = deedIn(past, deedId);
    const changes = revertChanges(journal, deed.changes, edge);
    if (changes.length === 0) throw new ProblemError('nothingLeftOfIt');
    const label = { key: `revert.${deed.label.key}`, values: deed.label.values };
    return changed(journal, changes, afterDeed(past, { id, at: edge.at, label, changes }));
  };
}

/** What is brought back from a backup, and how that change is called. */
export interface Restoring {
  readonly backup: Journal;
  /** The day on which the backup was made. */
  readonly date: string;
  readonly choice: Choice;
  readonly id: string;
}

/** Makes the journal say what is chosen of a backup, as one change. */
export function restoreWish({ backup, date, choice, id }: Restoring, edge: Edge): Wish {
  return ({ journal, past }) => {
    const changes = changesToBring(journal, backup, choice, edge);
    const label = restoreLabel(choice, date);
    return changed(journal, changes, afterDeed(past, { id, at: edge.at, label, changes }));
  };
}

/** No change leaves the very same journal, so that nothing is written for it. */
function changed(
  journal: Journal,
  changes: readonly Change[],
  past: Past,
): { memory: Memory; changes: readonly Change[] } {
  return { memory: { journal: changes.length === 0 ? journal : patch(journal, changes), past }, changes };
}
