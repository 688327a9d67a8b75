import type { Problem, Saved } from '../../src/contract/journal-state';
import { ProblemError } from './problem';

/** A change that is not on the disk, and not lost either: it is kept in memory and saved as soon as that can be done. */
export class NotSaved extends ProblemError {
  readonly kept: Saved;
  constructor({ code, values }: Problem, kept: Saved) {
    super(code, values);
    this.kept = kept;
  }
}
