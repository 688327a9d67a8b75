import { join } from 'node:path';
import { app, type BrowserWindow, ipcMain, nativeTheme } from 'electron';
import { bringToFront, openAppWindow, pageIsUnderWay } from './app-window';
import type { StartArguments } from './arguments';
import type { BehindTheWindow } from './behind-the-window';
import type { CarryOut } from './ipc/carry-out';
import { mount } from './ipc/mount';
import { trustOnly } from './ipc/trust';
import { pageAddress, pageOrigin } from './origin';
import { journalFolder } from './paths';
import { openPreferencesAtOnce, type PreferencesFile } from './preferences';
import { servePage, servePreviews } from './protocol';

/** The one window; nothing until it is open and once it is closed. */
let window: BrowserWindow | undefined;

/**
 * Opens the journal in a window. The page comes first: while it is on its way in a process of its own, everything else is loaded
 * and the journal is read here. `devServer` is the origin that the page comes from while it is written.
 */
export async function openBackstride(wishes: StartArguments, devServer: string | undefined): Promise<void> {
  app.on('second-instance', () => window && bringToFront(window));
  try {
    const preferencesFile = openPreferencesAtOnce(app.getPath('userData'));
    await app.whenReady();
    nativeTheme.themeSource = preferencesFile.now().theme;
    const files = devServer ? servePreviews(devServer) : servePage(join(__dirname, '..', 'renderer'));
    const opened = openWindow(preferencesFile, devServer);
    const painted = new Promise<void>((resolve) => {
      opened.once('ready-to-show', resolve);
    });
    await fitOut({ window: opened, painted, preferencesFile, wishes, devServer }, files);
  } catch (error) {
    const { giveUp } = await import('./mishaps');
    await giveUp(error, { folder: () => journalFolder(wishes), isUnattended: wishes.smoke });
  }
}

function openWindow(preferences: PreferencesFile, devServer: string | undefined): BrowserWindow {
  const opened = openAppWindow({
    address: devServer ?? pageAddress,
    preload: join(__dirname, '..', 'preload', 'preload.js'),
    icon: join(app.getAppPath(), 'resources', 'icon', 'icon-128.png'),
    preferences,
    isDevelopment: devServer !== undefined,
  });
  opened.once('closed', () => {
    window = undefined;
  });
  window = opened;
  return opened;
}

/** Lays the calls at once; what the page asks for meanwhile waits until there is somebody to answer. */
async function fitOut(parts: BehindTheWindow, files: number): Promise<void> {
  const fitted = fittedOut(parts, files);
  mount(
    ipcMain,
    async (name, sent) => (await fitted)(name, sent),
    trustOnly(() => window?.webContents, parts.devServer ?? pageOrigin),
  );
  await fitted;
}

/**
 * Loads the rest once the page has its files and is busy with them: this process is busy with the rest for a while, in
 * which it could serve none.
 */
async function fittedOut(parts: BehindTheWindow, files: number): Promise<CarryOut> {
  await pageIsUnderWay(parts.window, files);
  // Closed before there was anything behind it: nobody will ask, and the app is on its way out.
  if (parts.window.isDestroyed()) return new Promise(() => undefined);
  const { fitOutWindow } = await import('./behind-the-window');
  return fitOutWindow(parts);
}
