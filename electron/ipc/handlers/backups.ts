import { createFromBackup } from '../../journal/ways-on';
import type { HandlerParts, Handlers } from '../parts';
import type { Desk } from './desk';

type BackupCalls =
  | 'listBackups'
  | 'makeBackup'
  | 'verifyBackup'
  | 'compareBackup'
  | 'restoreBackup'
  | 'forgetBackup'
  | 'showBackup';

/** Backups of the open journal, and the way back from one, with or without a journal that can still be opened. */
export function createBackupHandlers(
  { native }: Pick<HandlerParts, 'native'>,
  desk: Desk,
): Pick<Handlers, BackupCalls> {
  return {
    listBackups: async () => {
      const state = desk.state();
      return state && 'backups' in state ? state.backups : desk.store().backups();
    },
    makeBackup: async () => desk.store().backUp(),
    verifyBackup: async ({ name }) => desk.store().verifyBackup(name),
    compareBackup: async ({ name }) => desk.store().compareBackup(name),
    restoreBackup: async ({ name, choice }) => {
      if (desk.state()?.state !== 'good') return desk.make((parts) => createFromBackup(parts, name));
      await desk.store().restore(name, choice);
      return desk.store().state();
    },
    forgetBackup: async ({ name }) => {
      await desk.store().forgetBackup(name);
      return undefined;
    },
    showBackup: async ({ name }) => {
      native.showItem(desk.store().backupPath(name));
      return undefined;
    },
  };
}
