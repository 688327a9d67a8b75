import { Low } from 'lowdb';
import type { Saved } from '../../src/contract/journal-state';
import type { Change } from '../../src/domain/journal/patch';
import type { Journal } from '../../src/domain/journal/schema';
import type { JournalAdapter } from './adapter';
import { ChangedUnderneath } from './durable-file';
import { NotConfirmed } from './folders';
import { historyOf, noPast, type Past } from './past';
import { problemOf } from './problem';
import { createTurns, type Turns } from './turns';

/** The journal as the disk has it, and what of it can be taken back. */
export interface Memory {
  readonly journal: Journal;
  readonly past: Past;
}

/** Something to be done to the memory: pure, and refused by throwing. */
export type Wish = (memory: Memory) => { readonly memory: Memory; readonly changes: readonly Change[] };

export interface WriterParts {
  readonly journal: Journal;
  readonly path: string;
  readonly adapter: JournalAdapter;
  /** Runs before each write. It must not throw. */
  readonly beforeWrite: () => Promise<void>;
  /** Runs when a write was found in vain because the file is another one now. It must not throw. */
  readonly onChangedUnderneath: () => Promise<void>;
  /** Keeps what can be undone, once the journal is on the disk and before anybody is told. It must not throw. */
  readonly keepPast: (past: Past) => Promise<void>;
  /** Runs when a write that was reported as failed is on the disk all the same, and in memory now too. */
  readonly onArrived: () => void;
}

interface Waiting {
  readonly wish: Wish;
  readonly resolve: (saved: Saved) => void;
  readonly reject: (problem: unknown) => void;
}

/**
 * The one who writes. Wishes that come while a write is on its way are carried out together with the next one; the memory
 * is swapped only after the disk has the new state, so it never says what the disk does not have.
 */
export class Writer {
  /** Runs a task between two writes. */
  readonly inTurn: Turns = createTurns();
  readonly #parts: WriterParts;
  readonly #low: Low<Journal>;
  readonly #waiting: Waiting[] = [];
  #past: Past = noPast;
  #isConfirmed = true;

  constructor(parts: WriterParts) {
    this.#parts = parts;
    this.#low = new Low<Journal>(parts.adapter, parts.journal);
  }

  /** The memory, which is the state on the disk. */
  now(): Memory {
    return { journal: this.#low.data, past: this.#past };
  }

  /** What can be undone from before this opening. Call it before the first wish is carried out. */
  recall(past: Past): void {
    this.#past = past;
  }

  /** Carries a wish out; resolves when its change is on the disk, rejects with a problem or a refusal. */
  carryOut(wish: Wish): Promise<Saved> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ wish, resolve, reject });
      if (this.#waiting.length === 1) void this.inTurn(() => this.#drain());
    });
  }

  async #drain(): Promise<void> {
    const { next, answers } = foldIn(this.#waiting.splice(0), this.now());
    if (answers.length === 0) return;
    try {
      await this.#write(next);
    } catch (error) {
      const problem = await this.#explain(error, next);
      for (const { waiter } of answers) waiter.reject(problem);
      return;
    }
    for (const { waiter, changes } of answers) waiter.resolve({ changes, history: historyOf(this.#past) });
  }

  async #write(next: Memory): Promise<void> {
    const { adapter, path, beforeWrite } = this.#parts;
    if (next.journal !== this.#low.data || !this.#isConfirmed) {
      await beforeWrite();
      // Low's own write() would save what is in memory already; here the disk comes first.
      await this.#low.adapter.write(next.journal);
    } else if (!(await adapter.isUnchanged())) throw new ChangedUnderneath(path);
    this.#isConfirmed = true;
    await this.#swap(next);
  }

  /** What to say of a write that failed, with the memory put right first should it have arrived all the same. */
  async #explain(error: unknown, next: Memory): Promise<Error> {
    const { adapter, path, onChangedUnderneath, onArrived } = this.#parts;
    const hasArrived = await adapter.hasArrived(next.journal).catch(() => false);
    if (!hasArrived && error instanceof ChangedUnderneath) await onChangedUnderneath();
    if (!hasArrived) return problemOf(error, path);
    await this.#swap(next);
    this.#isConfirmed = false;
    onArrived();
    return problemOf(new NotConfirmed(error), path);
  }

  async #swap({ journal, past }: Memory): Promise<void> {
    const isOther = past !== this.#past;
    this.#low.data = journal;
    this.#past = past;
    if (isOther) await this.#parts.keepPast(past);
  }
}

/** Carries the wishes out in memory, one on top of the other; one that is refused is told so and leaves nothing behind. */
function foldIn(batch: readonly Waiting[], memory: Memory) {
  let next = memory;
  const answers: { waiter: Waiting; changes: readonly Change[] }[] = [];
  for (const waiter of batch) {
    try {
      const done = waiter.wish(next);
      next = done.memory;
      answers.push({ waiter, changes: done.changes });
    } catch (refusal) {
      waiter.reject(refusal);
    }
  }
  return { next, answers };
}
