import { addDays, type LocalDate } from '../../../domain/days';
import type { Step } from '../../../domain/journal/commands';
import type { ChecklistItem, Journal, Pause } from '../../../domain/journal/schema';
import type { Outcome } from '../../../journal-client/store';
import { inTurn } from '../in-turn';

/** Puts one more pause on an item. */
export function addPause(itemId: string, pause: Pause): Promise<Outcome> {
  return changePauses(itemId, (pauses) => [...pauses, pause]);
}

/** Ends the pause so that `date` is asked for again; one that would not have begun by then goes away. */
export function endPause(itemId: string, pauseId: string, date: LocalDate): Promise<Outcome> {
  return changePauses(itemId, (pauses) =>
    pauses.flatMap((pause) => {
      if (pause.id !== pauseId) return [pause];
      return pause.from < date ? [{ ...pause, to: addDays(date, -1) }] : [];
    }),
  );
}

/** Takes a pause away, as if it had never been. */
export function removePause(itemId: string, pauseId: string): Promise<Outcome> {
  return changePauses(itemId, (pauses) => pauses.filter(({ id }) => id !== pauseId));
}

function changePauses(itemId: string, change: (pauses: readonly Pause[]) => Pause[]): Promise<Outcome> {
  return inTurn((journal) => itemSteps(journal, itemId, change));
}

function itemSteps(
  { checklistItems, removed }: Journal,
  itemId: string,
  change: (pauses: readonly Pause[]) => Pause[],
): Step[] {
  const item: ChecklistItem | undefined = checklistItems.find(({ id }) => id === itemId);
  const grave = removed.find(({ id }) => id === itemId);
  const pauses = change(item?.pauses ?? (grave?.record as { pauses?: Pause[] } | undefined)?.pauses ?? []);
  // Removed elsewhere while its form was open: whoever pauses an item wants it on the list.
  const back: Step[] = !item && grave ? [{ type: 'bringBack', recordId: itemId }] : [];
  return [...back, { type: 'edit', collection: 'checklistItems', recordId: itemId, fields: { pauses } }];
}
