import { useEffect } from 'react';
import { navigate } from 'wouter/use-browser-location';
import type { MenuAction } from '../contract/channels';
import { bridge } from '../journal-client/bridge';
import { redo, undo } from '../journal-client/store';
import { tellOutcome } from '../ui/tell';
import { t } from '../words';

/** Carries out what is chosen in the native menu, and the same by its keys. */
export function useMenu(): void {
  useEffect(() => bridge.on.menu(({ action }) => void actions[action]()), []);
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

const actions: Record<MenuAction, () => unknown> = {
  logRun: () => navigate('/runs/log'),
  today: () => navigate('/'),
  runs: () => navigate('/runs'),
  article: () => navigate('/article'),
  reports: () => navigate('/reports'),
  settings: () => navigate('/settings'),
  history: () => navigate('/history'),
  check: () => navigate('/check'),
  // The support bundle is asked for also where no journal is open, so its dialog hears of it by itself.
  support: () => undefined,
  undo: async () =>
    isTyping() ? document.execCommand('undo') : tellOutcome(await undo(), { done: t('common.undone') }),
  redo: async () =>
    isTyping() ? document.execCommand('redo') : tellOutcome(await redo(), { done: t('common.redone') }),
};

/** The menu's accelerators. Heard here first, where it is known whether somebody is typing. */
const keys: Readonly<Record<string, MenuAction>> = {
  n: 'logRun',
  '1': 'today',
  '2': 'runs',
  '3': 'article',
  '4': 'reports',
  ',': 'settings',
  z: 'undo',
  Z: 'redo',
  H: 'history',
  y: 'redo',
};

function onKey(event: KeyboardEvent): void {
  const action = event.ctrlKey || event.metaKey ? keys[event.key] : undefined;
  const lettersBack = isTyping() && (action === 'undo' || action === 'redo');
  if (!action || event.altKey || lettersBack) return;
  // The native menu does not hear a key that was taken here.
  event.preventDefault();
  void actions[action]();
}

/** While somebody types, Ctrl+Z means the letters, not the journal. */
function isTyping(): boolean {
  const { activeElement } = document;
  if (activeElement instanceof HTMLTextAreaElement) return !activeElement.readOnly;
  return (
    activeElement instanceof HTMLInputElement && !activeElement.readOnly && textTypes.has(activeElement.type)
  );
}

const textTypes = new Set(['text', 'search', 'number', 'date', 'time', 'email', 'url', 'tel', 'password']);
