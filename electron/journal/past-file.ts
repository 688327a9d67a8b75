import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Problem } from '../../src/contract/journal-state';
import { JOURNAL_VERSION, type Journal, type Version } from '../../src/domain/journal/schema';
import { type Disk, type DiskFile, errnoOf } from './disk';
import { fingerprint, writeDurable } from './durable-file';
import { makeFolder } from './folders';
import { DEEDS_KEPT, noPast, type Past } from './past';
import {
  adoptPast,
  headLine,
  type PastHead,
  pastFolder,
  pastName,
  readHead,
  setPastAside,
} from './past-folder';
import { afterStep, isContained, type PastStep, readStep, seenOf, stepBetween, stepsTo } from './past-lines';
import { ProblemError, reasonOf } from './problem';

/** Where what can be undone is kept, and for which journal. */
export interface PastFileParts {
  /** The app's own data folder: undo is this computer's own, no sync tool carries it to another. */
  readonly dataFolder: string;
  /** Where the journal lies. Two copies of a journal have a past each. */
  readonly folder: string;
  readonly journalId: string;
  readonly disk: Disk;
  /** Told once when what is done cannot be kept: nothing else is the worse for it. */
  readonly warn: (problem: Problem) => void;
}

/** A file of more lines, or of more bytes, is written anew at opening. */
const LINES_KEPT = 3 * DEEDS_KEPT;
const BYTES_KEPT = 64 * 2 ** 20;

/** The file is read in pieces, between which the window is answered. */
const LINES_AT_ONCE = 50;

/**
 * The past of a journal in a file of lines, one for each save, added to its end after the journal is on the disk and before anybody
 * is told "Saved". The lines are not flushed: after a power cut the last undos may be missing, never a record. Each line begins with
 * a fingerprint of the rest, so a torn or damaged one is known, and costs itself and what comes after it.
 */
export class PastFile {
  readonly #parts: PastFileParts;
  readonly #bytesKept: number;
  /** What the file says; nothing while it says something else than it should. */
  #kept: Past | undefined;
  #file: DiskFile | undefined;
  #size = 0;
  #hasWarned = false;

  constructor(parts: PastFileParts, bytesKept = BYTES_KEPT) {
    this.#parts = parts;
    this.#bytesKept = bytesKept;
  }

  /**
   * What can be undone of this journal as it was opened. What the journal does not have is left out; a file that says more than
   * that, or is long, is written anew.
   */
  async read(journal: Journal): Promise<Past> {
    const bytes = await this.#readBytes().catch(() => undefined);
    this.#kept = noPast;
    if (!bytes) return noPast;
    this.#size = bytes.length;
    const { past, isClean } = await replayed(bytes, seenOf(journal));
    this.#kept = isClean && bytes.length <= this.#bytesKept ? past : undefined;
    if (!this.#kept) await this.keep(past);
    return past;
  }

  /** Adds what happened since. It never throws: what cannot be kept on the disk can still be undone until the journal is closed. */
  async keep(past: Past): Promise<void> {
    try {
      if (this.#kept) await this.#add(stepBetween(this.#kept, past));
      else await this.#writeAnew(past);
      this.#kept = past;
    } catch (error) {
      this.#kept = undefined;
      await this.close();
      this.#warnOnce(error);
    }
  }

  /** Lets the file go. */
  async close(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    await file?.close().catch(() => undefined);
  }

  async #path(): Promise<string> {
    const { dataFolder, journalId, folder } = this.#parts;
    return join(pastFolder(dataFolder), await pastName(journalId, folder));
  }

  async #readBytes(): Promise<Buffer | undefined> {
    const { disk } = this.#parts;
    const path = await this.#path();
    await adoptPast(this.#parts, path);
    const bytes = await disk.readFile(path).catch((error: unknown) => {
      if (errnoOf(error) === 'ENOENT') return undefined;
      return Buffer.alloc(0);
    });
    if (!bytes || this.#isOurs(readHead(bytes))) return bytes;
    await setPastAside(path, disk);
    return undefined;
  }

  /** Records of another format cannot be put into this one's journal. */
  #isOurs(head: PastHead | undefined): boolean {
    return head?.version === JOURNAL_VERSION && head.journalId === this.#parts.journalId;
  }

  async #add(step: PastStep): Promise<void> {
    const { dataFolder, disk } = this.#parts;
    if (this.#size === 0) await makeFolder(pastFolder(dataFolder), disk);
    this.#file ??= await disk.open(await this.#path(), 'a', 0o600);
    const bytes = Buffer.from((this.#size === 0 ? this.#head() : '') + lineOf(step));
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await this.#file.write(bytes, done, bytes.length - done, this.#size);
      if (bytesWritten === 0) throw new Error('the disk took nothing');
      done += bytesWritten;
      this.#size += bytesWritten;
    }
  }

  async #writeAnew(past: Past): Promise<void> {
    const { dataFolder, disk } = this.#parts;
    await makeFolder(pastFolder(dataFolder), disk);
    const bytes = Buffer.from(this.#head() + newest(stepsTo(past).map(lineOf), this.#bytesKept / 2).join(''));
    await writeDurable(await this.#path(), bytes, { disk });
    this.#size = bytes.length;
  }

  #head(): string {
    const { journalId, folder } = this.#parts;
    return headLine({ version: JOURNAL_VERSION, journalId, folder });
  }

  #warnOnce(error: unknown): void {
    if (this.#hasWarned) return;
    this.#hasWarned = true;
    const { warn, dataFolder } = this.#parts;
    warn(new ProblemError('historyNotKept', { path: pastFolder(dataFolder), reason: reasonOf(error) }));
  }
}

/** What the lines come to, and whether the file can go on as it is. */
async function replayed(bytes: Buffer, known: ReadonlyMap<string, Version>) {
  const [, ...lines] = bytes.toString('utf8').split('\n');
  let past = noPast;
  let isClean = lines.length <= LINES_KEPT && lines.pop() === '';
  for (const [index, line] of lines.entries()) {
    if (index % LINES_AT_ONCE === 0) await breathe();
    const step = stepOf(line);
    const isGood = step !== undefined && isContained(step, known);
    if (isGood) past = afterStep(past, step);
    else isClean = false;
    if (!step) break;
  }
  return { past, isClean };
}

const MARK_LETTERS = 16;

function lineOf(step: PastStep): string {
  const text = JSON.stringify(step);
  return `${markOf(text)} ${text}\n`;
}

/** Nothing when the line is not as it was written. */
function stepOf(line: string): PastStep | undefined {
  const text = line.slice(MARK_LETTERS + 1);
  try {
    return line.startsWith(markOf(text)) ? readStep(text) : undefined;
  } catch {
    return undefined;
  }
}

function markOf(text: string): string {
  return fingerprint(Buffer.from(text)).slice(0, MARK_LETTERS);
}

/** As many of the last lines as have room in so many bytes, one at the least. */
function newest(lines: readonly string[], room: number): readonly string[] {
  const last = lines.slice(-1);
  let left = room - Buffer.byteLength(last.join());
  for (const line of lines.slice(0, -1).reverse()) {
    left -= Buffer.byteLength(line);
    if (left < 0) break;
    last.unshift(line);
  }
  return last;
}
