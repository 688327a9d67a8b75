import type { Problem, Standing } from '../../src/contract/journal-state';
import type { Journal } from '../../src/domain/journal/schema';
import type { RescueCopy } from './rescue';
import type { Retry } from './retry';
import type { Attempt } from './writer';

/** Keeps what the disk does not take: counts it, lays a copy elsewhere, and has it tried again. */
export class Kept {
  readonly #rescue: RescueCopy;
  readonly #retry: Retry;
  #unsaved = 0;
  #problem: Problem | undefined;

  constructor(rescue: RescueCopy, retry: Retry) {
    this.#rescue = rescue;
    this.#retry = retry;
  }

  /** How the journal stands to the disk; nothing while everything is on it. */
  standing(): Standing | undefined {
    if (!this.#problem) return undefined;
    const rescue = this.#rescue.path();
    return { unsaved: this.#unsaved, problem: this.#problem, ...(rescue === undefined ? {} : { rescue }) };
  }

  /** Takes note of how an attempt to save `journal` ended. */
  async note({ problem, changes }: Attempt, journal: Journal): Promise<void> {
    if (problem) await this.#failed({ code: problem.code, values: problem.values }, changes, journal);
    else await this.#saved();
  }

  /** Nobody is there any more to be told. The copy elsewhere stays for the next start. */
  close(): void {
    this.#retry.stop();
  }

  async #failed(problem: Problem, changes: number, journal: Journal): Promise<void> {
    this.#unsaved += changes;
    this.#problem = problem;
    await this.#rescue.write(journal);
    this.#retry.again();
  }

  async #saved(): Promise<void> {
    this.#unsaved = 0;
    this.#problem = undefined;
    this.#retry.stop();
    await this.#rescue.remove();
  }
}
