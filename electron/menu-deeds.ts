import { app, type BrowserWindow } from 'electron';
import type { Announcement } from '../src/contract/channels';
import { type AnnouncementName, channelOf } from '../src/contract/names';
import { send } from '../src/contract/sent';
import { t } from '../src/words/index';
import { zoom } from './app-window';
import { answer } from './ipc/answer';
import type { Handlers, PreferencesPart } from './ipc/parts';
import { wordsOf } from './journal/problem';
import type { MenuDeeds } from './menu';
import { tell } from './native';
import type { PreferencesFile } from './preferences';

/** Tells the page something it did not ask for. */
export function announce<A extends AnnouncementName>(
  window: BrowserWindow | undefined,
  name: A,
  told: Announcement[A],
): void {
  if (window && !window.isDestroyed()) window.webContents.send(channelOf(name), send(told));
}

export interface MenuDeedsParts {
  readonly window: BrowserWindow;
  readonly handlers: Handlers;
  readonly preferences: PreferencesPart;
  readonly preferencesFile: PreferencesFile;
}

/** What the menu does: a message to the page, or the handlers that the page calls as well, with their outcome told. */
export function menuDeeds({ window, handlers, preferences, preferencesFile }: MenuDeedsParts): MenuDeeds {
  return {
    tellPage: (action) => announce(window, 'menu', { action }),
    openJournal: attempt(window, () => openJournal(window, handlers)),
    moveJournal: attempt(window, () => moveJournal(window, handlers)),
    mergeJournal: attempt(window, () => handlers.mergeJournal(undefined)),
    showJournal: attempt(window, () => handlers.showJournalInFolder(undefined)),
    backUp: attempt(window, () => backUp(window, handlers)),
    print: () => print(window),
    zoom: (step) => zoom(window, preferencesFile, step),
    setTheme: (theme) => attempt(window, () => preferences.setTheme(theme))(),
    about,
  };
}

/** Carries a deed out and says what kept it from being done. */
function attempt(window: BrowserWindow, deed: () => Promise<unknown>): () => void {
  return async () => {
    const told = await answer(deed);
    if (!told.ok) await tell(window, t('menu.warning'), wordsOf(told.problem));
  };
}

async function openJournal(window: BrowserWindow, handlers: Handlers): Promise<void> {
  const state = await handlers.chooseJournal(undefined);
  if (state) announce(window, 'journalReplaced', state);
}

async function moveJournal(window: BrowserWindow, handlers: Handlers): Promise<void> {
  const moved = await handlers.moveJournal(undefined);
  if (moved) await tell(window, t('menu.journalMoved'), t('menu.journalMovedText', { folder: moved.folder }));
}

async function backUp(window: BrowserWindow, handlers: Handlers): Promise<void> {
  const { name } = await handlers.makeBackup(undefined);
  await tell(window, t('menu.backedUp'), t('menu.backedUpText', { name }));
}

function print(window: BrowserWindow): void {
  window.webContents.print({}, (success, reason) => {
    if (success || /cancel/i.test(reason)) return;
    void tell(window, t('menu.notPrinted'), t('menu.notPrintedText', { reason }));
  });
}

function about(): void {
  const { electron = '', chrome = '', node } = process.versions;
  app.setAboutPanelOptions({
    applicationName: app.getName(),
    applicationVersion: app.getVersion(),
    version: t('menu.runtime', { electron, chrome, node }),
    credits: t('menu.aboutText'),
    copyright: t('menu.aboutText'),
  });
  app.showAboutPanel();
}
