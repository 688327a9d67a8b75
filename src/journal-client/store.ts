import type { Answer, OpenState, Problem, Saved } from '../contract/journal-state';
import type { Step } from '../domain/journal/commands';
import { patch } from '../domain/journal/patch';
import { bridge } from './bridge';
import { here } from './clock';

/** How the last wish to change something ended: on the disk, or not, and why. */
export type Outcome = { readonly saved: true } | { readonly saved: false; readonly problem: Problem };

/** What the screens see. `opening` until main has answered for the first time. */
export type Seen = OpenState | { readonly state: 'opening' };

let seen: Seen = { state: 'opening' };
const listeners = new Set<() => void>();

/** For `useSyncExternalStore`: hears of every change of `snapshot`. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The state as the disk has it; replaced, never changed in place. */
export function snapshot(): Seen {
  return seen;
}

/** Shows what opening, creating or restoring came to. */
export function show(state: Seen): void {
  seen = state;
  for (const listener of listeners) listener();
}

/** Asks main for the journal of this start, and listens for another one put in its place. */
export async function start(): Promise<void> {
  bridge.on.journalReplaced(show);
  const answer = await bridge.openJournal(undefined);
  if (answer.ok) show(answer.value);
  else show({ state: 'unreadable', folder: '', reason: answer.problem.code });
}

/** Carries out `steps` as one change. The screen changes only after main has said that it is on the disk. */
export async function carryOut(steps: readonly Step[]): Promise<Outcome> {
  const command = { id: crypto.randomUUID(), at: here(), steps };
  return taken(await bridge.carryOut(command as unknown as Parameters<typeof bridge.carryOut>[0]));
}

/** Takes the last change back. */
export async function undo(): Promise<Outcome> {
  return taken(await bridge.undo(undefined));
}

/** Does again what was taken back last. */
export async function redo(): Promise<Outcome> {
  return taken(await bridge.redo(undefined));
}

function taken(answer: Answer<Saved>): Outcome {
  if (!answer.ok) return { saved: false, problem: answer.problem };
  const { changes, history } = answer.value;
  if (seen.state === 'good') show({ ...seen, journal: patch(seen.journal, changes), history });
  return { saved: true };
}
