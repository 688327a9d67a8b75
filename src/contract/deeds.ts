import type { CameIn, Label, Saved } from './journal-state';

/** One thing that was done or came in, as the list of changes shows it. */
export interface ListedDeed {
  /** By this it is taken back. */
  readonly id: string;
  /** When, by the clock on the wall of the computer that this is. */
  readonly at: string;
  readonly label: Label;
  /** How many records it touched. */
  readonly records: number;
  /** Where it came from, and what was settled how, when it was not done here. */
  readonly cameIn?: Omit<CameIn, 'deedId'>;
}

/** All that is known of what was done, each list with the newest last. */
export interface DeedList {
  /** Done here; the last one is undone next. */
  readonly done: readonly ListedDeed[];
  /** Undone here; the last one is done again next. */
  readonly undone: readonly ListedDeed[];
  /** Came in from elsewhere: taken back by choice alone. */
  readonly cameIn: readonly ListedDeed[];
}

/** What taking one deed back came to. */
export interface TakenBack extends Saved {
  /** How many records were changed since, in what the deed had changed, and stay so. */
  readonly stayed: number;
}
