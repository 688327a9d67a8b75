import { createHash } from 'node:crypto';

/** The files of one folder on one computer, as a sync program sees them. */
export interface Files {
  readonly names: () => string[];
  readonly read: (name: string) => Buffer | undefined;
  /** Puts a whole file in place by a rename, as sync programs do. */
  readonly put: (name: string, bytes: Buffer) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
}

/** What a sync program knows of a file: who changed it how often, and whose change is in it. */
interface Known {
  readonly version: Readonly<Record<string, number>>;
  readonly sha256: string | undefined;
  readonly changedAt: number;
}

/** A file as it travels. Without bytes it was removed. */
export interface Parcel {
  readonly name: string;
  readonly known: Known;
  readonly bytes: Buffer | undefined;
}

const CONFLICTS_KEPT = 10;

/**
 * One computer's end of a synced folder, by the rules that Syncthing documents: a change that knew of the other replaces it; of two
 * that did not, the one with the later time wins and the other's file is renamed to a conflict copy; a removal loses to a
 * change; a folder keeps the ten newest conflict copies of a file; copies travel like any other file.
 */
export class SyncEnd {
  readonly #known = new Map<string, Known>();
  readonly #files: Files;
  readonly #id: string;
  readonly #clock: () => number;
  #copies = 0;

  constructor(id: string, files: Files, clock: () => number) {
    this.#id = id;
    this.#files = files;
    this.#clock = clock;
  }

  /** Notes what changed in the folder since the last look. */
  scan(): void {
    for (const name of new Set([...this.#files.names(), ...this.#known.keys()])) this.#scanOne(name);
  }

  /** Everything this end has, to be sent to another. */
  parcels(): Parcel[] {
    return [...this.#known].map(([name, known]) => ({ name, known, bytes: this.#bytesOf(name, known) }));
  }

  /** Takes in what another end sent, be it for the second time or long out of date. */
  async receive({ name, known, bytes }: Parcel): Promise<void> {
    this.#scanOne(name);
    const here = this.#known.get(name);
    if (here && covers(here.version, known.version)) return;
    if (!here || covers(known.version, here.version)) await this.#take(name, known, bytes);
    else if (this.#wins(known, here)) await this.#takeOver(name, here, known, bytes);
  }

  /** Theirs takes the name; what was here under it becomes a conflict copy. */
  async #takeOver(name: string, here: Known, known: Known, bytes: Buffer | undefined): Promise<void> {
    const version = joined(here.version, known.version);
    const mine = here.sha256 === undefined ? undefined : this.#files.read(name);
    await this.#take(name, { ...known, version }, bytes);
    if (mine && here.sha256 !== known.sha256) await this.#keepCopy(name, mine);
  }

  #scanOne(name: string): void {
    const bytes = this.#files.read(name);
    const sha256 = bytes && hashOf(bytes);
    const before = this.#known.get(name);
    if (before?.sha256 === sha256) return;
    const version = { ...before?.version, [this.#id]: (before?.version[this.#id] ?? 0) + 1 };
    this.#known.set(name, { version, sha256, changedAt: this.#clock() });
  }

  /** What was announced can only be sent while it is still there. */
  #bytesOf(name: string, known: Known): Buffer | undefined {
    if (known.sha256 === undefined) return undefined;
    const bytes = this.#files.read(name);
    return bytes && hashOf(bytes) === known.sha256 ? Buffer.from(bytes) : undefined;
  }

  async #take(name: string, known: Known, bytes: Buffer | undefined): Promise<void> {
    // Announced, but gone again before it could be sent: the next announcement tells more.
    if (known.sha256 !== undefined && bytes === undefined) return;
    if (bytes === undefined) await this.#files.remove(name);
    else if (this.#known.get(name)?.sha256 !== known.sha256) await this.#files.put(name, bytes);
    this.#known.set(name, known);
  }

  #wins(theirs: Known, mine: Known): boolean {
    if (theirs.sha256 === undefined || mine.sha256 === undefined) return mine.sha256 === undefined;
    if (theirs.changedAt !== mine.changedAt) return theirs.changedAt > mine.changedAt;
    return (theirs.sha256 ?? '') > (mine.sha256 ?? '');
  }

  async #keepCopy(name: string, bytes: Buffer): Promise<void> {
    this.#copies += 1;
    const stamp = `20261122-${String(this.#copies).padStart(6, '0')}-${this.#id.toUpperCase().padEnd(7, 'A').slice(0, 7)}`;
    const [stem, ending] = [name.replace(/\.json$/, ''), name.endsWith('.json') ? '.json' : ''];
    await this.#files.put(`${stem}.sync-conflict-${stamp}${ending}`, bytes);
    const copies = this.#files
      .names()
      .filter((other) => other.startsWith(`${stem}.sync-conflict-`))
      .sort();
    for (const old of copies.slice(0, -CONFLICTS_KEPT)) await this.#files.remove(old);
  }
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function covers(one: Known['version'], other: Known['version']): boolean {
  return Object.entries(other).every(([id, count]) => (one[id] ?? 0) >= count);
}

function joined(one: Known['version'], other: Known['version']): Known['version'] {
  const ids = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...ids].map((id) => [id, Math.max(one[id] ?? 0, other[id] ?? 0)]));
}
