import type { Answer, Changed, OpenState, Problem, Saved } from '../contract/journal-state';
import type { Step } from '../domain/journal/commands';
import { patch } from '../domain/journal/patch';
import { bridge } from './bridge';
import { here } from './clock';

/**
 * How the last wish to change something ended: on the disk, or not, and why. `kept`: it is done and shown, and will be on the disk as
 * soon as that can be; the bar over all screens says so.
 */
export type Outcome =
  | { readonly saved: true }
  | { readonly saved: false; readonly kept: boolean; readonly problem: Problem };

/** Whether nothing has to be typed again: the change is on the disk, or kept until it can be. */
export function isDone(
  outcome: Outcome,
): outcome is Exclude<Outcome, { saved: false }> | { saved: false; kept: true; problem: Problem } {
  return outcome.saved || outcome.kept;
}

/** What the screens see. `opening` until main has answered for the first time. */
export type Seen = OpenState | { readonly state: 'opening' };

let seen: Seen = { state: 'opening' };
const listeners = new Set<() => void>();

/** For `useSyncExternalStore`: hears of every change of `snapshot`. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The state as main has it; replaced, never changed in place. */
export function snapshot(): Seen {
  return seen;
}

/** Shows what opening, creating or restoring came to. */
export function show(state: Seen): void {
  seen = state;
  for (const listener of listeners) listener();
}

/** Takes what main says of the open journal: what changed in it, what can be undone, how it stands to the disk. */
export function take({ changes, history, standing }: Saved): void {
  if (seen.state !== 'good') return;
  const { standing: before, ...open } = seen;
  const journal = changes.length > 0 ? patch(open.journal, changes) : open.journal;
  // What is said twice is told once: an answer and an announcement may both say how it stands.
  const isSame = JSON.stringify(before) === JSON.stringify(standing);
  const stands = isSame ? before : standing;
  show({ ...open, journal, history, ...(stands && { standing: stands }) });
}

/** Asks main for the journal of this start, and listens for another one put in its place, and for changes from elsewhere. */
export async function start(): Promise<void> {
  bridge.on.journalReplaced(show);
  bridge.on.journalChanged(hearChange);
  const answer = await bridge.openJournal(undefined);
  if (answer.ok) show(answer.value);
  else show({ state: 'unreadable', folder: '', reason: answer.problem.code });
}

const changeListeners = new Set<(changed: Changed) => void>();

/** Hears of changes that this page did not ask for, once they are shown. */
export function onChanged(listener: (changed: Changed) => void): () => void {
  changeListeners.add(listener);
  return () => changeListeners.delete(listener);
}

const beforeListeners = new Set<() => void>();

/** Hears that a change which this page did not ask for is about to be shown. */
export function onBeforeChange(listener: () => void): () => void {
  beforeListeners.add(listener);
  return () => beforeListeners.delete(listener);
}

function hearChange(changed: Changed): void {
  for (const listener of beforeListeners) listener();
  take(changed);
  for (const listener of changeListeners) listener(changed);
}

/** Carries out `steps` as one change. The screen changes only after main has it: on the disk, or kept until it can be. */
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

/** Takes back any one deed, such as what came in from elsewhere; what was changed since stays. */
export async function revertDeed(id: string): Promise<Outcome> {
  return taken(await bridge.revertDeed({ id }));
}

/** Tries to save what is not on the disk yet. */
export async function saveNow(): Promise<Outcome> {
  return taken(await bridge.saveNow(undefined));
}

/** Puts the journal's file back where it was, with all that is shown. */
export async function putBack(): Promise<Outcome> {
  return taken(await bridge.putBack(undefined));
}

/** Mends the findings with these keys as one change, after a backup; answers how many there were. */
export async function mend(keys: readonly string[]): Promise<{ outcome: Outcome; mended: number }> {
  const answer = await bridge.mendJournal({ keys: [...keys] });
  const outcome = taken(answer.ok ? { ok: true, value: answer.value.saved } : answer);
  return { outcome, mended: answer.ok ? answer.value.mended : 0 };
}

/** Takes over what an answer brings, be it saved or only kept. */
export function taken(answer: Answer<Saved>): Outcome {
  const saved = answer.ok ? answer.value : answer.kept;
  if (saved) take(saved);
  return answer.ok
    ? { saved: true }
    : { saved: false, kept: answer.kept !== undefined, problem: answer.problem };
}
