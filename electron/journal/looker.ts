import { mayBeCopy } from './copies';
import type { Disk } from './disk';
import { JOURNAL_FILE, journalPath } from './places';
import { createTurns } from './turns';
import { watchFolder } from './watch';

/** What a looker looks at, and what it sets off. */
export interface LookerParts {
  readonly folder: string;
  readonly disk: Disk;
  /** Looks by itself whenever something may have changed; otherwise only when it is asked. */
  readonly watches: boolean;
  /** Takes in what lies in the journal's place. Never rejects. */
  readonly settle: () => Promise<void>;
  /** Takes in the copies beside it. @throws whatever stands in the way */
  readonly absorb: () => Promise<void>;
}

/** Looks whether an open journal's file was changed by somebody else, and whether copies of it lie beside it. */
export class Looker {
  readonly #parts: LookerParts;
  readonly #inTurn = createTurns();
  readonly #stopWatching: () => void;
  #next: Promise<void> | undefined;
  #looks: string | undefined;
  #isClosed = false;

  constructor(parts: LookerParts) {
    const { folder, disk, watches } = parts;
    this.#parts = parts;
    const matters = (name: string) => name === JOURNAL_FILE || mayBeCopy(name);
    const look = () => void this.look();
    this.#stopWatching = watches ? watchFolder({ folder, matters, look, disk }) : () => undefined;
  }

  /** Looks, and takes in what there is. Never rejects. */
  look(): Promise<void> {
    // A look that has not begun yet will see whatever anybody wants to be seen.
    this.#next ??= this.#inTurn(() => {
      this.#next = undefined;
      return this.#lookOnce();
    });
    return this.#next;
  }

  /** Stops, and waits for a look that is on its way. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#stopWatching();
    await this.#inTurn(async () => undefined);
  }

  async #lookOnce(): Promise<void> {
    if (this.#isClosed) return;
    const { folder, disk, settle, absorb } = this.#parts;
    const there = await disk.stat(journalPath(folder)).catch(() => undefined);
    const looks = there ? [there.ino, there.size, there.mtimeMs, there.ctimeMs].join() : 'nothing';
    if (looks !== this.#looks) await settle();
    this.#looks = looks;
    // What cannot be joined or put away now is met again at the next look.
    if (!this.#isClosed) await absorb().catch(() => undefined);
  }
}
