import { randomUUID } from 'node:crypto';
import type { MendOutcome } from '../../src/contract/check';
import type { DeedList, TakenBack } from '../../src/contract/deeds';
import type { Backup, CameIn, Comparison, Saved } from '../../src/contract/journal-state';
import type { Command } from '../../src/domain/journal/commands';
import type { Choice } from '../../src/domain/journal/comparison';
import { mergeJournals, takeInJournal } from '../../src/domain/journal/merge';
import { recordAt } from '../../src/domain/journal/patch';
import { stayedSince } from '../../src/domain/journal/revert';
import type { Journal } from '../../src/domain/journal/schema';
import type { Edge } from '../../src/domain/journal/threads';
import { localTimeOf } from '../../src/domain/zones';
import { Absorber } from './absorbing';
import { journalAdapter } from './adapter';
import { Alongside } from './alongside';
import { Answers } from './answers';
import { readBackup } from './backups';
import { compareBackup } from './compare-backup';
import { type Disk, nodeDisk } from './disk';
import type { DurableFile } from './durable-file';
import { type Joined, joinedTo } from './joining';
import { Keeper } from './keeper';
import { Kept } from './kept';
import { forgetBackup, listBackups, verifyBackup } from './list-backups';
import { Looker } from './looker';
import { moveJournal } from './move';
import { NotSaved } from './not-saved';
import { deedIn, historyOf, listed, type Past } from './past';
import { PastFile } from './past-file';
import { journalPath } from './places';
import { ProblemError, reasonOf } from './problem';
import { isOutOfPlace, makeRoom } from './putting-back';
import { RescueCopy } from './rescue';
import { Retry, realTimer } from './retry';
import { pathOnShelf, type Shelf } from './shelf';
import { shelfOf } from './shelves';
import type { GoodState, StoreParts } from './store-parts';
import {
  commandWish,
  mendWish,
  nothing,
  redoWish,
  restoreWish,
  signed,
  takeBackWish,
  undoWish,
} from './wishes';
import { type Memory, type Wish, Writer } from './writer';

export type { GoodState, StoreParts } from './store-parts';

/** How long after opening the day's backup is made, when nothing asks for it before. */
const BACKUP_AFTER_MS = 1500;

/**
 * An open journal, and the one way to change it. Every change resolves when it is on the disk. When it rejects, nothing was
 * changed; but with NotSaved it is kept, shown and tried again.
 */
export class Store {
  readonly folder: string;
  readonly #parts: StoreParts;
  readonly #disk: Disk;
  readonly #shelf: Shelf;
  readonly #writer: Writer;
  readonly #keeper: Keeper;
  readonly #kept: Kept;
  readonly #pastFile: PastFile;
  readonly #absorber: Absorber;
  readonly #answers = new Answers();
  readonly #idle: NodeJS.Timeout;
  readonly #looker: Looker;
  readonly #alongside: Alongside;
  #isClosed = false;

