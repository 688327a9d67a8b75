import { join } from 'node:path';
import { app, type BrowserWindow, ipcMain, Menu, nativeTheme } from 'electron';
import type { Preferences } from '../src/contract/channels';
import { t } from '../src/words/index';
import { bringToFront, openAppWindow } from './app-window';
import type { StartArguments } from './arguments';
import { createHandlers } from './ipc/handlers';
import { mount } from './ipc/mount';
import type { HandlerParts, Handlers, PreferencesPart } from './ipc/parts';
import { trustOnly } from './ipc/trust';
import { wordsOf } from './journal/problem';
import { closeBeforeLeaving } from './leaving';
import { menuTemplate } from './menu';
import { announce, menuDeeds } from './menu-deeds';
import { giveUp, type Mishaps, reopenWhenGone, tellOfEveryError } from './mishaps';
import { nativePart, tell } from './native';
import { pageAddress, pageOrigin } from './origin';
import { journalFolder } from './paths';
import { openPreferencesAtOnce, type PreferencesFile } from './preferences';
import { preferencesPart } from './preferences-part';
import { servePage, servePreviews } from './protocol';
import { announceReady } from './ready';
import { reportsOnDemand } from './reports-on-demand';

/** The one window; nothing until it is open and once it is closed. */
let window: BrowserWindow | undefined;

/** Opens the journal in a window. `devServer` is the origin that the page comes from while it is written. */
export async function openBackstride(wishes: StartArguments, devServer: string | undefined): Promise<void> {
  let folder = () => journalFolder(wishes);
  const mishaps: Mishaps = { folder: () => folder(), window: () => window, isUnattended: wishes.smoke };
  tellOfEveryError(mishaps);
  app.on('second-instance', () => window && bringToFront(window));
  try {
    const file = openPreferencesAtOnce(app.getPath('userData'));
    const preferences = preferencesPart(file, wishes, showTheme);
    folder = preferences.journalFolder;
    await app.whenReady();
    open({ file, preferences, devServer }, wishes.smoke);
  } catch (error) {
    await giveUp(error, mishaps);
  }
}

interface Start {
  readonly file: PreferencesFile;
  readonly preferences: PreferencesPart;
  readonly devServer: string | undefined;
}

/** In this order: the page is on its way in a process of its own while the journal is read here, and all calls are in place before it can ask. */
function open(start: Start, smoke: boolean): void {
  const { file, preferences, devServer } = start;
  nativeTheme.themeSource = preferences.theme();
  if (devServer) servePreviews(devServer);
  else servePage(join(__dirname, '..', 'renderer'));
  const opened = openWindow(start);
  const served = createHandlers(handlerParts(file, preferences));
  const { handlers, answered } = openedAhead(served.handlers);
  mount(
    ipcMain,
    handlers,
    trustOnly(() => window?.webContents, devServer ?? pageOrigin),
  );
  fitOut(opened, { ...start, handlers });
  closeBeforeLeaving(() => Promise.all([served.close(), file.settled()]));
  void announceReady({ window: opened, answered, folder: preferences.journalFolder, smoke });
  if (file.setAside) void tellOfSetAside(opened, file.setAside, preferences.journalFolder());
}

function handlerParts(file: PreferencesFile, preferences: PreferencesPart): HandlerParts {
  const facts = { appVersion: app.getVersion(), clock: Date.now, zone: timeZone };
  return {
    ...facts,
    dataFolder: app.getPath('userData'),
    deviceId: file.now().deviceId,
    holder: t('menu.holder'),
    runtime: `Electron ${process.versions.electron}`,
    native: nativePart(() => window),
    preferences,
    reports: reportsOnDemand(facts),
    announce: (state) => announce(window, 'journalReplaced', state),
    warn: (problem) => void tell(window, t('menu.warning'), wordsOf(problem)),
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
function openedAhead(handlers: Handlers): { handlers: Handlers; answered: Promise<void> } {
  let ahead: ReturnType<Handlers['openJournal']> | undefined = handlers.openJournal(undefined);
  ahead.catch(() => undefined);
  let hear: () => void;
  const answered = new Promise<void>((resolve) => {
    hear = resolve;
  });
  const openJournal: Handlers['openJournal'] = (input) => {
    const opening = ahead ?? handlers.openJournal(input);
    ahead = undefined;
    return opening.finally(() => hear());
  };
  return { handlers: { ...handlers, openJournal }, answered };
}

function openWindow({ file, preferences, devServer }: Start): BrowserWindow {
  const address = devServer ?? pageAddress;
  const opened = openAppWindow({
    address,
    preload: join(__dirname, '..', 'preload', 'preload.js'),
    icon: join(app.getAppPath(), 'resources', 'icon', 'icon-128.png'),
    preferences: file,
    isDevelopment: devServer !== undefined,
  });
  reopenWhenGone(opened, address, preferences.journalFolder);
  opened.once('closed', () => {
    window = undefined;
  });
  window = opened;
  return opened;
}

function fitOut(
  opened: BrowserWindow,
  { handlers, preferences, file, devServer }: Start & { handlers: Handlers },
): void {
  const deeds = menuDeeds({ window: opened, handlers, preferences, preferencesFile: file });
  const situation = { isMac: process.platform === 'darwin', isDevelopment: devServer !== undefined };
  const template = menuTemplate(deeds, { ...situation, theme: preferences.theme() });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** Puts a theme on the screen, and its dot into the menu. */
function showTheme(theme: Preferences['theme']): void {
  nativeTheme.themeSource = theme;
  const item = Menu.getApplicationMenu()?.getMenuItemById(`theme-${theme}`);
  if (item) item.checked = true;
}

function tellOfSetAside(opened: BrowserWindow, path: string, folder: string): Promise<void> {
  return tell(opened, t('menu.preferencesSetAside'), t('menu.preferencesSetAsideText', { path, folder }));
}
