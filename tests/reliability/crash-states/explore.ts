import { type CrashState, crashStates } from './crash-states';
import { MemoryDisk, type Tree } from './memory-disk';
import { another, carryOn, partsOn, places, type Scenario } from './scenarios';

/** What a scenario's crashes came to. */
export interface Explored {
  /** Different states that were opened. */
  readonly states: number;
  /** What was wrong in which of them: none, for a journal that keeps its promise. */
  readonly faults: readonly string[];
}

/** Carries the scenario out once on a disk in memory, then opens every state that a crash at any moment of it may leave. */
export async function explore(scenario: Scenario): Promise<Explored> {
  const before = await scenario.before();
  const disk = new MemoryDisk(before);
  const inos = new Map([...disk.tree().keys()].map((path) => [path, disk.inoOf(path)]));
  await scenario.act(partsOn(disk));
  disk.trace.push({ kind: 'told' });
  const faults: string[] = [];
  let states = 0;
  for (const state of crashStates(before, inos, disk.trace)) {
    states += 1;
    const found = await faultsOf(scenario, { before, after: disk.tree() }, state);
    const when = `after ${state.after} of ${disk.trace.length} steps${state.isTold ? ', told' : ''}`;
    faults.push(...found.map((fault) => `${when}: ${fault}`));
  }
  return { states, faults };
}

interface Ends {
  readonly before: Tree;
  readonly after: Tree;
}

async function faultsOf(scenario: Scenario, ends: Ends, { tree, isTold }: CrashState): Promise<string[]> {
  const old = ends.before.get(places.file);
  const there = tree.get(places.file);
  const isNew = same(there, ends.after.get(places.file));
  const isOld = same(there, old);
  if (!isNew && !isOld) return [there ? `neither old nor new (${kindOf(there)})` : 'gone'];
  const opened = await opens(scenario, tree);
  const expected = isNew ? 'good' : scenario.oldOpensAs;
  return [
    ...(isTold && !isNew ? ['lost, though it was said to be saved'] : []),
    ...(isNew && scenario.keepsOld && !isKept(old, tree) ? ['the old bytes are kept nowhere'] : []),
    ...[...tree].flatMap(([path, bytes]) => (isHalf(path, bytes, ends) ? [`${path} is half written`] : [])),
    ...(opened === expected ? [] : [`it opens as ${opened}, not ${expected}`]),
  ];
}

function same(a: Uint8Array | null | undefined, b: Uint8Array | null | undefined): boolean {
  return a && b ? Buffer.compare(a, b) === 0 : a === b;
}

function kindOf(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'empty';
  return bytes.every((byte) => byte === 0) ? 'nothing but zeros' : 'torn';
}

function isKept(old: Uint8Array | null | undefined, tree: Tree): boolean {
  return [...tree].some(
    ([path, bytes]) => path !== places.file && !path.endsWith('.tmp') && same(bytes, old),
  );
}

/**
 * Whether a file under its final name is not a whole one. What is remembered about backups is written more than once; what can be
 * undone is a file of lines, of which the last ones may be lost, and nothing else for it.
 */
function isHalf(path: string, bytes: Uint8Array | null, { before, after }: Ends): boolean {
  if (bytes === null || path.endsWith('.tmp') || path.endsWith('.jsonl')) return false;
  if (path.endsWith('index.json')) return !isJson(bytes);
  return !same(bytes, before.get(path)) && !same(bytes, after.get(path));
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(Buffer.from(bytes).toString('utf8'));
    return true;
  } catch {
    return false;
  }
}

/** How the real code opens the state; it must be able to go on from there, and leave nothing of the crash behind. */
async function opens(scenario: Scenario, tree: Tree): Promise<string> {
  const disk = new MemoryDisk(tree);
  const opened = await carryOn(scenario, partsOn(disk)).catch((error: unknown) => `${error}`);
  const now = disk.tree();
  const file = now.get(places.file);
  if (!file || !Buffer.from(file).includes(another)) return `${opened}, and cannot be written`;
  const temps = [...now.keys()].filter((path) => path.endsWith('.tmp'));
  return temps.length === 0 ? opened : `${opened}, and leaves ${temps.join()}`;
}