  /** The store over a journal that was read from `file`. */
  constructor(parts: StoreParts, file: DurableFile, journal: Journal) {
    const { folder, disk = nodeDisk, warn, staysOpen = false, timer = realTimer } = parts;
    const path = journalPath(folder);
    const shelf = shelfOf(parts, journal.id);
    const adapter = journalAdapter(path, file.sha256, disk);
    this.folder = folder;
    this.#parts = parts;
    this.#disk = disk;
    this.#shelf = shelf;
    const memory = { now: () => this.#writer.now().journal, known: () => this.#writer.known() };
    this.#keeper = new Keeper({ shelf, folder, path, adapter, opened: { file, journal }, ...memory, warn });
    this.#kept = new Kept(new RescueCopy(parts, journal.id), new Retry(timer, () => void this.settle()));
    this.#pastFile = new PastFile({ ...parts, journalId: journal.id, disk });
    const now = () => this.#writer.now();
    this.#alongside = new Alongside({ parts, adapter, shelf, kept: this.#kept, now });
    this.#writer = new Writer({
      journal,
      path,
      adapter,
      keepsUnsaved: staysOpen,
      beforeWrite: () => this.#keeper.beforeWrite(),
      takeIn: (now, known) => this.#alongside.takeIn(now, known),
      keepPast: (past) => this.#keepPast(past),
      attempted: (attempt) => this.#alongside.attempted(attempt),
      said: () => this.#alongside.said(),
    });
    void this.#writer.inTurn(() => this.#recall());
    const join = (copy: Journal, source: CameIn['source']) => this.#join(copy, source, mergeJournals);
    this.#absorber = new Absorber({ folder, journalId: journal.id, shelf, edges: parts, join });
    // Whoever opened the journal wants to see it first.
    this.#idle = setTimeout(() => void this.#inTurn(async () => undefined), BACKUP_AFTER_MS).unref();
    const settle = () => this.settle();
    const absorb = () => this.#absorber.absorb();
    this.#looker = new Looker({ folder, disk, settle, absorb, watches: staysOpen });
  }

  /** The journal as it is shown, what can be undone, and how it stands to the disk. */
  state(): GoodState {
    const { journal } = this.#writer.now();
    return { state: 'good', folder: this.folder, journal, readOnly: false, ...this.#alongside.said() };
  }

  /** Carries a command out. One that was carried out before is answered again, with its records as they are now. */
  async carryOut(command: Command): Promise<Saved> {
    const before = this.#answers.get(command.id);
    if (before) return this.#answeredAgain(await before);
    const saved = this.#change(this.#signed(commandWish(command, this.#parts.deviceId)));
    this.#answers.remember(command.id, saved);
    return saved;
  }

  /** Takes the newest change back. */
  undo(): Promise<Saved> {
    return this.#change(this.#signed(undoWish(this.#edge())));
  }

  /** Does again what was undone last. */
  redo(): Promise<Saved> {
    return this.#change(this.#signed(redoWish(this.#edge())));
  }

  /** Takes in all that lies underneath, conflict copies too, and saves what is not on the disk yet. */
  async saveNow(): Promise<Saved> {
    const saved = await this.#change(nothing);
    await this.#absorber.absorb().catch((error: unknown) => this.#warnUnlessProblem(error));
    return { ...saved, ...this.#alongside.said() };
  }

  /** Makes memory and disk say the same, as far as that can be done now; who hears of changes is told. Never rejects. */
  async settle(): Promise<void> {
    if (!this.#isClosed) await this.#writer.settle();
  }

  /** Looks whether something was changed underneath, and takes it in. Never rejects. */
  look(): Promise<void> {
    return this.#looker.look();
  }

  /** Puts the journal's file back where it should be; what lies there is set aside under another name in the same folder. */
  async putBack(): Promise<Saved> {
    await this.settle();
    const isAway = isOutOfPlace(this.#kept.standing()?.problem?.code);
    if (isAway) {
      await this.#writer.inTurn(async () => {
        await makeRoom(this.folder, this.#edge().at, this.#disk);
        this.#writer.expectNothing();
      });
    }
    return this.#change(nothing);
  }

  /** Joins another journal's file to this one after a backup: a copy of this journal, or the records of another. */
  async merge(other: Journal): Promise<CameIn> {
    const isCopy = other.id === this.#writer.now().journal.id;
    await this.#inTurn(() => this.#keeper.make('merge'));
    return this.#join(other, 'journal', isCopy ? mergeJournals : takeInJournal);
  }

  /** What was done, what was undone, and what came in from elsewhere, once all of it is known. */
  deeds(): Promise<DeedList> {
    return this.#writer.inTurn(async () => listed(this.#writer.now().past));
  }

  /** Takes one deed back by choice, as a new deed; what was changed since stays, and is counted. */
  async takeBack(deedId: string): Promise<TakenBack> {
    const saved = await this.#change(this.#signed(takeBackWish(deedId, this.#edge(), randomUUID())));
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
    return this.#change(this.#signed(restoreWish(restoring, this.#edge())));
  }

  /** Backs the present state up, then mends the findings with these keys, as one change that can be undone. */
  async mend(keys: readonly string[]): Promise<MendOutcome> {
    const { name } = await this.#inTurn(() => this.#keeper.make('mend'));
    let mended = 0;
    const told = (count: number) => {
      mended = count;
    };
    const how = { id: randomUUID(), edge: this.#edge(), now: this.#parts.clock(), told };
    const saved = await this.#change(this.#signed(mendWish(new Set(keys), how)));
    return { saved, mended, backup: name };
  }

  /**
   * Moves the journal to another folder; this store is closed then, and the journal to be opened there. When it cannot be
   * moved, everything stays as it was.
   */
  async moveTo(to: string, switchTo: (folder: string) => Promise<void>): Promise<void> {
    const { clock, zone, warn } = this.#parts;
    await this.#change(nothing);
    this.#isClosed = true;
    try {
      const disk = this.#disk;
      await this.#inTurn(() => moveJournal({ from: this.folder, to, clock, zone, warn, switchTo, disk }));
    } catch (error) {
      this.#isClosed = false;
      throw error;
    }
  }

  /** Waits for what is being written, with one more try for what could not be saved. Nothing can be changed any more afterwards. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#idle);
    this.#kept.close();
    await this.#looker.close();
    await this.#inTurn(async () => undefined);
    if (this.#kept.standing()) await this.#writer.settle();
    this.#kept.close();
    await this.#writer.inTurn(() => this.#pastFile.close());
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

  /** A copy that was joined but could not be put among the backups stays where it is: nothing is the worse for it. */
  #warnUnlessProblem(error: unknown): void {
    if (error instanceof ProblemError) throw error;
    this.#parts.warn(new ProblemError('copyStays', { path: this.#shelf.folder, reason: reasonOf(error) }));
  }

  async #change(wish: Wish): Promise<Saved> {
    if (this.#isClosed) throw new ProblemError('notOpen');
    return this.#writer.carryOut(wish);
  }

  #signed(wish: Wish): Wish {
    const { deviceName } = this.#parts;
    return deviceName === undefined ? wish : signed(wish, deviceName, this.#edge());
  }

  /** With its records as they are now; and what could not be saved is tried again. */
  async #answeredAgain({ changes }: Saved): Promise<Saved> {
    const asNow = ({ journal }: Memory) =>
      changes.map((change) => ({ ...change, after: recordAt(journal, change) }));
    if (!this.#kept.standing()) return { changes: asNow(this.#writer.now()), ...this.#alongside.said() };
    return this.#change((memory) => ({ memory, changes: asNow(memory) }));
  }

  /** Joins a copy as a change that nobody here made; whoever hears of changes is told, saved or not. */
  async #join(other: Journal, source: CameIn['source'], join: typeof mergeJournals): Promise<CameIn> {
    let joined: Joined | undefined;
    const wish: Wish = (memory) => {
      joined = joinedTo(memory, other, { source, edge: this.#edge(), join });
      return joined;
    };
    const tell = (saved: Saved) => {
      const came = joined?.came;
      if (saved.changes.length > 0) this.#parts.changed?.({ ...saved, ...(came ? { came } : {}) });
    };
    try {
      tell(await this.#change(wish));
    } catch (error) {
      if (error instanceof NotSaved) tell(error.kept);
      throw error;
    }
    return joined?.came ?? { deedId: randomUUID(), source, from: [], ...nothingCame };
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

const nothingCame = { added: 0, changed: 0, removed: 0, settled: [] };
