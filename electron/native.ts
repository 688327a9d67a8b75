import { extname, join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import { t } from '../src/words/index';
import type { NativePart } from './ipc/parts';

/** Dialogs and the file manager, in front of `window` while there is one. A closed dialog answers with nothing. */
export function nativePart(window: () => BrowserWindow | undefined): NativePart {
  return {
    chooseFolder: async (purpose) => {
      const [parent, options] = [window(), folderDialog(purpose)];
      const { filePaths } = await (parent
        ? dialog.showOpenDialog(parent, options)
        : dialog.showOpenDialog(options));
      return filePaths[0];
    },
    chooseJournalFile: async () => {
      const [parent, options] = [window(), journalFileDialog()];
      const { filePaths } = await (parent
        ? dialog.showOpenDialog(parent, options)
        : dialog.showOpenDialog(options));
      return filePaths[0];
    },
    agreesToTakeIn: async (path, { runs, days }) => {
      const detail = t('menu.takeInText', { path, runs, days });
      const ways = [t('menu.takeIn'), t('menu.cancel')];
      return (await ask(window(), { type: 'info', message: t('menu.takeInTitle'), detail, ways })) === 0;
    },
    chooseSavePath: async (suggestion, what = 'report') => {
      const [parent, options] = [window(), saveDialog(suggestion, what)];
      const { filePath } = await (parent
        ? dialog.showSaveDialog(parent, options)
        : dialog.showSaveDialog(options));
      return filePath || undefined;
    },
    showItem: (path) => shell.showItemInFolder(path),
  };
}

/** Says something the page has no place for. */
export async function tell(
  window: BrowserWindow | undefined,
  message: string,
  detail: string,
): Promise<void> {
  await ask(window, { type: 'info', message, detail, ways: [t('menu.ok')] });
}

/** A question with its ways on; the first is the one that Enter takes. */
export interface Question {
  readonly type: 'info' | 'warning' | 'error';
  readonly message: string;
  readonly detail: string;
  readonly ways: readonly string[];
}

/** Asks, and answers with the place of the chosen way on. Closing the question chooses the last. */
export async function ask(window: BrowserWindow | undefined, question: Question): Promise<number> {
  const { type, message, detail, ways } = question;
  const options = { type, message, detail, buttons: [...ways], defaultId: 0, cancelId: ways.length - 1 };
  const { response } = await (window
    ? dialog.showMessageBox(window, options)
    : dialog.showMessageBox(options));
  return response;
}

function folderDialog(purpose: 'open' | 'move'): Electron.OpenDialogOptions {
  const title = purpose === 'open' ? t('menu.chooseToOpen') : t('menu.chooseToMove');
  return {
    title,
    message: title,
    buttonLabel: purpose === 'open' ? t('menu.openHere') : t('menu.moveHere'),
    properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
  };
}

/** On macOS one dialog can offer both; elsewhere the file alone. */
function journalFileDialog(): Electron.OpenDialogOptions {
  const title = t('menu.chooseToMerge');
  const both = process.platform === 'darwin' ? (['openDirectory'] as const) : [];
  return {
    title,
    message: title,
    buttonLabel: t('menu.mergeHere'),
    filters: [{ name: t('menu.fileTypes.json'), extensions: ['json'] }],
    properties: ['openFile', ...both],
  };
}

function saveDialog(suggestion: string, what: 'report' | 'support'): Electron.SaveDialogOptions {
  const extension = extname(suggestion).slice(1);
  return {
    title: what === 'report' ? t('menu.saveReport') : t('menu.saveSupport'),
    defaultPath: join(app.getPath('documents'), suggestion),
    filters: [{ name: fileType(extension), extensions: [extension || '*'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  };
}

function fileType(extension: string): string {
  const type = (['pdf', 'html', 'csv', 'md', 'json'] as const).find((known) => known === extension);
  return t(`menu.fileTypes.${type ?? 'other'}`);
}
