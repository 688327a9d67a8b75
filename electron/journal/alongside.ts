import type { Changed, Saved } from '../../src/contract/journal-state';
import type { Journal } from '../../src/domain/journal/schema';
import { localTimeOf } from '../../src/domain/zones';
import type { JournalAdapter } from './adapter';
import { takenIn } from './joining';
import type { Kept } from './kept';
import { historyOf } from './past';
import { journalPath } from './places';
import { ProblemError } from './problem';
import type { Shelf } from './shelf';
import type { StoreParts } from './store-parts';
import { layBeside, lookUnderneath, NewerUnderneath, type Place } from './underneath';
import type { Attempt, Memory, TakenIn } from './writer';

/** An open journal, as whoever stands between it and its disk needs to know it. */
export interface AlongsideParts {
  readonly parts: StoreParts;
  readonly adapter: JournalAdapter;
  readonly shelf: Shelf;
  readonly kept: Kept;
  readonly now: () => Memory;
}

/**
 * Deals with all that happens to an open journal without its doing: takes in what others wrote, keeps what the disk does not take,
 * and tells whoever shows the journal.
 */
export class Alongside {
  readonly #parts: AlongsideParts;
  /** What came in while somebody was saving, until it is told. */
  readonly #untold: Pick<Changed, 'changes' | 'came' | 'told'>[] = [];
  /** What was laid beside a newer journal. */
  #left: Journal | undefined;

  constructor(parts: AlongsideParts) {
    this.#parts = parts;
  }

  /** What an answer says besides its changes. */
  said(): Omit<Saved, 'changes'> {
    const { kept, now } = this.#parts;
    const standing = kept.standing();
    return { history: historyOf(now().past), ...(standing ? { standing } : {}) };
  }

  /** Takes in what lies on the disk; nothing when that is what was known. @throws ProblemError for what cannot be taken in */
  async takeIn(memory: Memory, known: Journal): Promise<TakenIn | undefined> {
    const { adapter, parts } = this.#parts;
    if (await adapter.isUnchanged().catch(() => false)) return undefined;
    const found = await lookUnderneath(this.#place(memory.journal));
    const edge = { at: localTimeOf(parts.clock(), parts.zone()), device: parts.deviceId };
    const { changes, came, ...taken } = takenIn(memory, known, found, edge);
    const { told } = found;
    if (changes.length > 0 || told)
      this.#untold.push({ changes, ...(came ? { came } : {}), ...(told ? { told } : {}) });
    return taken;
  }

  /** After each attempt to save: keeps what was not, and tells of what came in and of how the journal stands. Never rejects. */
  async attempted(attempt: Attempt): Promise<void> {
    const { parts, kept, now } = this.#parts;
    const before = JSON.stringify(kept.standing());
    const isLeft = await this.#leaveToNewer(attempt.problem);
    if (parts.staysOpen && !isLeft) await kept.note(attempt, now().journal);
    if (attempt.problem) parts.onHistory?.(historyOf(now().past), 'changed');
    const untold = this.#untold.splice(0);
    const hasTurned = before !== JSON.stringify(kept.standing());
    if (untold.length === 0 && hasTurned) untold.push({ changes: [] });
    for (const change of untold) parts.changed?.({ ...change, ...this.said() });
  }

  /** Lays what is in memory beside a newer journal, where one was met, once for each state of it; it is then as safe as it can be. */
  async #leaveToNewer(problem: Attempt['problem']): Promise<boolean> {
    if (!(problem instanceof NewerUnderneath)) return false;
    const { folder, staysOpen, deviceName, deviceId, warn, outgrown } = this.#parts.parts;
    const { journal } = this.#parts.now();
    if (!staysOpen || journal === this.#left) return true;
    try {
      const copy = await layBeside(this.#place(journal), deviceName ?? deviceId);
      const isFirst = this.#left === undefined;
      this.#left = journal;
      if (!isFirst) return true;
      warn(new ProblemError('leftToNewer', { path: journalPath(folder), copy }));
      outgrown?.();
      return true;
    } catch {
      return false;
    }
  }

  #place(journal: Journal): Place {
    const { parts, shelf, kept } = this.#parts;
    const code = kept.standing()?.problem?.code;
    const isMissed = code === 'journalGone' || code === 'folderGone';
    return { folder: parts.folder, shelf, journal, isMissed };
  }
}
