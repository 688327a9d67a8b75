import { Low } from 'lowdb';
import type { Saved } from '../../src/contract/journal-state';
import type { Refusal } from '../../src/domain/journal/apply';
import type { Change } from '../../src/domain/journal/patch';
import type { Journal } from '../../src/domain/journal/schema';
import type { JournalAdapter } from './adapter';
import { ChangedUnderneath } from './durable-file';
import { NotConfirmed } from './folders';
import { NotSaved } from './not-saved';
import { noPast, type Past } from './past';
import { type ProblemError, problemOf } from './problem';
import { createTurns, type Turns } from './turns';

/** The journal as it is shown, and what of it can be taken back. It runs ahead of the disk only while a save has failed. */
export interface Memory {
  readonly journal: Journal;
  readonly past: Past;
}

/** Something to be done to the memory: pure, and refused by throwing. */
export type Wish = (memory: Memory) => { readonly memory: Memory; readonly changes: readonly Change[] };

/** What lies on the disk in place of what was known, and the memory with that taken in. */
export interface TakenIn {
  readonly memory: Memory;
  /** The journal in the file; the very object in `memory` where the two say the same. */
  readonly known: Journal;
  readonly sha256: string;
  /** The file is to be written even if it says what the memory says. */
  readonly mustWrite: boolean;
}

/** How an attempt to save ended: with a problem or without, and how many new changes were in it. */
export interface Attempt {
  readonly problem: ProblemError | Refusal | undefined;
  readonly changes: number;
}

export interface WriterParts {
  readonly journal: Journal;
  readonly path: string;
  readonly adapter: JournalAdapter;
  /** Whether what cannot be saved stays in the memory, to be saved with the next attempt. */
  readonly keepsUnsaved: boolean;
  /** Runs before each write. It must not throw. */
  readonly beforeWrite: () => Promise<void>;
  /** Takes in what lies on the disk; nothing when that is what was known. @throws ProblemError for what cannot be taken in. */
  readonly takeIn: (memory: Memory, known: Journal) => Promise<TakenIn | undefined>;
  /** Keeps what can be undone, once the journal is on the disk and before anybody is told. It must not throw. */
  readonly keepPast: (past: Past) => Promise<void>;
  /** Runs after each attempt, before anybody is answered. It must not throw. */
  readonly attempted: (attempt: Attempt) => Promise<void>;
  /** What an answer says besides its changes. */
  readonly said: () => Omit<Saved, 'changes'>;
}

interface Waiting {
  readonly wish: Wish;
  readonly resolve: (saved: Saved) => void;
  readonly reject: (problem: unknown) => void;
}

/** How often one save begins anew because something else wrote the file meanwhile. */
const TRIES = 8;

/**
 * The one who writes. Wishes that come while a write is on its way are carried out together with the next one. A wish is
 * answered as saved only after the disk has the new state, and nothing on the disk is written over that was not taken in.
 */
export class Writer {
  /** Runs a task between two writes. */
  readonly inTurn: Turns = createTurns();
  readonly #parts: WriterParts;
  /** The journal as it was last read from the disk or written to it. */
  readonly #low: Low<Journal>;
  readonly #waiting: Waiting[] = [];
  #memory: Memory;
  #keptPast: Past = noPast;
  #mustWrite = false;

  constructor(parts: WriterParts) {
    this.#parts = parts;
    this.#low = new Low<Journal>(parts.adapter, parts.journal);
    this.#memory = { journal: parts.journal, past: noPast };
  }

  /** The memory: the state on the disk, and what could not be saved yet. */
  now(): Memory {
    return this.#memory;
  }

  /** The journal as the disk has it. */
  known(): Journal {
    return this.#low.data;
  }

  /** What can be undone from before this opening. Call it before the first wish is carried out. */
  recall(past: Past): void {
    this.#memory = { ...this.#memory, past };
    this.#keptPast = past;
  }

