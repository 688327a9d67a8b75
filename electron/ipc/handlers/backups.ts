import { createFromBackup } from '../../journal/ways-on';
import type { Handlers } from '../parts';
import type { Desk } from './desk';

type BackupCalls = 'listBackups' | 'makeBackup' | 'previewRestore' | 'restoreBackup';

/** Backups of the open journal, and the way back from one, with or without a journal that can still be opened. */
export function createBackupHandlers(desk: Desk): Pick<Handlers, BackupCalls> {
  return {
    listBackups: async () => {
      const state = desk.state();
      return state && 'backups' in state ? state.backups : desk.store().backups();
    },
    makeBackup: async () => desk.store().backUp(),
    previewRestore: async ({ name }) => desk.store().previewRestore(name),
    restoreBackup: async ({ name }) => {
      if (desk.state()?.state !== 'good') return desk.make((parts) => createFromBackup(parts, name));
      await desk.store().restore(name);
      return desk.store().state();
    },
  };
}
