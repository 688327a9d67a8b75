import type { Run } from '../../../domain/journal/schema';

/** Notes in the window's history, at the list's own entry, which run it was left for. */
export function rememberOpened({ id }: Run): void {
  window.history.replaceState({ openedRun: id }, '');
}

/** The run the list was left for, when this is the way back to it. */
export function openedRun(): string | undefined {
  const state: unknown = window.history.state;
  if (typeof state !== 'object' || state === null || !('openedRun' in state)) return undefined;
  return typeof state.openedRun === 'string' ? state.openedRun : undefined;
}
