/** Why a command was not carried out. */
export const refusals = {
  notThere: 'That entry is no longer in the journal, so nothing was changed.',
  alreadyThere:
    'An entry with the same id but other content is already in the journal, so nothing was changed.',
  notValid: '{{place}} {{what}}. Nothing was changed.',
} as const;

/** Why the system would not do something: the half of a sentence that goes after a colon or into brackets. */
const reasons = {
  EACCES: 'this user has no permission for it',
  EPERM: 'the system does not allow it',
  EROFS: 'the disk can only be read',
  EIO: 'the disk reports an error',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EFBIG: 'the file would be larger than allowed',
  EISDIR: 'there is a folder where the file should be',
  ENOTDIR: 'there is a file where the folder should be',
  ENOENT: 'the folder is not there',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EBUSY: 'another program is using it',
  EMFILE: 'too many files are open',
  EEXIST: 'something with that name is already there',
  danglingLink: 'it is a link to something that is not there now',
  other: 'the system says {{code}}',
} as const;

/** Who has a journal open, for whoever is refused meanwhile. */
const holders = {
  named: '{{holder}}, process {{pid}}, since {{since}}',
  process: 'process {{pid}}',
  unknown: 'another program',
} as const;

/** What is wrong with bytes that are no text. */
const bytes = {
  notUtf8: 'it is not UTF-8 text',
  cutInLetter: 'it ends in the middle of a letter',
} as const;

/** What a check of a journal folder found. */
const checks = {
  missing: 'There is no journal.json in {{folder}}.',
  empty: 'journal.json is empty.',
  zeroBytes: 'journal.json holds nothing but zero bytes, as after a power cut.',
  notUtf8: 'journal.json is not UTF-8 text.',
  truncated: 'journal.json ends too early: its end was cut off.',
  notJson: 'journal.json is not JSON.',
  notAJournal: 'journal.json is something else: {{what}}.',
  invalid: '{{place}} {{what}}.',
  newer:
    'This journal has format {{version}}, from a newer Backstride; this one knows formats up to {{known}}. It can be looked at, not changed.',
  unreadable: 'journal.json cannot be read: {{reason}}.',
  diskFull:
    'The disk has no room for another copy of the journal, so nothing could be saved. Make room on it.',
  notWritable: 'Nothing could be saved in {{folder}}: {{reason}}.',
} as const;

/** What went wrong outside the journal's own rules. */
export const problems = {
  unexpected: 'Something unexpected happened ({{code}}). Nothing that was saved before is touched.',
  diskFull: 'The disk that holds {{path}} is full, so this is not saved. Make room on it and try again.',
  notWritable:
    '{{path}} could not be written ({{reason}}), so this is not saved. Check the folder and try again.',
  notConfirmed:
    '{{path}} was written, but the disk did not confirm it ({{reason}}): it may not outlast a power cut. Check the disk and save again.',
  changedUnderneath:
    '{{path}} is being changed by something else again and again, so this is not saved. Nothing was overwritten. Try again when it has come to rest.',
  notOpen: 'No journal is open, so nothing was changed.',
  readOnly: 'This journal is open to look at only, so nothing was changed.',
  nothingToUndo: 'There is nothing to undo.',
  noSuchDeed:
    'That change is too long ago to be taken back by itself. A backup from before it still has everything.',
  nothingLeftOfIt: 'Everything that it changed was changed again since, so there was nothing to take back.',
  nothingToRedo: 'There is nothing to redo.',
  journalThere:
    'There is already a journal.json in {{folder}}, so no new journal was put there. Open that folder instead.',
  journalGone:
    '{{path}} is not there any more: it was renamed, moved or removed. Put the journal back, or put the file back yourself and everything goes on.',
  folderGone:
    'The folder {{folder}} is not there any more: it was renamed, moved or removed, or its disk was unplugged. Put the journal back, or bring the folder back and everything goes on.',
  notAFile:
    'There is a folder where {{path}} should be. Put the journal back (the folder gets another name), or take it away yourself.',
  notReadable: '{{path}} cannot be read any more ({{reason}}). It is not written over.',
  otherJournal:
    'Another journal lies at {{path}} now (runs: {{runs}}, days: {{days}}). It is not touched. Put this journal back (the other one gets another name beside it), or open the other one.',
  damagedUnderneath:
    '{{path}} was damaged by something else. The damaged bytes are kept as {{aside}}, and the journal was put back as it was in this window.',
  newerUnderneath:
    'A newer Backstride has written {{path}}. It can only be looked at here until this one is updated.',
  leftToNewer:
    'A newer Backstride has written {{path}}. It can only be looked at here until this one is updated. What this window held lies beside it as {{copy}}; the newer Backstride takes it in by itself.',
  copyStays:
    'A conflict copy of the journal was taken in, but it could not be put among the backups: {{path}} could not be written ({{reason}}). It stays where it is.',
  unsavedHere:
    'The journal in {{folder}} has changes that are not on any disk yet. Save a copy of it first, then open the other one.',
  otherNotReadable: '{{path}} cannot be read ({{reason}}), so nothing was merged.',
  otherNewer: '{{path}} was written by a newer Backstride, so nothing was merged. Update this one first.',
  otherDamaged: '{{path}} is not a whole journal: {{what}}. Nothing was merged.',
  notOlder: 'The journal in {{folder}} does not need to be updated, so nothing was changed.',
  lockedBy: 'The journal in {{folder}} is in use ({{holder}}). Close it there, then try again.',
  sameFolder: 'The journal already lies in {{folder}}. Choose another folder to move it to.',
  insideItself: '{{folder}} is inside a folder that moves along. Choose a folder outside of it.',
  nameTaken:
    '{{path}} is there already and holds something else, so the journal stays where it was. Choose an empty folder.',
  copyDiffers:
    'The copy of {{path}} is not like the original, so the journal stays where it was. Check the disk you are moving to.',
  oldCopyStays:
    'The journal was moved, but {{path}} could not be renamed ({{reason}}). Rename or remove it, so that only one journal goes on.',
  backupUnreadable: 'The backup {{name}} cannot be read. Choose another one.',
  backupNotThere: 'There is no backup called {{name}}.',
  historyNotKept:
    'What you do can be undone until Backstride is closed, but not after: {{path}} could not be written ({{reason}}). Your journal is saved as before.',
  backupStillThere: 'The file of the backup {{name}} is there, so it stays on the list.',
  backupNotMade:
    'Today’s backup could not be made: {{path}} could not be written ({{reason}}). What you write is saved as before.',
  noRestoreHere:
    'A backup can be restored into an open, damaged or missing journal; this one is none of these, so nothing was changed.',
  noMendHere: 'This file cannot be mended, so nothing was changed. Restore a backup, or open another folder.',
  nothingShown: 'Look at the support bundle first; what is saved is what was shown.',
  foreignFolder: '{{folder}} belongs to another user. Remove it, or have it removed, and try again.',
  badInput: 'This request was not understood ({{place}}). Nothing was changed.',
  reasons,
  holders,
  bytes,
  checks,
} as const;
