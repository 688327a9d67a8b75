import type { Changed, History, OpenState, Problem } from '../../src/contract/journal-state';
import type { RescueEdges } from './rescue';
import type { Timer } from './retry';
import type { ShelfEdges } from './shelves';

/** Where, by whom and for whom a journal is opened. */
export interface StoreParts extends ShelfEdges, RescueEdges {
  readonly folder: string;
  /** This computer's id in the versions of records. */
  readonly deviceId: string;
  /** Who writes, in words, for whoever is refused meanwhile: `Backstride window`. */
  readonly holder: string;
  /** A journal was opened in this folder before. */
  readonly openedBefore: boolean;
  /** Something went wrong that stops nobody's wish, such as a daily backup that could not be made. */
  readonly warn: (problem: Problem) => void;
  /** What this computer is called, to be noted in the journal with the first change made on it; absent: nothing is noted. */
  readonly deviceName?: string;
  /**
   * Somebody works in this store for as long as it is open: changes that cannot be saved are kept and tried again, and what others
   * write underneath is taken in as it comes. Otherwise a change that cannot be saved has failed, and that is all.
   */
  readonly staysOpen?: boolean;
  /** What can be undone and redone next is another thing now. */
  readonly onHistory?: ((history: History, when: 'changed' | 'recalled') => void) | undefined;
  /** Told of every change that no call of this store asked for. */
  readonly changed?: (change: Changed) => void;
  /** A newer Backstride writes this journal now: here it can only be looked at, in a store of its own. */
  readonly outgrown?: () => void;
  /** Waits until a failed save is tried again. */
  readonly timer?: Timer;
}

export type GoodState = Extract<OpenState, { state: 'good' }>;
