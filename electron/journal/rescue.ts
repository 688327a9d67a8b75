import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Journal } from '../../src/domain/journal/schema';
import { bytesOf } from './adapter';
import { type Disk, nodeDisk } from './disk';
import { writeDurable } from './durable-file';
import { makeFolder } from './folders';

/** Where rescue copies may lie. */
export interface RescueEdges {
  readonly dataFolder: string;
  readonly disk?: Disk;
  /** Folders to try after the app's own; the system's for temporary files and the home folder unless told otherwise. */
  readonly rescueFolders?: readonly string[];
}

/** All places in which a rescue copy of this journal may lie, the best one first. */
export function rescuePaths(edges: RescueEdges, journalId: string): string[] {
  const others = edges.rescueFolders ?? [tmpdir(), homedir()];
  const own = join(edges.dataFolder, 'rescue', `${journalId}.json`);
  return [own, ...others.map((folder) => join(folder, `backstride-rescue-${journalId}.json`))];
}

/** The one copy of a journal that is kept elsewhere while its own disk does not take it. */
export class RescueCopy {
  readonly #paths: readonly string[];
  readonly #disk: Disk;
  #path: string | undefined;
  #written: Journal | undefined;

  constructor(edges: RescueEdges, journalId: string) {
    this.#paths = rescuePaths(edges, journalId);
    this.#disk = edges.disk ?? nodeDisk;
  }

  /** Where it lies; nothing while there is none. */
  path(): string | undefined {
    return this.#path;
  }

  /** Writes the journal in the first place that takes it, in place of the copy before. */
  async write(journal: Journal): Promise<void> {
    if (this.#path !== undefined && this.#written === journal) return;
    const bytes = bytesOf(journal);
    for (const path of this.#paths) {
      const isWritten = await this.#put(path, bytes);
      if (!isWritten) continue;
      this.#path = path;
      this.#written = journal;
      return;
    }
  }

  /** Everything in it is on the journal's own disk again. One that cannot be removed now is taken in once more at the next start. */
  async remove(): Promise<void> {
    if (this.#path !== undefined) await this.#disk.unlink(this.#path).catch(() => undefined);
    this.#path = undefined;
    this.#written = undefined;
  }

  async #put(path: string, bytes: Buffer): Promise<boolean> {
    try {
      await makeFolder(dirname(path), this.#disk);
      await writeDurable(path, bytes, { disk: this.#disk });
      return true;
    } catch {
      return false;
    }
  }
}
