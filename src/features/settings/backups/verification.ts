import { useSyncExternalStore } from 'react';
import { bridge } from '../../../journal-client/bridge';
import { tellProblem } from '../../../ui/tell';

/** How far the reading of all backups has come; it goes on while other screens are looked at. */
export interface Verification {
  readonly done: number;
  readonly total: number;
}

let running: Verification | undefined;
const listeners = new Set<() => void>();

function set(next: Verification | undefined): void {
  running = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is being verified; nothing while nothing is. */
export function useVerification(): Verification | undefined {
  return useSyncExternalStore(subscribe, () => running);
}

/** Reads all backups there are by now, one after the other. What they were found to be stands in the list afterwards. */
export async function verifyAll(): Promise<void> {
  if (running) return;
  let mine: Verification = { done: 0, total: 0 };
  set(mine);
  const listed = await bridge.listBackups(undefined);
  if (!listed.ok) tellProblem(listed.problem);
  const backups = listed.ok ? listed.value : [];
  for (const [done, { name }] of backups.entries()) {
    if (running !== mine) return;
    mine = { done, total: backups.length };
    set(mine);
    const answer = await bridge.verifyBackup({ name });
    // One that retention let go of meanwhile is no trouble.
    if (!answer.ok && answer.problem.code !== 'backupNotThere') tellProblem(answer.problem);
  }
  if (running === mine) set(undefined);
}

/** Reads no more of them after this one. */
export function stopVerifying(): void {
  set(undefined);
}
