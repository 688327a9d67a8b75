export const opening = {
  folder: 'Folder',
  retry: 'Look again',
  choose: 'Open another folder…',
  showFolder: 'Show in folder',
  restore: 'Restore this backup',
  backup: 'The newest good backup is of {{when}}. It holds {{holdings}}.',
  noBackup: 'There is no backup of this journal on this computer that can be read.',
  mend: 'Mend this file',
  mendText:
    'The file itself can be mended. Nothing is guessed, and the file as it is now is kept beside it first. This would be done:',
  missing: {
    title: 'The journal is not in its folder',
    text: 'A journal was open in this folder before, and now there is no journal.json here. It may have been moved or renamed, the disk may not be connected, or a sync tool may still be fetching it. Nothing is put in its place unless you ask for it.',
    startAnew: 'Start an empty journal here',
  },
  older: {
    title: 'A journal from an earlier Backstride',
    text: 'This journal is written in format {{version}}; it holds {{holdings}}. A backup of the file as it is will be made first, then it is brought to the format of this version.',
    update: 'Back up and open',
  },
  newer: {
    title: 'A journal from a newer Backstride',
    text: 'This journal is written in format {{version}}, which this version does not fully know. You can look at it; nothing will be changed. To write in it, install the newest Backstride.',
    textOpaque:
      'This journal is written in format {{version}}, which this version does not know. It is left exactly as it is. To open it, install the newest Backstride.',
    look: 'Look at it',
  },
  damaged: {
    title: 'The journal cannot be understood',
    text: 'There is a journal.json in this folder, but it is not a whole journal. It has not been touched. If you restore a backup, the file as it is now is kept beside it first.',
    further_one: 'and {{count}} further place',
    further_other: 'and {{count}} further places',
  },
  locked: {
    title: 'The journal is open elsewhere',
    text: 'It is being written by {{holder}}. Only one may write at a time, so that nothing is lost. Close it there, then look again.',
  },
  unreadable: {
    title: 'The journal cannot be read',
    text: 'The computer would not let journal.json be read: {{reason}}. It has not been touched. Check the disk and the permissions of the folder, then look again.',
  },
} as const;
