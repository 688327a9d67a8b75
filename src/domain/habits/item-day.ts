import type { LocalDate } from '../days';
import type { EntryStatus } from './judge';

/**
 * One item on one day, with what it counts for:
 * `kept` – asked for and done; `short` – asked for and not done; `extra` – done though not asked for (another weekday, or beyond
 * the week's quota); `nothing` – neither.
 */
export interface ItemDay {
  readonly date: LocalDate;
  /** `notAsked`: the schedule does not fall there and nothing was written. */
  readonly status: EntryStatus | 'notAsked';
  readonly counts: 'kept' | 'short' | 'extra' | 'nothing';
  /** How much was done, 0–1. */
  readonly credit: number;
  /** How often the schedule asks on that day: 0 or 1, and for n times a week n ÷ 7 on each day. Pauses and days off aside. */
  readonly asks: number;
  /** Whether the day is held against nobody: off, paused or skipped, and not done. */
  readonly excused: boolean;
  readonly amount: number | undefined;
  /** Ids of the runs that fulfilled it, if any did. */
  readonly source: readonly string[] | undefined;
  /** Days done in the whole week and how many it asks for; only for n times a week. */
  readonly week: WeekTally | undefined;
}

/** Days done in a whole week, and how many it asks for. */
export interface WeekTally {
  readonly done: number;
  readonly quota: number;
}

/** Whether a day counts against its item: asked for and not done, and no longer only open because it is still `today`. */
export function fellShort({ counts, status, date }: ItemDay, today: LocalDate): boolean {
  return counts === 'short' && !(date === today && status === 'open');
}
