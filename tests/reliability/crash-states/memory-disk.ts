import { basename, dirname } from 'node:path';
import type { Disk, DiskFile, FileFacts } from '../../../electron/journal/disk';
import { systemError } from '../../support/storage';
import type { Trace } from './trace';

/** Files and folders by their path; a folder is `null`. */
export type Tree = ReadonlyMap<string, Uint8Array | null>;

interface Node {
  readonly ino: number;
  readonly isFolder: boolean;
  bytes: Uint8Array;
  mode: number;
  changed: number;
}

/** What one write takes at most: so every page of a file is a step of its own, and the loop around it is walked too. */
export const PAGE = 4096;

/**
 * A disk in memory that writes down what it is asked to change, in order. It never fails; what a crash at some moment could
 * leave of it is worked out from its trace (see `crash-states.ts`). Links and renames from folder to folder are not modelled.
 */
export class MemoryDisk implements Disk {
  readonly platform = 'linux';
  readonly trace: Trace = [];
  readonly #nodes = new Map<string, Node>();
  #time = 0;

  constructor(tree: Tree = new Map()) {
    this.#put('/', true);
    for (const [path, bytes] of tree) this.#put(path, bytes === null, bytes ?? undefined);
  }

  readonly pause = async () => undefined;

  /** All there is now. */
  tree(): Tree {
    return new Map([...this.#nodes].map(([path, { isFolder, bytes }]) => [path, isFolder ? null : bytes]));
  }

  readonly open = async (path: string, flags: string): Promise<DiskFile> => {
    const there = this.#nodes.get(path);
    if (flags === 'r') return this.#file(there ?? missing());
    if (there && flags === 'wx') throw systemError('EEXIST');
    if (there && flags === 'a') return this.#file(there);
    if (there || !['w', 'wx', 'a'].includes(flags)) throw new Error(`opening with ${flags} is not modelled`);
    const { ino } = this.#node(dirname(path));
    const node = this.#put(path, false);
    this.trace.push({ kind: 'link', folder: ino, name: basename(path), ino: node.ino });
    return this.#file(node);
  };

  readonly readFile = async (path: string): Promise<Buffer> => {
    const { isFolder, bytes } = this.#node(path);
    if (isFolder) throw systemError('EISDIR');
    return Buffer.from(bytes);
  };

  readonly readdir = async (path: string): Promise<string[]> => {
    this.#node(path);
    return [...this.#nodes.keys()].filter((inner) => inner !== '/' && dirname(inner) === path).map(nameOf);
  };

  readonly stat = async (path: string): Promise<FileFacts> => factsOf(this.#node(path));

  readonly lstat = async (path: string) => {
    this.#node(path);
    return { isSymbolicLink: () => false };
  };

  readonly realpath = async (path: string): Promise<string> => {
    this.#node(path);
    return path;
  };

  readonly rename = async (from: string, to: string): Promise<void> => {
    const node = this.#node(from);
    if (dirname(from) !== dirname(to)) throw new Error('a rename from folder to folder is not modelled');
    const folder = this.#node(dirname(to)).ino;
    this.trace.push({ kind: 'rename', folder, from: nameOf(from), to: nameOf(to), ino: node.ino });
    this.#nodes.delete(from);
    this.#nodes.set(to, node);
  };

  readonly unlink = async (path: string): Promise<void> => {
    const { ino } = this.#node(path);
    const folder = this.#node(dirname(path)).ino;
    this.trace.push({ kind: 'unlink', folder, name: nameOf(path), ino });
    this.#nodes.delete(path);
  };

  readonly mkdir = async (path: string): Promise<string | undefined> => {
    if (this.#nodes.has(path)) return undefined;
    const above = await this.mkdir(dirname(path));
    const folder = this.#node(dirname(path)).ino;
    const { ino } = this.#put(path, true);
    this.trace.push({ kind: 'link', folder, name: nameOf(path), ino, isFolder: true });
    return above ?? path;
  };

  /** The number by which the trace names what lies at `path`. */
  inoOf(path: string): number {
    return this.#node(path).ino;
  }

  #file(node: Node): DiskFile {
    return {
      write: async (bytes, offset, length, position) => {
        const taken = Math.min(length, PAGE - (position % PAGE));
        const part = bytes.slice(offset, offset + taken);
        node.bytes = withPart(node.bytes, position, part);
        this.#touch(node);
        this.trace.push({ kind: 'write', ino: node.ino, position, bytes: part });
        return { bytesWritten: taken };
      },
      stat: async () => ({ size: node.bytes.length, mode: node.mode }),
      chmod: async (mode) => {
        node.mode = mode;
        this.#touch(node);
      },
      sync: async () => void this.trace.push({ kind: 'sync', ino: node.ino }),
      close: async () => undefined,
    };
  }

  #node(path: string): Node {
    return this.#nodes.get(path) ?? missing();
  }

  #put(path: string, isFolder: boolean, bytes: Uint8Array = new Uint8Array()): Node {
    inos += 1;
    const node = { ino: inos, isFolder, bytes, mode: 0o600, changed: 0 };
    this.#nodes.set(path, node);
    this.#touch(node);
    return node;
  }

  #touch(node: Node): void {
    this.#time += 1;
    node.changed = this.#time;
  }
}

let inos = 0;

function missing(): never {
  throw systemError('ENOENT');
}

const nameOf = (path: string) => basename(path);

/** `bytes` with `part` at `position`; what lies between is zero. */
export function withPart(bytes: Uint8Array, position: number, part: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.max(bytes.length, position + part.length));
  whole.set(bytes);
  whole.set(part, position);
  return whole;
}

function factsOf({ ino, isFolder, bytes, mode, changed }: Node): FileFacts {
  return { ino, size: bytes.length, mode, mtimeMs: changed, ctimeMs: changed, isDirectory: () => isFolder };
}
