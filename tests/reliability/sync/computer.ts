import { basename, dirname, join } from 'node:path';
import { bytesOf } from '../../../electron/journal/adapter';
import { readJournalBytes } from '../../../electron/journal/decode';
import { fingerprint } from '../../../electron/journal/durable-file';
import { Store, type StoreParts } from '../../../electron/journal/store';
import { apply } from '../../../src/domain/journal/apply';
import type { Command } from '../../../src/domain/journal/commands';
import type { Change } from '../../../src/domain/journal/patch';
import type { Journal } from '../../../src/domain/journal/schema';
import { MemoryDisk, type Tree } from '../crash-states/memory-disk';
import { type Files, SyncEnd } from './sync-folder';

const FOLDER = '/home/Backstride';
const FILE = join(FOLDER, 'journal.json');

/** One computer with Backstride on it, its folder kept the same as those of others by a sync program. */
export class Computer {
  readonly sync: SyncEnd;
  readonly #disk: MemoryDisk;
  readonly #device: string;
  readonly #clock: () => number;
  #store: Store;

  /** @param device its id in the versions of records @param clock what it takes for the time, in milliseconds */
  constructor(device: string, journal: Journal, clock: () => number) {
    const tree: Tree = new Map([
      ['/home', null],
      [FOLDER, null],
      [FILE, bytesOf(journal)],
    ]);
    this.#device = device;
    this.#clock = clock;
    this.#disk = new MemoryDisk(tree);
    this.#store = this.#opened(bytesOf(journal), journal);
    this.sync = new SyncEnd(device, this.#files(), clock);
  }

  /** The journal as the window shows it. */
  shown(): Journal {
    return this.#store.state().journal;
  }

  /** The journal in its own file. */
  saved(): Journal {
    const reading = readJournalBytes(this.bytes());
    if (reading.kind !== 'good') throw new Error(`the journal reads as ${reading.kind}`);
    return reading.journal;
  }

  /** What lies in the journal's own file. */
  bytes(): Buffer {
    return Buffer.from(this.#disk.tree().get(FILE) ?? '');
  }

  /** The names of the files beside the journal. */
  others(): string[] {
    return this.#files()
      .names()
      .filter((name) => name !== 'journal.json');
  }

  /** Carries a command out; when it resolves, the window has said that it is saved. */
  async does(command: Command): Promise<readonly Change[]> {
    return (await this.#store.carryOut(command)).changes;
  }

  /** Carries a command out as an app would that writes its file and never looks what became of it: the rig must catch that one. */
  async doesPlainly(command: Command): Promise<readonly Change[]> {
    const { journal, changes } = apply(this.saved(), command, this.#device);
    await this.#files().put('journal.json', bytesOf(journal));
    return changes;
  }

  /** Takes the newest change back, if there is one. */
  async undoes(): Promise<readonly Change[]> {
    return this.#store.state().history.undo ? (await this.#store.undo()).changes : [];
  }

  /** The watcher has seen something, or it is time to look. */
  look(): Promise<void> {
    return this.#store.look();
  }

  /** The window is closed and opened again. */
  async restart(): Promise<void> {
    await this.#store.close();
    this.#store = this.#opened(this.bytes(), this.saved());
  }

  close(): Promise<void> {
    return this.#store.close();
  }

  #opened(bytes: Buffer, journal: Journal): Store {
    const parts: StoreParts = {
      folder: FOLDER,
      dataFolder: '/home/data',
      deviceId: this.#device,
      deviceName: this.#device,
      holder: 'Backstride test',
      openedBefore: true,
      clock: this.#clock,
      zone: () => 'Europe/Berlin',
      warn: () => undefined,
      disk: this.#disk,
    };
    return new Store(parts, { bytes, sha256: fingerprint(bytes) }, journal);
  }

  #files(): Files {
    const disk = this.#disk;
    const path = (name: string) => join(FOLDER, name);
    return {
      // What is being written just now, by either, is looked at when it is there.
      names: () =>
        [...disk.tree().keys()]
          .filter((file) => dirname(file) === FOLDER && !file.endsWith('.tmp'))
          .map((file) => basename(file)),
      read: (name) => {
        const bytes = disk.tree().get(path(name));
        return bytes ? Buffer.from(bytes) : undefined;
      },
      put: async (name, bytes) => {
        const temp = path(`.syncthing.${name}.tmp`);
        const file = await disk.open(temp, 'wx');
        for (let at = 0; at < bytes.length; )
          at += (await file.write(bytes, at, bytes.length - at, at)).bytesWritten;
        await disk.rename(temp, path(name));
      },
      remove: (name) => disk.unlink(path(name)).catch(() => undefined),
    };
  }
}
