import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { PAGE, type Tree, withPart } from './memory-disk';
import { type NameStep, namesIn, type Step, type Trace } from './trace';

/** What a crash may leave on the disk, and whether the journal had said "Saved" before. */
export interface CrashState {
  readonly tree: Tree;
  readonly isTold: boolean;
  /** How many steps of the trace the computer had been asked for. */
  readonly after: number;
}

/**
 * Every state in which a crash at any moment of `trace` may leave a disk that held `base`, each once. What was not synced may
 * be there or not, within the rules that ext4, xfs and btrfs all keep and no further ones:
 *
 * - a file's bytes are safe once that file is synced, a name once its folder is; neither makes the other safe;
 * - of bytes that are not safe each page may have arrived, be zero, or lie beyond the file's end;
 * - names that are not safe may have arrived in any selection in which each comes with those it builds on: the earlier
 *   changes of the same name or file, and the making of its folder. A rename arrives whole or not at all, and may well arrive
 *   before the bytes of its file.
 *
 * @param inos the number of each file and folder of `base`
 */
export function* crashStates(
  base: Tree,
  inos: ReadonlyMap<string, number>,
  trace: Trace,
): Generator<CrashState> {
  const seen = new Set<string>();
  for (let after = 0; after <= trace.length; after += 1) {
    const steps = trace.slice(0, after);
    const isTold = steps.some(({ kind }) => kind === 'told');
    for (const tree of treesAfter(base, inos, steps)) {
      const key = `${isTold} ${keyOf(tree)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      yield { tree, isTold, after };
    }
  }
}

function* treesAfter(base: Tree, inos: ReadonlyMap<string, number>, steps: Trace): Generator<Tree> {
  const names = steps.filter(isNameStep);
  const pending = pendingOf(steps);
  const contents = contentsAfter(base, inos, steps);
  for (const chosen of selectionsOf(pending)) {
    const arrived = names.filter((step) => !pending.includes(step) || chosen.includes(step));
    yield* fillings(nodesWith(base, inos, arrived), contents);
  }
}

/** The steps on names that no sync of their folder has made safe yet. */
function pendingOf(steps: Trace): NameStep[] {
  const isSafe = (step: NameStep, from: number) =>
    steps.slice(from).some((later) => later.kind === 'sync' && later.ino === step.folder);
  return steps.flatMap((step, index) => (isNameStep(step) && !isSafe(step, index) ? [step] : []));
}

function isNameStep(step: Step): step is NameStep {
  return step.kind === 'link' || step.kind === 'rename' || step.kind === 'unlink';
}

/** Every selection of steps that holds with each step those it builds on, in their order. */
function selectionsOf(steps: readonly NameStep[]): NameStep[][] {
  let selections: NameStep[][] = [[]];
  for (const [index, step] of steps.entries()) {
    const needed = steps.slice(0, index).filter((earlier) => buildsOn(step, earlier));
    const fitting = selections.filter((chosen) => needed.every((earlier) => chosen.includes(earlier)));
    selections = [...selections, ...fitting.map((chosen) => [...chosen, step])];
  }
  return selections;
}

function buildsOn(step: NameStep, earlier: NameStep): boolean {
  const isSameName =
    step.folder === earlier.folder && namesIn(step).some((name) => namesIn(earlier).includes(name));
  return isSameName || step.ino === earlier.ino || step.folder === earlier.ino;
}

/** Paths after the steps, with what lies there: a folder, or a file by its number. */
function nodesWith(base: Tree, inos: ReadonlyMap<string, number>, steps: readonly NameStep[]) {
  const files = new Map<string, number>();
  const folders = new Map<string, number>();
  for (const [path, bytes] of base) (bytes === null ? folders : files).set(path, inos.get(path) ?? 0);
  const pathOf = (ino: number) => [...folders].find(([, folder]) => folder === ino)?.[0];
  for (const step of steps) {
    const folder = pathOf(step.folder);
    // The way to its folder is lost: nothing of it can be seen.
    if (folder === undefined) continue;
    for (const name of namesIn(step)) files.delete(join(folder, name));
    if (step.kind === 'link') (step.isFolder ? folders : files).set(join(folder, step.name), step.ino);
    if (step.kind === 'rename') files.set(join(folder, step.to), step.ino);
  }
  return { files, folders };
}

/** By file: the bytes that are safe, and those that it would have if everything had arrived. */
function contentsAfter(base: Tree, inos: ReadonlyMap<string, number>, steps: Trace) {
  const contents = new Map<number, { safe: Uint8Array; whole: Uint8Array }>();
  for (const [path, bytes] of base)
    if (bytes) contents.set(inos.get(path) ?? 0, { safe: bytes, whole: bytes });
  for (const step of steps) {
    if (step.kind === 'link') contents.set(step.ino, { safe: new Uint8Array(), whole: new Uint8Array() });
    const now = 'ino' in step ? contents.get(step.ino) : undefined;
    if (!now) continue;
    if (step.kind === 'write')
      contents.set(step.ino, { ...now, whole: withPart(now.whole, step.position, step.bytes) });
    if (step.kind === 'sync') contents.set(step.ino, { safe: now.whole, whole: now.whole });
  }
  return contents;
}

/** The trees that have these names: one for every way in which the bytes of their files may have arrived. */
function* fillings(
  { files, folders }: ReturnType<typeof nodesWith>,
  contents: ReturnType<typeof contentsAfter>,
): Generator<Tree> {
  let trees: (readonly [string, Uint8Array | null])[][] = [[...folders.keys()].map((path) => [path, null])];
  for (const [path, ino] of files) {
    const { safe, whole } = contents.get(ino) ?? { safe: new Uint8Array(), whole: new Uint8Array() };
    const variants = arrivals(safe, whole);
    trees = trees.flatMap((tree) => variants.map((bytes) => [...tree, [path, bytes] as const]));
  }
  for (const tree of trees) yield new Map(tree);
}

/** Every way in which bytes that were added to safe ones may have arrived: page by page, there or zero, up to any page. */
function arrivals(safe: Uint8Array, whole: Uint8Array): Uint8Array[] {
  if (safe === whole) return [whole];
  if (!same(safe, whole.subarray(0, safe.length)))
    throw new Error('writing over what was there before is not modelled');
  const ends = [safe.length];
  for (let end = safe.length; end < whole.length; ends.push(end))
    end = Math.min(end - (end % PAGE) + PAGE, whole.length);
  return ends.flatMap((_, count) => masksOf(count).map((mask) => withPages(whole, ends, count, mask)));
}

const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;
const masksOf = (pages: number) => Array.from({ length: 2 ** pages }, (_, mask) => mask);

function withPages(whole: Uint8Array, ends: readonly number[], count: number, mask: number): Uint8Array {
  const cut = whole.slice(0, ends[count]);
  for (let page = 0; page < count; page += 1)
    if ((mask & (1 << page)) === 0) cut.fill(0, ends[page], ends[page + 1]);
  return cut;
}

function keyOf(tree: Tree): string {
  const hash = createHash('sha1');
  for (const [path, bytes] of [...tree].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${path}\0${bytes === null ? 'folder' : bytes.length}\0`).update(bytes ?? '');
  return hash.digest('hex');
}
