import type { Place } from './patch';

/** What was decided between two changes that did not know of each other. */
export interface Settled {
  readonly place: Place;
  readonly id: string;
  /**
   * `field`: both wrote the same field, and one value stands; the other is kept in the record's history. `kept`: one removed the
   * record while the other changed it, and it stays.
   */
  readonly how: 'field' | 'kept';
  /** The field, `distanceM` or `marks.<item>`; empty for `kept`. */
  readonly field: string;
  /** The value that stands, and the one that lost; absent where the field was taken away. */
  readonly stands?: unknown;
  readonly lost?: unknown;
  /** Which devices wrote them, by their ids. */
  readonly by: string;
  readonly against: string;
}
