import { join } from 'node:path';
import type { Journal } from '../../src/domain/journal/schema';
import { readJournalBytes } from './decode';
import type { Disk } from './disk';
import { type DurableFile, readDurable } from './durable-file';
import { JOURNAL_FILE } from './places';

/** A file beside the journal that holds a copy of it: what a sync service puts there when two computers wrote at once. */
export interface ConflictCopy {
  readonly path: string;
  readonly file: DurableFile;
  readonly journal: Journal;
}

/** So long a file must stay what it is before it is taken for whole. */
const STABLE_MS = 500;

/** What is ours but no conflict copy: journals set aside, and what a sync service is still receiving. */
const notCopies = /^(?:[.~]|journal\.(?:damaged|moved|aside)-)/;

/**
 * Finds the copies of one journal in its folder. Every service has its own way of naming them, in its own language, so they
 * are known by what they hold: a whole journal with this id. Files that hold anything else are remembered by their
 * looks and not read again.
 */
export class CopyFinder {
  readonly #folder: string;
  readonly #journalId: string;
  readonly #disk: Disk;
  readonly #others = new Map<string, string>();

  constructor(folder: string, journalId: string, disk: Disk) {
    this.#folder = folder;
    this.#journalId = journalId;
    this.#disk = disk;
  }

  /** The copies that are whole now. What cannot be read, or is still changing, is met again next time. */
  async find(): Promise<ConflictCopy[]> {
    const names = (await this.#disk.readdir(this.#folder).catch(() => [])).filter(mayBeCopy);
    const first = await Promise.all(names.map((name) => this.#copyIn(name)));
    const candidates = first.filter((copy) => copy !== undefined);
    if (candidates.length === 0) return [];
    await this.#disk.pause(STABLE_MS);
    const stable = candidates.map(async (copy) => ((await this.isStill(copy)) ? [copy] : []));
    return (await Promise.all(stable)).flat();
  }

  /** Whether the file still holds what was read from it. */
  async isStill({ path, file }: ConflictCopy): Promise<boolean> {
    const now = await readDurable(path, this.#disk).catch(() => undefined);
    return now?.sha256 === file.sha256;
  }

  async #copyIn(name: string): Promise<ConflictCopy | undefined> {
    const path = join(this.#folder, name);
    const looks = await this.#looksOf(path);
    if (looks === undefined || this.#others.get(name) === looks) return undefined;
    const file = await readDurable(path, this.#disk).catch(() => undefined);
    const reading = file && readJournalBytes(file.bytes);
    const journal = reading?.kind === 'good' || reading?.kind === 'older' ? reading.journal : undefined;
    if (file && journal?.id === this.#journalId) return { path, file, journal };
    if (file) this.#others.set(name, looks);
    return undefined;
  }

  async #looksOf(path: string): Promise<string | undefined> {
    const there = await this.#disk.stat(path).catch(() => undefined);
    if (!there || there.isDirectory()) return undefined;
    return [there.ino, there.size, there.mtimeMs, there.ctimeMs].join();
  }
}

/** Whether a file beside the journal may hold a copy of it, by its name alone. */
export function mayBeCopy(name: string): boolean {
  return /\.json$/i.test(name) && name !== JOURNAL_FILE && !notCopies.test(name);
}
