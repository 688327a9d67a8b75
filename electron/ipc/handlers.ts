import { createCallLog } from './call-log';
import { createBackupHandlers } from './handlers/backups';
import { createCheckHandlers } from './handlers/check';
import { Desk } from './handlers/desk';
import { createJournalHandlers } from './handlers/journal';
import { createPreferenceHandlers } from './handlers/preferences';
import { createReportHandlers } from './handlers/reports';
import { createSavingHandlers } from './handlers/saving';
import { createSupportHandlers } from './handlers/support';
import type { HandlerParts, Served } from './parts';

/** Every call of the contract as a plain function over one open journal, for the window and the terminal alike. */
export function createHandlers(parts: HandlerParts): Served {
  const log = createCallLog(parts.clock);
  const noted: HandlerParts = { ...parts, warn: log.noting(parts.warn) };
  const desk = new Desk(noted);
  return {
    handlers: log.observed({
      ...createJournalHandlers(noted, desk),
      ...createSavingHandlers(noted, desk),
      ...createBackupHandlers(noted, desk),
      ...createCheckHandlers(noted, desk),
      ...createSupportHandlers(noted, desk, log),
      ...createReportHandlers(noted, desk),
      ...createPreferenceHandlers(noted),
    }),
    close: () => desk.close(),
    look: () => desk.look(),
    state: () => desk.state(),
  };
}
