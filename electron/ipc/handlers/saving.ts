import { bytesOf } from '../../journal/adapter';
import { writeDurable } from '../../journal/durable-file';
import { holdingsOf } from '../../journal/holdings';
import { readOther } from '../../journal/other-file';
import { problemOf } from '../../journal/problem';
import type { HandlerParts, Handlers } from '../parts';
import type { Desk } from './desk';

type SavingCalls = 'saveNow' | 'putBack' | 'saveCopy' | 'mergeJournal';

/** What is left to do when the disk does not have what the window shows, and joining journals by choice. */
export function createSavingHandlers({ native }: HandlerParts, desk: Desk): Pick<Handlers, SavingCalls> {
  return {
    saveNow: async () => desk.store().saveNow(),
    putBack: async () => desk.store().putBack(),
    saveCopy: async () => {
      const path = await native.chooseSavePath('journal.json');
      if (path === undefined) return undefined;
      await writeDurable(path, bytesOf(desk.journal())).catch((error: unknown) => {
        throw problemOf(error, path);
      });
      return { path };
    },
    mergeJournal: async () => {
      const store = desk.store();
      const path = await native.chooseJournalFile();
      if (path === undefined) return undefined;
      const other = await readOther(path);
      const isCopy = other.id === store.state().journal.id;
      if (!isCopy && !(await native.agreesToTakeIn(path, holdingsOf(other)))) return undefined;
      return store.merge(other);
    },
  };
}
