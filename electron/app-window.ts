import { BrowserWindow, nativeTheme, type Rectangle, screen } from 'electron';
import { minimumSize, placeWindow } from './placement';
import type { PreferencesFile } from './preferences';
import { type ZoomStep, zoomed } from './zoom';

/** The page's own paper, shown until it has painted itself. */
const paper = { light: '#FAF7F2', dark: '#16191A' } as const;

/** Waits so long after a move before it is remembered: a window that is being dragged tells of every step. */
const REMEMBER_AFTER_MS = 500;

/** A page that is slower than this is not waited for. */
const UNDER_WAY_AT_THE_LATEST_MS = 500;

export interface AppWindowParts {
  /** The page's address. */
  readonly address: string;
  /** The file of the preload script. */
  readonly preload: string;
  readonly icon: string;
  readonly preferences: PreferencesFile;
  /** Developer tools can be opened. */
  readonly isDevelopment: boolean;
}

/** Opens the journal's window where it was last time, and begins to load the page. It shows itself once that has painted. */
export function openAppWindow(parts: AppWindowParts): BrowserWindow {
  const { preferences, address } = parts;
  const window = new BrowserWindow({
    ...placeWindow(preferences.now().window, workAreas()),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    show: false,
    backgroundColor: paperOfTheme(),
    icon: parts.icon,
    webPreferences: hardenedPreferences(parts),
  });
  window.loadURL(address).catch((error: unknown) => {
    // A window that was closed meanwhile has nothing to load any more.
    if (!window.isDestroyed()) throw error;
  });
  window.once('ready-to-show', () => show(window, preferences.now().window?.maximized ?? false));
  keepPaper(window);
  keepBounds(window, preferences);
  window.webContents.on('zoom-changed', (_, direction) => zoom(window, preferences, direction));
  return window;
}

/**
 * Resolves once the page has got so many of its scripts and style sheets, or has taken too long about it.
 *
 * @param files how many it begins with
 */
export function pageIsUnderWay({ webContents }: BrowserWindow, files: number): Promise<void> {
  let missing = files;
  return new Promise((resolve) => {
    setTimeout(resolve, UNDER_WAY_AT_THE_LATEST_MS);
    webContents.session.webRequest.onCompleted(({ resourceType }) => {
      if (resourceType === 'script' || resourceType === 'stylesheet') missing -= 1;
      if (missing <= 0) resolve();
    });
  });
}

/** Makes the page larger or smaller, and remembers it. */
export function zoom(window: BrowserWindow, preferences: PreferencesFile, step: ZoomStep): void {
  const factor = zoomed(preferences.now().zoom, step);
  window.webContents.setZoomFactor(factor);
  void preferences.change((now) => ({ ...now, zoom: factor })).catch(() => undefined);
}

/** Brings the window to the front, whatever state it is in. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function hardenedPreferences({
  preload,
  preferences,
  isDevelopment,
}: AppWindowParts): Electron.WebPreferences {
  return {
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: isDevelopment,
    zoomFactor: preferences.now().zoom,
  };
}

function workAreas(): Rectangle[] {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main, ...others].map(({ workArea }) => workArea);
}

function show(window: BrowserWindow, maximized: boolean): void {
  if (maximized) window.maximize();
  window.show();
}

function paperOfTheme(): string {
  return nativeTheme.shouldUseDarkColors ? paper.dark : paper.light;
}

function keepPaper(window: BrowserWindow): void {
  const change = () => window.setBackgroundColor(paperOfTheme());
  nativeTheme.on('updated', change);
  window.once('closed', () => nativeTheme.removeListener('updated', change));
}

function keepBounds(window: BrowserWindow, preferences: PreferencesFile): void {
  let timer: NodeJS.Timeout | undefined;
  const remember = () => {
    clearTimeout(timer);
    const place = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    // A place that cannot be remembered is no reason to stop anybody.
    void preferences.change((now) => ({ ...now, window: place })).catch(() => undefined);
  };
  const rememberSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(remember, REMEMBER_AFTER_MS);
  };
  window.on('resize', rememberSoon);
  window.on('move', rememberSoon);
  window.on('maximize', rememberSoon);
  window.on('unmaximize', rememberSoon);
  window.on('close', remember);
}
