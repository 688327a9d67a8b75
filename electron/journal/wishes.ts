import { apply } from '../../src/domain/journal/apply';
import { findingKey } from '../../src/domain/journal/check/finding';
import { findingsIn } from '../../src/domain/journal/check/findings';
import { mendingSteps } from '../../src/domain/journal/check/steps';
import type { Command } from '../../src/domain/journal/commands';
import { type Choice, changesToBring } from '../../src/domain/journal/comparison';
import { type Change, patch } from '../../src/domain/journal/patch';
import { revertChanges } from '../../src/domain/journal/revert';
import type { Journal } from '../../src/domain/journal/schema';
import { type Edge, rewritten } from '../../src/domain/journal/threads';
import { joined } from '../../src/domain/journal/versions';
import { labelOf, restoreLabel } from './labels';
import { afterDeed, afterRedo, afterUndo, deedIn, type Past } from './past';
import { ProblemError } from './problem';
import type { Memory, Wish } from './writer';

/** Changes nothing; it is done when everything else is on the disk. */
export const nothing: Wish = (memory) => ({ memory, changes: [] });

/** The wish with the name of this computer noted beside it, where the journal does not know it yet. Undo leaves the name. */
export function signed(wish: Wish, name: string, edge: Edge): Wish {
  return (memory) => {
    const done = wish(memory);
    const { settings } = done.memory.journal;
    if (done.changes.length === 0 || settings.devices?.[edge.device] === name) return done;
    const before = { ...settings, id: 'settings' };
    const devices = { ...settings.devices, [edge.device]: name };
    const seen = joined(settings.version, settings.outlived ?? {});
    const after = rewritten('settings', before, { ...before, devices }, { edge, seen });
    const noted = [{ place: 'settings', id: 'settings', before, after }] as const;
    const journal = patch(done.memory.journal, noted);
    return { memory: { ...done.memory, journal }, changes: [...done.changes, ...noted] };
  };
}

/** Carries a command out. @throws Refusal */
export function commandWish(command: Command, device: string): Wish {
  return ({ journal, past }) => {
    const { changes } = apply(journal, command, device);
    const [first] = changes;
    if (!first) return { memory: { journal, past }, changes };
    const label = labelOf(command.steps, first, journal);
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

/**
 * Mends those of the findings of the journal as it is now that are `chosen` by their keys, as one change called `id`. A finding that is
 * not there any more, or cannot be mended, is passed over; `told` hears how many were not.
 */
export function mendWish(
  chosen: ReadonlySet<string>,
  { id, edge, now, told }: { id: string; edge: Edge; now: number; told: (mended: number) => void },
): Wish {
  return ({ journal, past }) => {
    const findings = findingsIn(journal, now).filter(
      (finding) => finding.mend && chosen.has(findingKey(finding)),
    );
    const steps = mendingSteps(journal, findings);
    const { changes } = apply(journal, { id, at: edge.at, steps }, edge.device);
    const label = { key: 'mend', values: { count: findings.length } };
    told(findings.length);
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
