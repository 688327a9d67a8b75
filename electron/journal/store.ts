import { randomUUID } from 'node:crypto';
import type { DeedList, TakenBack } from '../../src/contract/deeds';
import type {
  Backup,
  Comparison,
  History,
  OpenState,
  Problem,
  Saved,
} from '../../src/contract/journal-state';
import type { Command } from '../../src/domain/journal/commands';
import type { Choice } from '../../src/domain/journal/comparison';
import { recordAt } from '../../src/domain/journal/patch';
import { stayedSince } from '../../src/domain/journal/revert';
import type { Journal } from '../../src/domain/journal/schema';
import type { Edge } from '../../src/domain/journal/threads';
import { localTimeOf } from '../../src/domain/zones';
import { type JournalAdapter, journalAdapter } from './adapter';
import { readBackup } from './backups';
import { compareBackup } from './compare-backup';
import { type Disk, nodeDisk } from './disk';
import type { DurableFile } from './durable-file';
import { Keeper } from './keeper';
import { forgetBackup, listBackups, verifyBackup } from './list-backups';
import { moveJournal } from './move';
import { deedIn, historyOf, listed, type Past } from './past';
import { PastFile } from './past-file';
import { journalPath } from './places';
import { ProblemError } from './problem';
import { pathOnShelf, type Shelf } from './shelf';
import { type ShelfEdges, shelfOf } from './shelves';
import { commandWish, redoWish, restoreWish, takeBackWish, undoWish } from './wishes';
import { type Wish, Writer } from './writer';

/** Where, by whom and for whom a journal is opened. */
export interface StoreParts extends ShelfEdges {
  readonly folder: string;
  /** This computer's id in the versions of records. */
  readonly deviceId: string;
  /** Who writes, in words, for whoever is refused meanwhile: `Backstride window`. */
  readonly holder: string;
  /** A journal was opened in this folder before. */
  readonly openedBefore: boolean;
  /** Something went wrong that stops nobody's wish, such as a daily backup that could not be made. */
  readonly warn: (problem: Problem) => void;
  /** The journal is not what the last answer said: a write that was reported as failed is there after all. */
  readonly adopted?: (state: OpenState) => void;
  /** What can be undone and redone next is another thing now. */
  readonly onHistory?: ((history: History, when: 'changed' | 'recalled') => void) | undefined;
}

export type GoodState = Extract<OpenState, { state: 'good' }>;

/** How long after opening the day's backup is made, when nothing asks for it before. */
const BACKUP_AFTER_MS = 1500;

/** Answers remembered at most, for commands that come twice. */
const ANSWERS_KEPT = 1000;

/**
 * An open journal, and the one way to change it. Every change resolves when it is on the disk; when it rejects (with a
 * Refusal or a ProblemError), the journal is as it was.
 */
export class Store {
  readonly folder: string;
  readonly #parts: StoreParts;
  readonly #disk: Disk;
  readonly #shelf: Shelf;
  readonly #adapter: JournalAdapter;
  readonly #writer: Writer;
  readonly #keeper: Keeper;
  readonly #pastFile: PastFile;
  readonly #answers = new Map<string, Promise<Saved>>();
  readonly #idle: NodeJS.Timeout;
  #isClosed = false;

