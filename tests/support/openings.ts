import { fileURLToPath } from 'node:url';
import { programOf } from './programs';

/** What a program that opens bad journals said of them. */
export interface Openings {
  /** How many came out as what. */
  readonly states: Readonly<Record<string, number>>;
  /** Each that something was wrong with: its name, what, and its bytes, of which to make a fixture. */
  readonly troubles: readonly string[];
}

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));

/** A journal that takes longer to be opened than this is one that hangs: the largest take a hundredth of it. */
const HANGS_AFTER_MS = 60_000;

/** Runs the program in `script` over bad journals (see `bad-journal-child`). One that crashes it, or on which it hangs, is a trouble. */
export async function openings(
  script: string,
  deed: 'by-hand' | 'mutated',
  ...numbers: number[]
): Promise<Openings> {
  const running = programOf(script, deed, fixtures, ...numbers.map(String));
  const hung = () => running.process.kill('SIGKILL');
  let watch = setTimeout(hung, HANGS_AFTER_MS);
  running.process.stdout.on('data', () => {
    clearTimeout(watch);
    watch = setTimeout(hung, HANGS_AFTER_MS);
  });
  await running.gone;
  clearTimeout(watch);
  const told = running.told();
  const troubles = told.flatMap(({ at, trouble, bytes }) => (trouble ? [`${at}: ${trouble}\n${bytes}`] : []));
  const last = told.findLast(({ at }) => at !== undefined);
  if (!told.some(({ done }) => done)) troubles.push(`${last?.at}: crashed, or hung`);
  return { states: countOf(told.flatMap(({ state }) => state ?? [])), troubles };
}

function countOf(states: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const state of states) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
