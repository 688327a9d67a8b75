import { randomUUID } from 'node:crypto';
import type { MendOutcome } from '../../src/contract/check';
import type { DeedList, TakenBack } from '../../src/contract/deeds';
import type {
  Backup,
  CameIn,
  Changed,
  Comparison,
  History,
  OpenState,
  Problem,
  Saved,
} from '../../src/contract/journal-state';

import type { Command } from '../../src/domain/journal/commands';
import type { Choice } from '../../src/domain/journal/comparison';
import { mergeJournals, takeInJournal } from '../../src/domain/journal/merge';
import { recordAt } from '../../src/domain/journal/patch';
import { stayedSince } from '../../src/domain/journal/revert';
import type { Journal } from '../../src/domain/journal/schema';
import type { Edge } from '../../src/domain/journal/threads';
import { localTimeOf } from '../../src/domain/zones';
import { Absorber } from './absorbing';
import { type JournalAdapter, journalAdapter } from './adapter';
import { readBackup } from './backups';
import { compareBackup } from './compare-backup';
import { mayBeCopy } from './copies';
import { type Disk, nodeDisk } from './disk';
import type { DurableFile } from './durable-file';
import { type Joined, joinedTo, takenIn } from './joining';
import { Keeper } from './keeper';
import { Kept } from './kept';
import { forgetBackup, listBackups, verifyBackup } from './list-backups';
import { moveJournal } from './move';
import { NotSaved } from './not-saved';
import { deedIn, historyOf, listed, type Past } from './past';
import { PastFile } from './past-file';
import { JOURNAL_FILE, journalPath } from './places';
import { ProblemError } from './problem';
import { isOutOfPlace, makeRoom } from './putting-back';
import { RescueCopy, type RescueEdges } from './rescue';
import { Retry, realTimer, type Timer } from './retry';
import { pathOnShelf, type Shelf } from './shelf';
import { type ShelfEdges, shelfOf } from './shelves';
import { createTurns } from './turns';
import { layBeside, lookUnderneath, NewerUnderneath, type Place } from './underneath';
import { watchFolder } from './watch';
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
import { type Attempt, type Memory, type TakenIn, type Wish, Writer } from './writer';

/** Where, by whom and for whom a journal is opened. */
export interface StoreParts extends ShelfEdges, RescueEdges {
  readonly folder: string;
  /** This computer's id in the versions of records. */
  readonly deviceId: string;
  /** Who writes, in words, for whoever is refused meanwhile: `Backstride window`. */
  readonly holder: string;
  /** A journal was opened in this folder before. */
  readonly openedBefore: boolean;
  /** Something went wrong that stops nobody's wish, such as a daily backup that could not be made. */
  readonly warn: (problem: Problem) => void;
  /** What this computer is called, to be noted in the journal with the first change made on it; absent: nothing is noted. */
  readonly deviceName?: string;
  /**
   * Somebody works in this store for as long as it is open: changes that cannot be saved are kept and tried again, and what others
   * write underneath is taken in as it comes. Otherwise a change that cannot be saved has failed, and that is all.
   */
  readonly staysOpen?: boolean;
  /** What can be undone and redone next is another thing now. */
  readonly onHistory?: ((history: History, when: 'changed' | 'recalled') => void) | undefined;
  /** Told of every change that no call of this store asked for. */
  readonly changed?: (change: Changed) => void;
  /** A newer Backstride writes this journal now: here it can only be looked at, in a store of its own. */
  readonly outgrown?: () => void;
  /** Waits until a failed save is tried again. */
  readonly timer?: Timer;
}

export type GoodState = Extract<OpenState, { state: 'good' }>;

/** How long after opening the day's backup is made, when nothing asks for it before. */
const BACKUP_AFTER_MS = 1500;

/** Answers remembered at most, for commands that come twice. */
const ANSWERS_KEPT = 1000;

/**
 * An open journal, and the one way to change it. Every change resolves when it is on the disk. When it rejects, nothing was
 * changed; but with NotSaved it is kept, shown and tried again.
 */