  /** The store over a journal that was read from `file`. */
  constructor(parts: StoreParts, file: DurableFile, journal: Journal) {
    const { folder, disk = nodeDisk, warn } = parts;
    const path = journalPath(folder);
    const shelf = shelfOf(parts, journal.id);
    const adapter = journalAdapter(path, file.sha256, disk);
    const now = () => this.#writer.now().journal;
    const keeper = new Keeper({ shelf, folder, path, adapter, opened: { file, journal }, now, warn });
    this.folder = folder;
    this.#parts = parts;
    this.#disk = disk;
    this.#shelf = shelf;
    this.#adapter = adapter;
    this.#keeper = keeper;
    this.#pastFile = new PastFile({ ...parts, journalId: journal.id, disk });
    this.#writer = new Writer({
      journal,
      path,
      adapter,
      beforeWrite: () => keeper.beforeWrite(),
      onChangedUnderneath: () => keeper.keepWhatWasHere(),
      keepPast: (past) => this.#keepPast(past),
      onArrived: () => parts.adopted?.(this.state()),
    });
    void this.#writer.inTurn(() => this.#recall());
    // Whoever opened the journal wants to see it first.
    this.#idle = setTimeout(() => void this.#inTurn(async () => undefined), BACKUP_AFTER_MS).unref();
  }

  /** The journal as it is on the disk, and what can be undone. */
  state(): GoodState {
    const { journal, past } = this.#writer.now();
    return { state: 'good', folder: this.folder, journal, readOnly: false, history: historyOf(past) };
  }

  /** Carries a command out. One that was carried out before is answered again, with its records as they are now. */
  async carryOut(command: Command): Promise<Saved> {
    const before = this.#answers.get(command.id);
    if (before) return this.#asItIsNow(await before);
    const saved = this.#change(commandWish(command, this.#parts.deviceId));
    this.#remember(command.id, saved);
    return saved;
  }

  /** Takes the newest change back. */
  undo(): Promise<Saved> {
    return this.#change(undoWish(this.#edge()));
  }

  /** Does again what was undone last. */
  redo(): Promise<Saved> {
    return this.#change(redoWish(this.#edge()));
  }

  /** Tries to save what is not on the disk yet. */
  saveNow(): Promise<Saved> {
    return this.#change((memory) => ({ memory, changes: [] }));
  }

  /** What was done, what was undone, and what came in from elsewhere, once all of it is known. */
  deeds(): Promise<DeedList> {
    return this.#writer.inTurn(async () => listed(this.#writer.now().past));
  }

  /** Takes one deed back by choice, as a new deed; what was changed since stays, and is counted. */
  async takeBack(deedId: string): Promise<TakenBack> {
    const saved = await this.#change(takeBackWish(deedId, this.#edge(), randomUUID()));
    const { journal, past } = this.#writer.now();
    return { ...saved, stayed: stayedSince(journal, deedIn(past, deedId).changes) };
  }

  /** Makes a backup because somebody asked for one. */
  backUp(): Promise<Backup> {
    return this.#inTurn(() => this.#keeper.make('asked'));
  }

  /** All backups of this journal, newest first. */
  backups(): Promise<Backup[]> {
    return this.#inTurn(() => listBackups(this.#shelf));
  }

  /** Reads one backup whole from the disk, beside whatever else goes on, and says what it is now. */
  verifyBackup(name: string): Promise<Backup> {
    return verifyBackup(this.#shelf, name);
  }

  /** What restoring a backup would bring. */
  compareBackup(name: string): Promise<Comparison> {
    return compareBackup(this.#shelf, name, this.#writer.now().journal);
  }

  /** Takes a backup whose file is gone off the list. */
  forgetBackup(name: string): Promise<void> {
    return this.#inTurn(() => forgetBackup(this.#shelf, name));
  }

  /** Where a backup lies. @throws ProblemError when `name` is none of a backup */
  backupPath(name: string): string {
    return pathOnShelf(this.#shelf, name);
  }

  /** Backs the present state up, then brings what is chosen of a backup, as one change that can be undone. */
  async restore(name: string, choice: Choice = 'everything'): Promise<Saved> {
    const backup = await readBackup(this.#shelf, name);
    await this.#inTurn(() => this.#keeper.make('restore'));
    const restoring = { backup, date: name.slice(0, 10), choice, id: randomUUID() };
    return this.#change(restoreWish(restoring, this.#edge()));
  }

  /** Whether the file is still what was last read or written here. When not, what was here is kept as a backup first. */
  isUnchanged(): Promise<boolean> {
    return this.#writer.inTurn(async () => {
      const isUnchanged = await this.#adapter.isUnchanged().catch(() => false);
      if (!isUnchanged) await this.#keeper.keepWhatWasHere();
      return isUnchanged;
    });
  }

  /**
   * Moves the journal to another folder; this store is closed then, and the journal to be opened there. When it cannot be
   * moved, everything stays as it was.
   */
  async moveTo(to: string, switchTo: (folder: string) => Promise<void>): Promise<void> {
    const { clock, zone, warn } = this.#parts;
    this.#isClosed = true;
    try {
      const disk = this.#disk;
      await this.#inTurn(() => moveJournal({ from: this.folder, to, clock, zone, warn, switchTo, disk }));
    } catch (error) {
      this.#isClosed = false;
      throw error;
    }
  }

  /** Waits for what is being written. Nothing can be changed any more afterwards. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#idle);
    await this.#inTurn(() => this.#pastFile.close());
  }

  /** What was done before this opening can be undone too. */
  async #recall(): Promise<void> {
    const past = await this.#pastFile.read(this.#writer.now().journal);
    this.#writer.recall(past);
    this.#parts.onHistory?.(historyOf(past), 'recalled');
  }

  async #keepPast(past: Past): Promise<void> {
    await this.#pastFile.keep(past);
    this.#parts.onHistory?.(historyOf(past), 'changed');
  }

  async #change(wish: Wish): Promise<Saved> {
    if (this.#isClosed) throw new ProblemError('notOpen');
    return this.#writer.carryOut(wish);
  }

  #remember(id: string, saved: Promise<Saved>): void {
    this.#answers.set(id, saved);
    saved.catch(() => this.#answers.delete(id));
    const [oldest] = this.#answers.keys();
    if (oldest !== undefined && this.#answers.size > ANSWERS_KEPT) this.#answers.delete(oldest);
  }

  #asItIsNow({ changes }: Saved): Saved {
    const { journal, past } = this.#writer.now();
    const fresh = changes.map((change) => ({ ...change, after: recordAt(journal, change) }));
    return { changes: fresh, history: historyOf(past) };
  }

  /** Runs a task between two writes, the opening's backup before it. */
  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    return this.#writer.inTurn(async () => {
      await this.#keeper.opening();
      return task();
    });
  }

  #edge(): Edge {
    return { at: localTimeOf(this.#parts.clock(), this.#parts.zone()), device: this.#parts.deviceId };
  }
}
