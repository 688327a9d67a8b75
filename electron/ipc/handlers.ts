import { createBackupHandlers } from './handlers/backups';
import { Desk } from './handlers/desk';
import { createJournalHandlers } from './handlers/journal';
import { createPreferenceHandlers } from './handlers/preferences';
import { createReportHandlers } from './handlers/reports';
import { createSavingHandlers } from './handlers/saving';
import type { HandlerParts, Served } from './parts';

/** Every call of the contract as a plain function over one open journal, for the window and the terminal alike. */
export function createHandlers(parts: HandlerParts): Served {
  const desk = new Desk(parts);
  return {
    handlers: {
      ...createJournalHandlers(parts, desk),
      ...createSavingHandlers(parts, desk),
      ...createBackupHandlers(desk),
      ...createReportHandlers(parts, desk),
      ...createPreferenceHandlers(parts),
    },
    close: () => desk.close(),
    look: () => desk.look(),
    state: () => desk.state(),
  };
}