export class Store {
  readonly folder: string;
  readonly #parts: StoreParts;
  readonly #disk: Disk;
  readonly #shelf: Shelf;
  readonly #adapter: JournalAdapter;
  readonly #writer: Writer;
  readonly #keeper: Keeper;
  readonly #kept: Kept;
  readonly #pastFile: PastFile;
  readonly #absorber: Absorber;
  readonly #answers = new Map<string, Promise<Saved>>();
  readonly #idle: NodeJS.Timeout;
  readonly #inLookTurn = createTurns();
  readonly #stopWatching: () => void;
  /** What came in while somebody was saving, until it is told. */
  readonly #untold: Pick<Changed, 'changes' | 'came' | 'told'>[] = [];
  #looks: string | undefined;
  #nextLook: Promise<void> | undefined;
  /** What was laid beside a newer journal. */
  #left: Journal | undefined;
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
    this.#adapter = adapter;
    const memory = { now: () => this.#writer.now().journal, known: () => this.#writer.known() };
    this.#keeper = new Keeper({ shelf, folder, path, adapter, opened: { file, journal }, ...memory, warn });
    this.#kept = new Kept(new RescueCopy(parts, journal.id), new Retry(timer, () => void this.settle()));
    this.#pastFile = new PastFile({ ...parts, journalId: journal.id, disk });
    this.#writer = new Writer({
      journal,
      path,
      adapter,
      keepsUnsaved: staysOpen,
      beforeWrite: () => this.#keeper.beforeWrite(),
      takeIn: (now, known) => this.#takeIn(now, known),
      keepPast: (past) => this.#keepPast(past),
      attempted: (attempt) => this.#attempted(attempt),
      said: () => this.#said(),
    });
    void this.#writer.inTurn(() => this.#recall());
    const join = (copy: Journal, source: CameIn['source']) => this.#join(copy, source, mergeJournals);
    this.#absorber = new Absorber({ folder, journalId: journal.id, shelf, edges: parts, join });
    // Whoever opened the journal wants to see it first.
    this.#idle = setTimeout(() => void this.#inTurn(async () => undefined), BACKUP_AFTER_MS).unref();
    const matters = (name: string) => name === JOURNAL_FILE || mayBeCopy(name);
    const look = () => void this.look();
    this.#stopWatching = staysOpen ? watchFolder({ folder, matters, look, disk }) : () => undefined;
  }

  /** The journal as it is shown, what can be undone, and how it stands to the disk. */
  state(): GoodState {
    const { journal } = this.#writer.now();
    return { state: 'good', folder: this.folder, journal, readOnly: false, ...this.#said() };
  }

  /** Carries a command out. One that was carried out before is answered again, with its records as they are now. */
  async carryOut(command: Command): Promise<Saved> {
    const before = this.#answers.get(command.id);
    if (before) return this.#answeredAgain(await before);
    const saved = this.#change(this.#signed(commandWish(command, this.#parts.deviceId)));
    this.#remember(command.id, saved);
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
    await this.#absorber.absorb();
    return { ...saved, ...this.#said() };
  }

  /** Makes memory and disk say the same, as far as that can be done now; who hears of changes is told. Never rejects. */
  async settle(): Promise<void> {
    if (!this.#isClosed) await this.#writer.settle();
  }

  /** Looks whether something was changed underneath, and takes it in. Never rejects. */
  look(): Promise<void> {
    // A look that has not begun yet will see whatever anybody wants to be seen.
    this.#nextLook ??= this.#inLookTurn(() => {
      this.#nextLook = undefined;
      return this.#lookOnce();
    });
    return this.#nextLook;
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
    this.#stopWatching();
    this.#kept.close();
    await this.#inLookTurn(async () => undefined);
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

  async #change(wish: Wish): Promise<Saved> {
    if (this.#isClosed) throw new ProblemError('notOpen');
    return this.#writer.carryOut(wish);
  }

  #signed(wish: Wish): Wish {
    const { deviceName } = this.#parts;
    return deviceName === undefined ? wish : signed(wish, deviceName, this.#edge());
  }

  #remember(id: string, saved: Promise<Saved>): void {
    const kept = saved.catch((error: unknown) => {
      if (error instanceof NotSaved) return error.kept;
      this.#answers.delete(id);
      throw error;
    });
    kept.catch(() => undefined);
    this.#answers.set(id, kept);
    const [oldest] = this.#answers.keys();
    if (oldest !== undefined && this.#answers.size > ANSWERS_KEPT) this.#answers.delete(oldest);
  }

  /** With its records as they are now; and what could not be saved is tried again. */
  async #answeredAgain({ changes }: Saved): Promise<Saved> {
    const asNow = ({ journal }: Memory) =>
      changes.map((change) => ({ ...change, after: recordAt(journal, change) }));
    if (!this.#kept.standing()) return { changes: asNow(this.#writer.now()), ...this.#said() };
    return this.#change((memory) => ({ memory, changes: asNow(memory) }));
  }

  async #lookOnce(): Promise<void> {
    if (this.#isClosed) return;
    const there = await this.#disk.stat(journalPath(this.folder)).catch(() => undefined);
    const looks = there ? [there.ino, there.size, there.mtimeMs, there.ctimeMs].join() : 'nothing';
    if (looks !== this.#looks) await this.settle();
    this.#looks = looks;
    // What cannot be joined or put away now is met again at the next look.
    if (!this.#isClosed) await this.#absorber.absorb().catch(() => undefined);
  }

  async #takeIn(memory: Memory, known: Journal): Promise<TakenIn | undefined> {
    if (await this.#adapter.isUnchanged().catch(() => false)) return undefined;
    const found = await lookUnderneath(this.#place(memory.journal));
    const { changes, came, ...taken } = takenIn(memory, known, found, this.#edge());
    const { told } = found;
    if (changes.length > 0 || told)
      this.#untold.push({ changes, ...(came ? { came } : {}), ...(told ? { told } : {}) });
    return taken;
  }

  async #attempted(attempt: Attempt): Promise<void> {
    const before = JSON.stringify(this.#kept.standing());
    const isLeft = attempt.problem instanceof NewerUnderneath && (await this.#leaveToNewer());
    if (this.#parts.staysOpen && !isLeft) await this.#kept.note(attempt, this.#writer.now().journal);
    if (attempt.problem) this.#parts.onHistory?.(historyOf(this.#writer.now().past), 'changed');
    const untold = this.#untold.splice(0);
    const hasTurned = before !== JSON.stringify(this.#kept.standing());
    if (untold.length === 0 && hasTurned) untold.push({ changes: [] });
    for (const change of untold) this.#parts.changed?.({ ...change, ...this.#said() });
  }

  /** Lays what is in memory beside a newer journal, once for each state of it; it is then as safe as it can be. */
  async #leaveToNewer(): Promise<boolean> {
    const { staysOpen, deviceName, deviceId, warn, outgrown } = this.#parts;
    const { journal } = this.#writer.now();
    if (!staysOpen || journal === this.#left) return true;
    try {
      const copy = await layBeside(this.#place(journal), deviceName ?? deviceId);
      const isFirst = this.#left === undefined;
      this.#left = journal;
      if (!isFirst) return true;
      warn(new ProblemError('leftToNewer', { path: journalPath(this.folder), copy }));
      outgrown?.();
      return true;
    } catch {
      return false;
    }
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

  #said(): Omit<Saved, 'changes'> {
    const standing = this.#kept.standing();
    return { history: historyOf(this.#writer.now().past), ...(standing ? { standing } : {}) };
  }

  #place(journal: Journal): Place {
    const code = this.#kept.standing()?.problem?.code;
    const isMissed = code === 'journalGone' || code === 'folderGone';
    return { folder: this.folder, shelf: this.#shelf, journal, isMissed };
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
