import type { Saved } from '../../src/contract/journal-state';
import { NotSaved } from './not-saved';

/** Answers remembered at most. */
const ANSWERS_KEPT = 1000;

/** What was answered to commands, for those that come twice. One that failed is forgotten, one that is kept is not. */
export class Answers {
  readonly #answers = new Map<string, Promise<Saved>>();

  /** What the command with this id came to; nothing when it never came, or failed. */
  get(id: string): Promise<Saved> | undefined {
    return this.#answers.get(id);
  }

  remember(id: string, saved: Promise<Saved>): void {
    const answered = saved.catch((error: unknown) => {
      if (error instanceof NotSaved) return error.kept;
      this.#answers.delete(id);
      throw error;
    });
    answered.catch(() => undefined);
    this.#answers.set(id, answered);
    const [oldest] = this.#answers.keys();
    if (oldest !== undefined && this.#answers.size > ANSWERS_KEPT) this.#answers.delete(oldest);
  }
}
