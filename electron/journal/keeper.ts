import type { Backup, Problem } from '../../src/contract/journal-state';
import type { Journal } from '../../src/domain/journal/schema';
import { bytesOf, type JournalAdapter } from './adapter';
import { makeBackup } from './backups';
import { backUpAtOpening, backUpOnceADay, type OnDisk, todayOf } from './daily';
import { type DurableFile, readDurable } from './durable-file';
import { ProblemError, problemOf, reasonOf } from './problem';
import type { Shelf } from './shelf';

/** What keeping an open journal's backups needs. */
export interface KeeperParts {
  readonly shelf: Shelf;
  readonly folder: string;
  readonly path: string;
  readonly adapter: JournalAdapter;
  /** The journal as it was opened. */
  readonly opened: { readonly file: DurableFile; readonly journal: Journal };
  /** The journal as it is in memory, and as the disk has it. */
  readonly now: () => Journal;
  readonly known: () => Journal;
  /** Told of a backup that nobody asked for and that could not be made. */
  readonly warn: (problem: Problem) => void;
}

/** Keeps the backups of one open journal. Its methods run between two writes, never beside one. */
export class Keeper {
  readonly #parts: KeeperParts;
  #day: string;
  #opening: Promise<void> | undefined;

  constructor(parts: KeeperParts) {
    this.#parts = parts;
    this.#day = todayOf(parts.shelf);
  }

  /** The backup of an opening: made once, before the first write at the latest. */
  opening(): Promise<void> {
    const { shelf, folder, opened } = this.#parts;
    this.#opening ??= this.#warned(() => backUpAtOpening(shelf, { ...opened, folder }));
    return this.#opening;
  }

  /** The last state of a day goes into the backups before the first write of the next. */
  async beforeWrite(): Promise<void> {
    await this.opening();
    if (this.#day === todayOf(this.#parts.shelf)) return;
    this.#day = todayOf(this.#parts.shelf);
    await this.#warned(async () => backUpOnceADay(this.#parts.shelf, await this.#onDisk()));
  }

  /** A backup without which its caller does not go on. @throws ProblemError when it could not be made. */
  async make(reason: 'asked' | 'restore' | 'merge' | 'mend'): Promise<Backup> {
    const { shelf, folder: journalFolder, now } = this.#parts;
    const journal = now();
    try {
      return await makeBackup(shelf, { bytes: bytesOf(journal), reason, journalFolder, journal });
    } catch (error) {
      throw problemOf(error, shelf.folder);
    }
  }

  /** The file as it is, with the journal in it where these are the bytes that are known: it is not read again then. */
  async #onDisk(): Promise<OnDisk> {
    const { path, shelf, folder, adapter, known } = this.#parts;
    const file = await readDurable(path, shelf.disk);
    return adapter.isLast(file.sha256) ? { file, folder, journal: known() } : { file, folder };
  }

  async #warned(backup: () => Promise<unknown>): Promise<void> {
    const { shelf, warn } = this.#parts;
    await backup().catch((error: unknown) => {
      warn(new ProblemError('backupNotMade', { path: shelf.folder, reason: reasonOf(error) }));
    });
  }
}
