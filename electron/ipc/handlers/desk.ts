import type { OpenState, Standing } from '../../../src/contract/journal-state';
import type { Journal } from '../../../src/domain/journal/schema';
import { realFolder } from '../../journal/folders';
import { type Opened, openStore } from '../../journal/open-store';
import { ProblemError, problemOf } from '../../journal/problem';
import type { Store, StoreParts } from '../../journal/store';
import { createTurns } from '../../journal/turns';
import type { HandlerParts } from '../parts';

/** The one journal that is open, or the state of the folder in which none could be opened. */
export class Desk {
  readonly #parts: HandlerParts;
  readonly #inTurn = createTurns();
  #folder: string;
  #opened: Opened | undefined;

  constructor(parts: HandlerParts) {
    this.#parts = parts;
    this.#folder = parts.preferences.journalFolder();
  }

  /** The folder of the open journal, or the one that was tried last. */
  folder(): string {
    return this.#folder;
  }

  /** What the folder showed last; nothing before the first opening. */
  state(): OpenState | undefined {
    return this.#opened?.store?.state() ?? this.#opened?.state;
  }

  /** Looks whether something was changed underneath the open journal. Never rejects. */
  async look(): Promise<void> {
    await this.#opened?.store?.look();
  }

  /** The open journal. @throws ProblemError when there is none that could be changed. */
  store(): Store {
    const store = this.#opened?.store;
    if (store) return store;
    throw new ProblemError(this.#opened?.state.state === 'newer' ? 'readOnly' : 'notOpen');
  }

  /** The journal to look at, be it one that cannot be changed. @throws ProblemError when there is none. */
  journal(): Journal {
    const state = this.state();
    const journal = state?.state === 'good' || state?.state === 'newer' ? state.journal : undefined;
    if (!journal) throw new ProblemError('notOpen');
    return journal;
  }

  /** Opens the journal, or says how it stands while its file is what it was; looks again at what was not good. */
  open(): Promise<OpenState> {
    return this.#inTurn(() => this.#openAgain());
  }

  /** Lets the journal go and opens the one in another folder. */
  openOther(folder: string): Promise<OpenState> {
    return this.#inTurn(async () => {
      const isWell = this.#standing() === undefined;
      if (isWell && (await this.#isHere(folder))) return this.#openAgain();
      await this.#insistOnRescue();
      // Where something else lies now, the folder is opened again for that: its lock must be free then.
      if (!isWell) await this.#letGo();
      const opened = await openStore(this.#storeParts(folder));
      return this.#take(opened, folder);
    });
  }

  /** Makes a journal where none is open: a new one, one out of a backup, an older one in today's format. */
  make(way: (parts: StoreParts) => Promise<Opened>): Promise<OpenState> {
    return this.#inTurn(async () => {
      const folder = this.#folder;
      if (this.#opened?.store) throw new ProblemError('journalThere', { folder });
      return this.#take(await way(this.#storeParts(folder)), folder);
    });
  }

  /** Moves the open journal to another folder and goes on there. */
  move(to: string): Promise<OpenState> {
    return this.#inTurn(async () => {
      await this.store().moveTo(to, (folder) => this.#parts.preferences.remember(folder));
      return this.#take(await openStore(this.#storeParts(to)), to);
    });
  }

  /** Waits for what is being written and lets the journal go. */
  close(): Promise<void> {
    return this.#inTurn(() => this.#letGo());
  }

  async #openAgain(): Promise<OpenState> {
    const store = this.#opened?.store;
    if (store) {
      await store.settle();
      return store.state();
    }
    return this.#take(await openStore(this.#storeParts(this.#folder)), this.#folder);
  }

  #standing(): Standing | undefined {
    return this.#opened?.store?.state().standing;
  }

  /** Changes that lie nowhere but in memory are not let go of. */
  async #insistOnRescue(): Promise<void> {
    const standing = this.#standing();
    if (standing && standing.unsaved > 0 && standing.rescue === undefined)
      throw new ProblemError('unsavedHere', { folder: this.#folder });
  }

  /** A newer Backstride has taken over: the folder is opened again, to look at. */
  async #openNewer(): Promise<void> {
    await this.#inTurn(async () => {
      await this.#letGo();
      this.#parts.announce(await this.#take(await openStore(this.#storeParts(this.#folder)), this.#folder));
    });
  }

  async #letGo(): Promise<void> {
    await this.#opened?.close();
    this.#opened = undefined;
  }

  async #take(opened: Opened, folder: string): Promise<OpenState> {
    await this.#letGo();
    this.#opened = opened;
    this.#folder = folder;
    if (opened.store) await this.#remember(folder);
    else this.#parts.tellHistory?.({ undo: undefined, redo: undefined }, 'changed');
    return opened.store?.state() ?? opened.state;
  }

  /** A journal that is open stays open, whether its folder can be remembered or not. */
  async #remember(folder: string): Promise<void> {
    await this.#parts.preferences.remember(folder).catch((error: unknown) => {
      this.#parts.warn(problemOf(error, this.#parts.dataFolder));
    });
  }

  async #isHere(folder: string): Promise<boolean> {
    return (await realFolder(folder)) === (await realFolder(this.#folder));
  }

  #storeParts(folder: string): StoreParts {
    const { preferences, announceChange, staysOpen, tellHistory, examine, ...parts } = this.#parts;
    const { dataFolder, deviceId, deviceName, holder, clock, zone, warn, rescueFolders } = parts;
    return {
      ...{ folder, dataFolder, deviceId, holder, clock, zone, warn, staysOpen },
      ...(deviceName === undefined ? {} : { deviceName }),
      ...(rescueFolders === undefined ? {} : { rescueFolders }),
      openedBefore: preferences.isKnown(folder),
      onHistory: tellHistory,
      changed: announceChange,
      outgrown: () => void this.#openNewer(),
      examine,
    };
  }
}
