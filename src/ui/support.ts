import { useEffect, useSyncExternalStore } from 'react';
import { bridge } from '../journal-client/bridge';

let isAsked = false;
const listeners = new Set<() => void>();

/** Asks for the support bundle; its dialog opens wherever one is. */
export function askForSupport(): void {
  tell(true);
}

/** The dialog was closed. */
export function closeSupport(): void {
  tell(false);
}

/** Whether the support bundle is asked for, here or in the menu. */
export function useSupportAsked(): boolean {
  useEffect(() => bridge.on.menu(({ action }) => action === 'support' && askForSupport()), []);
  return useSyncExternalStore(subscribe, () => isAsked);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(next: boolean): void {
  isAsked = next;
  for (const listener of listeners) listener();
}
