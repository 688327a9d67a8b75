/**
 * The names of all calls, apart from their shapes: preload may carry nothing heavier. `channels.ts` does not compile when the two
 * differ.
 */
export const callNames = [
  'openJournal',
  'createJournal',
  'updateOlderJournal',
  'chooseJournal',
  'moveJournal',
  'showJournalInFolder',
  'carryOut',
  'undo',
  'redo',
  'listDeeds',
  'revertDeed',
  'saveNow',
  'putBack',
  'saveCopy',
  'mergeJournal',
  'listBackups',
  'makeBackup',
  'verifyBackup',
  'compareBackup',
  'restoreBackup',
  'checkJournal',
  'mendJournal',
  'mendDamagedJournal',
  'supportBundle',
  'saveSupportBundle',
  'forgetBackup',
  'showBackup',
  'previewReport',
  'saveReport',
  'preferences',
  'setTheme',
] as const;
export type CallName = (typeof callNames)[number];

/** What main tells the page without being asked. */
export const announcementNames = ['menu', 'journalReplaced', 'journalChanged'] as const;
export type AnnouncementName = (typeof announcementNames)[number];

/** The name under which a call or announcement travels between the processes. */
export function channelOf(name: CallName | AnnouncementName): string {
  return `backstride:${name}`;
}
