import { app, type BrowserWindow, dialog } from 'electron';
import { t } from '../src/words/index';
import { ask, tell } from './native';
import { complain, reasonOf } from './streams';

/** What a mishap is told with. */
export interface Mishaps {
  /** The journal's folder, to be named. */
  readonly folder: () => string;
  readonly window: () => BrowserWindow | undefined;
  /** Nobody is there to answer a question: say it on standard error and leave. */
  readonly isUnattended: boolean;
}

/** Tells of every error that nothing caught, so that the app never dies or limps along silently. */
export function tellOfEveryError(mishaps: Mishaps): void {
  let isAsking = false;
  const hear = async (error: unknown) => {
    await complain(error);
    if (mishaps.isUnattended) app.exit(1);
    if (isAsking || !app.isReady()) return;
    isAsking = true;
    await askToRestart(mishaps, reasonOf(error)).finally(() => {
      isAsking = false;
    });
  };
  process.on('uncaughtException', (error) => void hear(error));
  process.on('unhandledRejection', (error) => void hear(error));
  // Whoever started the app from a terminal may have closed it since.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

/** The app cannot start at all: says so, with the folder, and leaves with 1. */
export async function giveUp(
  error: unknown,
  { folder, isUnattended }: Pick<Mishaps, 'folder' | 'isUnattended'>,
): Promise<void> {
  await complain(error);
  if (!isUnattended) {
    await app.whenReady();
    dialog.showErrorBox(
      t('menu.cannotStart'),
      t('menu.cannotStartText', { reason: reasonOf(error), folder: folder() }),
    );
  }
  app.exit(1);
}

/** So many stops of the page within a minute are one too many to go on opening it unasked. */
const STOPS = 3;
const WITHIN_MS = 60_000;

/** Opens the page again when its process is gone, with a word about it; asks first when that keeps on happening. */
export function reopenWhenGone(window: BrowserWindow, address: string, folder: () => string): void {
  let stops: number[] = [];
  let isLeaving = false;
  app.on('before-quit', () => {
    isLeaving = true;
  });
  const reopen = async (reason: string) => {
    stops = [...stops.filter((at) => at > Date.now() - WITHIN_MS), Date.now()];
    if (stops.length > STOPS && !(await wantsItAgain(window, reason, folder(), stops.length)))
      return app.quit();
    if (window.isDestroyed() || isLeaving) return;
    await window.loadURL(address);
    await tell(window, t('menu.pageGone'), t('menu.pageGoneText', { reason }));
  };
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason !== 'clean-exit' && !isLeaving) void reopen(reason);
  });
  // It may have happened before anybody could hear of it.
  if (window.webContents.isCrashed()) void reopen('crashed');
}

async function wantsItAgain(
  window: BrowserWindow,
  reason: string,
  folder: string,
  times: number,
): Promise<boolean> {
  const detail = t('menu.pageGoneAgainText', { times, reason, folder });
  const ways = [t('menu.openAgain'), t('menu.quitNow')];
  return (await ask(window, { type: 'error', message: t('menu.pageGoneAgain'), detail, ways })) === 0;
}

async function askToRestart({ folder, window }: Mishaps, reason: string): Promise<void> {
  const detail = t('menu.unexpectedText', { folder: folder(), reason });
  const ways = [t('menu.restart'), t('menu.carryOn')];
  const chosen = await ask(window(), { type: 'error', message: t('menu.unexpected'), detail, ways });
  if (chosen !== 0) return;
  app.relaunch();
  app.quit();
}
