import type { MendDeed } from '../../../src/domain/journal/mend-damaged/deed';
import { checkInFull } from '../../journal/check-in-full';
import { mendDamagedJournal } from '../../journal/ways-on';
import type { HandlerParts, Handlers } from '../parts';
import type { Desk } from './desk';

type CheckCalls = 'checkJournal' | 'mendJournal' | 'mendDamagedJournal';

/** Checking the journal, whatever state it is in, and mending what was found. */
export function createCheckHandlers(parts: HandlerParts, desk: Desk): Pick<Handlers, CheckCalls> {
  let mendedBefore: { folder: string; deeds: readonly MendDeed[] } | undefined;
  return {
    checkJournal: async () => {
      const folder = desk.folder();
      const report = await checkInFull(folder, parts);
      return mendedBefore?.folder === folder ? { ...report, mendedBefore: mendedBefore.deeds } : report;
    },
    mendJournal: async ({ keys }) => desk.store().mend(keys),
    mendDamagedJournal: async () => {
      let deeds: readonly MendDeed[] = [];
      const state = await desk.make(async (storeParts) => {
        const mended = await mendDamagedJournal(storeParts);
        deeds = mended.deeds;
        return mended;
      });
      mendedBefore = { folder: desk.folder(), deeds };
      return state;
    },
  };
}
