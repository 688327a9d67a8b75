import { hostname } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow, Menu, nativeTheme } from 'electron';
import type { Preferences } from '../src/contract/channels';
import type { History } from '../src/contract/journal-state';
import { t } from '../src/words/index';
import type { StartArguments } from './arguments';
import { askBeforeLeaving } from './ask-before-leaving';
import { examineAside } from './examine-aside';
import { type CarryOut, carryOutWith } from './ipc/carry-out';
import { createHandlers } from './ipc/handlers';
import type { HandlerParts, Handlers, PreferencesPart, Served } from './ipc/parts';
import { wordsOf } from './journal/problem';
import { closeBeforeLeaving } from './leaving';
import { menuTemplate } from './menu';
import { announce, menuDeeds } from './menu-deeds';
import { reopenWhenGone, tellOfEveryError } from './mishaps';
import { nativePart, tell } from './native';
import { pageAddress } from './origin';
import type { PreferencesFile } from './preferences';
import { preferencesPart } from './preferences-part';
import { announceReady } from './ready';
import { reportsOnDemand } from './reports-on-demand';

/** What there is when the window has just been opened. */
export interface BehindTheWindow {
  readonly window: BrowserWindow;
  readonly painted: Promise<void>;
  readonly preferencesFile: PreferencesFile;
  readonly wishes: StartArguments;
  /** The origin that the page comes from while it is written. */
  readonly devServer: string | undefined;
}

/** Puts behind an open window what it needs to be the journal: the handlers, the menu, a good end. Answers with what carries out a call. */
export function fitOutWindow(parts: BehindTheWindow): CarryOut {
  const { window, painted, preferencesFile, wishes, devServer } = parts;
  const preferences = preferencesPart(preferencesFile, wishes, showTheme);
  const { journalFolder } = preferences;
  const open = () => (window.isDestroyed() ? undefined : window);
  tellOfEveryError({ folder: journalFolder, window: open, isUnattended: wishes.smoke });
  let history: History = { undo: undefined, redo: undefined };
  const tellHistory: HandlerParts['tellHistory'] = (now, when) => {
    const isOther = JSON.stringify(now) !== JSON.stringify(history);
    history = now;
    if (isOther) layMenu(parts, handlers, preferences, now);
    // Of its own changes the page hears in their answers.
    if (when === 'recalled') announce(open(), 'journalChanged', { changes: [], history: now });
  };
  const served = createHandlers({ ...handlerParts(open, preferencesFile, preferences), tellHistory });
  closeBeforeLeaving(() => Promise.all([served.close(), preferencesFile.settled()]));
  const { handlers, answered } = openedAhead(served);
  window.on('focus', () => void served.look());
  askBeforeLeaving(window, served);
  layMenu(parts, handlers, preferences, history);
  reopenWhenGone(window, devServer ?? pageAddress, journalFolder);
  void announceReady({ painted, answered, folder: journalFolder, smoke: wishes.smoke });
  if (preferencesFile.setAside) void tellOfSetAside(window, preferencesFile.setAside, journalFolder());
  return carryOutWith(handlers);
}

function handlerParts(
  window: () => BrowserWindow | undefined,
  preferencesFile: PreferencesFile,
  preferences: PreferencesPart,
): HandlerParts {
  const facts = { appVersion: app.getVersion(), clock: Date.now, zone: timeZone };
  return {
    ...facts,
    dataFolder: app.getPath('userData'),
    deviceId: preferencesFile.now().deviceId,
    deviceName: hostname(),
    staysOpen: true,
    holder: t('menu.holder'),
    runtime: `Electron ${process.versions.electron}`,
    examine: examineAside(join(app.getAppPath(), 'out', 'main', 'examine-worker.js')),
    native: nativePart(window),
    preferences,
    reports: reportsOnDemand(facts),
    announce: (state) => announce(window(), 'journalReplaced', state),
    announceChange: (change) => announce(window(), 'journalChanged', change),
    warn: (problem) => void tell(window(), t('menu.warning'), wordsOf(problem)),
  };
}

/** The IANA zone this computer is in now: a traveller's changes. */
function timeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/**
 * The same handlers, with the journal being read already, because the page will ask for it first of all. `answered`
 * resolves once it has been told.
 */
function openedAhead({ handlers, state }: Served): { handlers: Handlers; answered: Promise<void> } {
  let ahead: ReturnType<Handlers['openJournal']> | undefined = handlers.openJournal(undefined);
  ahead.catch(() => undefined);
  let hear: () => void;
  const answered = new Promise<void>((resolve) => {
    hear = resolve;
  });
  const openJournal: Handlers['openJournal'] = (input) => {
    const opening = ahead ?? handlers.openJournal(input);
    ahead = undefined;
    // What can be undone may have been found out meanwhile, and changes may have come in.
    return opening.then((opened) => state() ?? opened).finally(() => hear());
  };
  return { handlers: { ...handlers, openJournal }, answered };
}

function layMenu(
  parts: BehindTheWindow,
  handlers: Handlers,
  preferences: PreferencesPart,
  history: History,
): void {
  const { window, preferencesFile, devServer } = parts;
  const deeds = menuDeeds({ window, handlers, preferences, preferencesFile });
  const situation = { isMac: process.platform === 'darwin', isDevelopment: devServer !== undefined };
  const template = menuTemplate(deeds, { ...situation, theme: preferences.theme(), history });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** Puts a theme on the screen, and its dot into the menu. */
function showTheme(theme: Preferences['theme']): void {
  nativeTheme.themeSource = theme;
  const item = Menu.getApplicationMenu()?.getMenuItemById(`theme-${theme}`);
  if (item) item.checked = true;
}

function tellOfSetAside(window: BrowserWindow, path: string, folder: string): Promise<void> {
  return tell(window, t('menu.preferencesSetAside'), t('menu.preferencesSetAsideText', { path, folder }));
}
