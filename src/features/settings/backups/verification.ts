import { useSyncExternalStore } from 'react';
import type { Backup } from '../../../contract/journal-state';
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

/** Reads all backups whole, one after the other. What they were found to be stands in the list afterwards. */
export async function verifyAll(backups: readonly Backup[]): Promise<void> {
  let mine: Verification = { done: 0, total: backups.length };
  set(mine);
  for (const { name } of backups) {
    const answer = await bridge.verifyBackup({ name });
    // One that retention let go of meanwhile is no trouble.
    if (!answer.ok && answer.problem.code !== 'backupNotThere') tellProblem(answer.problem);
    if (running !== mine) return;
    mine = { done: mine.done + 1, total: mine.total };
    set(mine);
  }
  set(undefined);
}

/** Reads no more of them after this one. */
export function stopVerifying(): void {
  set(undefined);
}
