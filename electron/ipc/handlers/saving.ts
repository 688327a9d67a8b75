import { bytesOf } from '../../journal/adapter';
import { writeDurable } from '../../journal/durable-file';
import { ProblemError, problemOf } from '../../journal/problem';
import type { HandlerParts, Handlers } from '../parts';
import type { Desk } from './desk';

type SavingCalls = 'saveNow' | 'putBack' | 'saveCopy' | 'mergeJournal';

/** What is left to do when the disk does not have what the window shows, and joining journals by choice. */
export function createSavingHandlers({ native }: HandlerParts, desk: Desk): Pick<Handlers, SavingCalls> {
  return {
    saveNow: async () => desk.store().saveNow(),
    putBack: async () => {
      desk.store();
      throw new ProblemError('nothingToPutBack');
    },
    saveCopy: async () => {
      const path = await native.chooseSavePath('journal.json');
      if (path === undefined) return undefined;
      await writeDurable(path, bytesOf(desk.journal())).catch((error: unknown) => {
        throw problemOf(error, path);
      });
      return { path };
    },
    mergeJournal: async () => {
      desk.store();
      await native.chooseJournalFile();
      return undefined;
    },
  };
}
