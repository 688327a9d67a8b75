import type { ChecklistItem, Mark } from '../journal/schema';

/**
 * How an item stands on one day. `met`: the week already has its quota. `off` (the whole day) and `paused` (the item) are not asked
 * for. `missed` is said by the person or shown by an amount above an "at most" target; a past day without a word stays `open`.
 */
export type EntryStatus = 'done' | 'open' | 'met' | 'missed' | 'skipped' | 'off' | 'paused';

/** What there is to judge an item on one day by. */
export interface DayFacts {
  readonly mark: Mark | undefined;
  readonly runIds: readonly string[];
  readonly isOff: boolean;
  readonly isPaused: boolean;
}

/** `credit` is how much of the item was done, 0–1; 1 and only 1 is `done`. */
export interface Verdict {
  readonly status: Exclude<EntryStatus, 'met'>;
  readonly credit: number;
  /** Nothing on that day is held against the person: off, paused or skipped, and not done all the same. */
  readonly excused: boolean;
}

/**
 * Judges one item on one day. What was done is done, on a day off too, and a logged run outweighs a mark. Skipped, off and paused
 * come next and excuse; then the person's own "missed".
 */
export function judge(item: ChecklistItem, facts: DayFacts): Verdict {
  const ran = item.kind === 'automatic' && item.fulfilledBy === 'run' && facts.runIds.length > 0;
  const credit = ran ? 1 : creditOf(item, facts.mark);
  const status = credit === 1 ? 'done' : statusShortOfDone(item, facts);
  return { status, credit, excused: status === 'off' || status === 'paused' || status === 'skipped' };
}

function statusShortOfDone(item: ChecklistItem, { mark, isOff, isPaused }: DayFacts): Verdict['status'] {
  if (isOff) return 'off';
  if (isPaused) return 'paused';
  if (mark?.state === 'skipped') return 'skipped';
  const exceeded = item.kind === 'atMost' && mark?.amount !== undefined;
  return mark?.state === 'missed' || exceeded ? 'missed' : 'open';
}

/**
 * The completion that a score reckons with, 0–1. "At least": amount ÷ target, at most 1. "At most": 1 up to the target, then falling
 * straight to 0 at twice the target. No word is 0, also for "at most": what nobody wrote down is not known to be little.
 */
function creditOf({ kind, target }: ChecklistItem, mark: Mark | undefined): number {
  if (mark === undefined || mark.state === 'skipped' || mark.state === 'missed') return 0;
  const { amount } = mark;
  if (amount === undefined) return mark.state === 'done' ? 1 : 0;
  if (kind === 'atMost') return target === undefined ? 1 : Math.max(0, Math.min(1, 2 - amount / target));
  if (kind === 'atLeast' && target !== undefined) return Math.min(1, amount / target);
  return mark.state === 'done' || amount > 0 ? 1 : 0;
}
