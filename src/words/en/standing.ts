/** The bar over all screens while the disk does not have what is shown. */
export const standing = {
  label: 'The journal and the disk',
  titles: {
    unsaved_one: '{{count}} change is not on the disk yet',
    unsaved_other: '{{count, number}} changes are not on the disk yet',
    nothingUnsaved: 'The journal could not be saved',
    journalGone: 'The journal’s file is gone',
    folderGone: 'The journal’s folder is gone',
    notAFile: 'There is a folder where the journal’s file was',
    notReadable: 'The journal’s file cannot be read any more',
    otherJournal: 'Another journal lies in the place of this one',
    newerUnderneath: 'A newer Backstride has written this journal',
  },
  why: {
    diskFull: 'The disk that holds {{path}} is full. Make room on it.',
    notWritable: '{{path}} cannot be written: {{reason}}.',
    notConfirmed:
      'The disk did not confirm that {{path}} is written ({{reason}}), so it may not outlast a power cut.',
    changedUnderneath: 'Another program keeps changing {{path}}.',
    backupNotMade:
      'What lies in the journal’s place now has to be backed up first, and that could not be done: {{path}} could not be written ({{reason}}).',
    journalGone: '{{path}} was moved, renamed or deleted by something else.',
    folderGone: '{{folder}} was moved, renamed or deleted by something else, or its disk is not connected.',
    notAFile: '{{path}} is a folder now. It has not been touched.',
    notReadable: '{{path}}: {{reason}}.',
    otherJournal:
      '{{path}} holds another journal now (runs: {{runs}}, days: {{days}}). It has not been touched.',
    newerUnderneath:
      '{{path}} is in a format that this version does not know, and is left as it is. What you have here could not be laid beside it yet.',
  },
  keptTogether_one: '{{count}} change is not on the disk yet.',
  keptTogether_other: '{{count, number}} changes are not on the disk yet.',
  rescued: 'Everything is kept here, and a copy lies in {{rescue}}.',
  notRescued:
    'Everything is kept in this window. No copy could be written elsewhere: save one before you close it.',
  stillHere: 'Everything in it is still here.',
  byItself: 'Saving is tried again by itself.',
  again: 'Try again now',
  lookAgain: 'Look again',
  stillNot: 'Tried at {{clock}}: it is still so.',
  saveCopy: 'Save a copy…',
  copySaved: 'A copy of the journal lies in {{path}}.',
  putBack: 'Put it back here',
  openAnother: 'Open another journal…',
  allSaved: 'Everything is on the disk again',
} as const;