  /** Carries a wish out; resolves when its change is on the disk, rejects with a problem or a refusal. */
  carryOut(wish: Wish): Promise<Saved> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ wish, resolve, reject });
      if (this.#waiting.length === 1) void this.inTurn(() => this.#drain());
    });
  }

  /** Makes memory and disk say the same, as far as that can be done now. Never rejects. */
  settle(): Promise<void> {
    return this.inTurn(() => this.#drain());
  }

  /** Nothing lies on the disk any more, or nothing that is to be kept: the next attempt writes the journal there. */
  expectNothing(): void {
    this.#parts.adapter.expect(null);
    this.#mustWrite = true;
  }

  async #drain(): Promise<void> {
    const { next, answers, problem } = await this.#save(this.#waiting.splice(0));
    const { keepsUnsaved, attempted, said } = this.#parts;
    if (problem && keepsUnsaved) this.#memory = next;
    await attempted({ problem, changes: answers.filter(({ isNew }) => isNew).length });
    for (const { waiter, changes } of answers) {
      const saved = { changes, ...said() };
      if (!problem) waiter.resolve(saved);
      else waiter.reject(keepsUnsaved ? new NotSaved(problem, saved) : problem);
    }
  }

  /** Carries the wishes out and writes; begins anew with what lies on the disk whenever that is not what was known. */
  async #save(batch: readonly Waiting[], tries = TRIES): Promise<Folded & { problem?: Attempt['problem'] }> {
    const folded = foldIn(batch, this.#memory);
    try {
      await this.#write(folded.next.journal);
      await this.#swap(folded.next);
      return folded;
    } catch (error) {
      const problem = await this.#explain(error, folded.next, tries);
      return problem ? { ...folded, problem } : this.#save(batch, tries - 1);
    }
  }

  async #write(journal: Journal): Promise<void> {
    const { adapter, path, beforeWrite } = this.#parts;
    if (journal === this.#low.data && !this.#mustWrite) {
      if (!(await adapter.isUnchanged())) throw new ChangedUnderneath(path);
      return;
    }
    await beforeWrite();
    // Low's own write() would save what is in memory already; here the disk comes first.
    await this.#low.adapter.write(journal);
    this.#low.data = journal;
    this.#mustWrite = false;
  }

  /** What kept a write from being done; nothing when the disk had something else, which is in the memory now. */
  async #explain(error: unknown, next: Memory, tries: number): Promise<Attempt['problem']> {
    const { adapter, path, takeIn } = this.#parts;
    if (await adapter.hasArrived(next.journal).catch(() => false)) {
      this.#low.data = next.journal;
      this.#mustWrite = true;
      await this.#swap(next);
      return problemOf(new NotConfirmed(error), path);
    }
    if (tries <= 1) return problemOf(error, path);
    try {
      const taken = await takeIn(this.#memory, this.#low.data);
      if (taken) this.#take(taken);
      return taken ? undefined : problemOf(error, path);
    } catch (obstacle) {
      return problemOf(obstacle, path);
    }
  }

  /** The disk has it. */
  async #swap(next: Memory): Promise<void> {
    this.#memory = next;
    if (next.past === this.#keptPast) return;
    this.#keptPast = next.past;
    await this.#parts.keepPast(next.past);
  }

  #take({ memory, known, sha256, mustWrite }: TakenIn): void {
    this.#parts.adapter.expect(sha256);
    this.#low.data = known;
    this.#memory = memory;
    this.#mustWrite ||= mustWrite;
  }
}

interface Answered {
  readonly waiter: Waiting;
  readonly changes: readonly Change[];
  /** Whether the wish changed the journal; one that comes twice does so once. */
  readonly isNew: boolean;
}

interface Folded {
  readonly next: Memory;
  readonly answers: readonly Answered[];
}

/** Carries the wishes out in memory, one on top of the other; one that is refused is told so and leaves nothing behind. */
function foldIn(batch: readonly Waiting[], memory: Memory): Folded {
  let next = memory;
  const answers: Answered[] = [];
  for (const waiter of batch) {
    try {
      const done = waiter.wish(next);
      answers.push({ waiter, changes: done.changes, isNew: done.memory.journal !== next.journal });
      next = done.memory;
    } catch (refusal) {
      waiter.reject(refusal);
    }
  }
  return { next, answers };
}
