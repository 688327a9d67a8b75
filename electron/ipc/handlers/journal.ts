import { parseCommand } from '../../../src/domain/journal/commands';
import { journalPath } from '../../journal/places';
import { createJournalIn, updateOlder } from '../../journal/ways-on';
import type { HandlerParts, Handlers } from '../parts';
import type { Desk } from './desk';

type JournalCalls =
  | 'openJournal'
  | 'createJournal'
  | 'updateOlderJournal'
  | 'chooseJournal'
  | 'moveJournal'
  | 'showJournalInFolder'
  | 'carryOut'
  | 'undo'
  | 'redo'
  | 'listDeeds'
  | 'revertDeed';

/** Opening, making, moving and changing the journal. */
export function createJournalHandlers(
  { native, announce }: HandlerParts,
  desk: Desk,
): Pick<Handlers, JournalCalls> {
  return {
    openJournal: () => desk.open(),
    createJournal: () => desk.make(createJournalIn),
    updateOlderJournal: () => desk.make(updateOlder),
    chooseJournal: async () => {
      const folder = await native.chooseFolder('open');
      return folder === undefined ? undefined : desk.openOther(folder);
    },
    moveJournal: async () => {
      desk.store();
      const to = await native.chooseFolder('move');
      if (to === undefined) return undefined;
      announce(await desk.move(to));
      return { folder: to };
    },
    showJournalInFolder: async () => {
      const isThere = desk.state()?.state !== 'missing';
      native.showItem(isThere ? journalPath(desk.folder()) : desk.folder());
      return undefined;
    },
    carryOut: async (command) => desk.store().carryOut(parseCommand(command)),
    undo: async () => desk.store().undo(),
    redo: async () => desk.store().redo(),
    listDeeds: async () => desk.store().deeds(),
    revertDeed: async ({ id }) => desk.store().takeBack(id),
  };
}
