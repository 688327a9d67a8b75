import type { Journal } from '../../src/domain/journal/schema';
import { makeBackup } from './backups';
import { type ConflictCopy, CopyFinder } from './copies';
import { readJournalBytes } from './decode';
import { readDurable } from './durable-file';
import { type RescueEdges, rescuePaths } from './rescue';
import type { Shelf } from './shelf';

/** What absorbing needs of an open journal. */
export interface AbsorbingParts {
  readonly folder: string;
  readonly journalId: string;
  readonly shelf: Shelf;
  readonly edges: RescueEdges;
  /** Joins a copy to the journal; resolves when the outcome is on the disk. @throws ProblemError when it is not */
  readonly join: (copy: Journal, source: 'copy' | 'rescue') => Promise<unknown>;
}

/** Takes copies of a journal into it: those that a sync service made, and the one that a failed save left. */
export class Absorber {
  readonly #parts: AbsorbingParts;
  readonly #finder: CopyFinder;
  #isRescued = false;

  constructor(parts: AbsorbingParts) {
    this.#parts = parts;
    this.#finder = new CopyFinder(parts.folder, parts.journalId, parts.shelf.disk);
  }

  /**
   * Joins what copies there are, one after the other. Each goes into the backups after the journal with it is on the disk, and is
   * removed only then; one that cannot be joined now is met again.
   */
  async absorb(): Promise<void> {
    const { join } = this.#parts;
    for (const copy of await this.#rescues()) {
      await join(copy.journal, 'rescue');
      await this.#shelve(copy);
    }
    this.#isRescued = true;
    for (const copy of await this.#finder.find()) {
      await join(copy.journal, 'copy');
      await this.#shelve(copy);
    }
  }

  async #rescues(): Promise<ConflictCopy[]> {
    if (this.#isRescued) return [];
    const { edges, journalId, shelf } = this.#parts;
    const found = rescuePaths(edges, journalId).map(async (path): Promise<ConflictCopy[]> => {
      const file = await readDurable(path, shelf.disk).catch(() => undefined);
      const reading = file && readJournalBytes(file.bytes);
      const isReadable = reading?.kind === 'good' || reading?.kind === 'older';
      return file && isReadable && reading.journal.id === journalId
        ? [{ path, file, journal: reading.journal }]
        : [];
    });
    return (await Promise.all(found)).flat();
  }

  /** A copy that was written to meanwhile stays where it is. */
  async #shelve(copy: ConflictCopy): Promise<void> {
    const { shelf, folder: journalFolder } = this.#parts;
    const { path, file, journal } = copy;
    await makeBackup(shelf, { bytes: file.bytes, reason: 'copy', journalFolder, journal });
    if (await this.#finder.isStill(copy)) await shelf.disk.unlink(path);
  }
}
