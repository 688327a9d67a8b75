/** The check of a journal: what it finds, what can be done about it, and what was done. */

/** A record, in the middle of a sentence. */
const what = {
  checklistItems: 'the item “{{name}}”',
  days: 'the day {{date}}',
  runs: 'the run of {{date}}',
  shoes: 'the shoes “{{name}}”',
  bodyMeasurements: 'the measurement of {{date}}',
  removed: 'the bin',
  profile: 'the profile',
  settings: 'the settings',
  journal: 'the journal',
  files: '{{name}}',
} as const;

/** One sentence for each finding. `_one` and `_other` go by the number of records it speaks of. */
const findings = {
  shoeGone_one: 'A run names shoes that are not in the journal.',
  shoeGone_other:
    '{{count, number}} runs name shoes that are not in the journal. If these should be there, look among the backups first.',
  shoeInBin_one: 'A run was done in shoes that are in the bin: “{{name}}”.',
  shoeInBin_other: '{{count, number}} runs were done in shoes that are in the bin: “{{name}}”.',
  marksOfNobody_one: 'On {{from}} something is marked that is neither on the list nor in the bin.',
  marksOfNobody_other:
    'On {{count, number}} days from {{from}} to {{to}} something is marked that is neither on the list nor in the bin.',
  aliveInBin: '{{What}} is in the bin as well as in the journal.',
  pauseBackwards_one: 'A pause of “{{name}}” ends ({{to}}) before it begins ({{from}}), so it covers no day.',
  pauseBackwards_other:
    '{{count, number}} pauses of “{{name}}” end before they begin, so they cover no day. The first is to last from {{from}} to {{to}}.',
  archivedBeforeStart: '“{{name}}” was archived on {{archivedOn}}, before it began on {{startsOn}}.',
  fastRun:
    'The run of {{date}} is faster than anybody has run: {{distance}} in {{duration}}. Is the distance or the time mistyped?',
  longRun: 'The run of {{date}} took {{duration}}. Is that right?',
  heartRatesSwapped:
    'On the run of {{date}} the average heart rate ({{average}}) is above the highest ({{maximum}}). Were the two swapped?',
  foldReadingsApart:
    'The fold readings of {{date}} lie far apart: {{low}} to {{high}} mm. Is there a slip of the decimal point?',
  massInPounds:
    'The weighing of {{date}} says {{mass}}, the one before {{before}}. It looks like pounds in a field of kilograms.',
  massInKilograms:
    'The weighing of {{date}} says {{mass}}, the one before {{before}}. It looks like kilograms in a field of pounds.',
  massJump: 'The weighing of {{date}} says {{mass}}, the one before {{before}}. Is that right?',
  duplicate_one: 'There is a second record that says just what {{what}} says.',
  duplicate_other: 'There are {{count, number}} more records that say just what {{what}} says.',
  inFuture: '{{What}} lies in the future. Was the date mistyped, or this computer’s clock wrong?',
  marksInFuture_one: 'The day {{from}} has a mark that was made in the future, as a wrong clock does it.',
  marksInFuture_other:
    '{{count, number}} days from {{from}} to {{to}} have marks that were made in the future, as a wrong clock does it.',
  changedBeforeBegun: '{{What}} was changed last ({{updatedOn}}) before it was begun ({{createdOn}}).',
  changedInFuture: '{{What}} was changed last in the future ({{updatedOn}}), as a wrong clock does it.',
  zoneUnknown: 'The run of {{date}} names a time zone that this computer does not know: {{timeZone}}.',
  offsetUnlikeZone:
    'The run of {{date}} is written with the offset {{offset}}, but {{timeZone}} had {{expected}} then. The time itself is not in doubt.',
  marksFarFromDay_one: 'The day {{from}} has a mark that was made more than a year before or after it.',
  marksFarFromDay_other:
    '{{count, number}} days from {{from}} to {{to}} have marks that were made more than a year before or after them.',
  unknownMember: 'The journal has a member “{{name}}” that this version does not know. It is kept as it is.',
  unknownField_one:
    'A record ({{collection}}) has a field “{{field}}” that this version does not know. It is kept as it is.',
  unknownField_other:
    '{{count, number}} records ({{collection}}) have a field “{{field}}” that this version does not know. It is kept as it is.',
  unknownInBin_one:
    'The bin holds a record of “{{name}}”, which this version does not know. It is kept as it is.',
  unknownInBin_other:
    'The bin holds {{count, number}} records of “{{name}}”, which this version does not know. They are kept as they are.',
  fileMissing: '{{What}} names the file {{name}}, which is in neither originals nor photos.',
  fileDiffers: '{{name}} is not what its name says: its content has changed since it was put there.',
  fileUnreadable: '{{name}} cannot be read.',
  conflictCopy_one: 'Beside the journal lies what looks like a copy of it: {{name}}.',
  conflictCopy_other:
    'Beside the journal lie {{count, number}} files that look like copies of it: {{name}}, …',
  unknownFile_one: 'Beside the journal lies a file that is not Backstride’s: {{name}}.',
  unknownFile_other: 'Beside the journal lie {{count, number}} files that are not Backstride’s: {{name}}, …',
  leftOver_one: 'A write that was cut off left a file behind. It goes at the next start.',
  leftOver_other: 'Writes that were cut off left {{count, number}} files behind. They go at the next start.',
} as const;

/** What mending a finding does, as the label of its button. */
const mends = {
  bringShoeBack: 'Bring the shoes back',
  clearShoe: 'Take the shoes off',
  clearMarks: 'Clear these marks',
  leaveBin: 'Take it out of the bin',
  dropPauses: 'Take it out',
  startWhenArchived: 'Begin it on the day it was archived',
  clearDistance: 'Clear the distance',
  swapHeartRates: 'Swap the two',
  poundsToKilograms: 'Read it as pounds',
  kilogramsToPounds: 'Read it as kilograms',
  removeRecords: 'Move it to the bin',
  stampAnew: 'Stamp it with today',
  clearZone: 'Clear the zone’s name',
} as const;

/** What was, or would be, done to a damaged file. */
const deeds = {
  tookOut: '{{place}} is not valid and is taken out; what it said stays in the record’s history.',
  toBin: '{{place}} cannot be made valid and goes to the bin as it is.',
  stamped: '{{place}} is not valid and gets today’s stamp.',
  newId: '{{place}} is not valid or used twice, and gets a new id.',
  folded: '{{place}} says the same as another one, and the two become one.',
  joinedDays:
    '{{place}} is a second record of its day. What the first lacks comes in; the second is kept in the bin.',
  emptyList: '{{place}} is missing and becomes an empty list.',
  madeList: '{{place}} is not a list and becomes one, with everything in it.',
  begunAnew: '{{place}} is missing and begins anew.',
  usualSetting: '{{place}} is not valid and becomes what it is in a new journal.',
} as const;

export const check = {
  title: 'Check journal',
  lead: 'Looks at every record, at the files beside the journal and at its backups. Nothing is changed unless you ask for it.',
  again: 'Check again',
  checking: 'Checking…',
  support: {
    title: 'Support bundle',
    about:
      'Facts about this app and this journal for whoever helps with a fault. It holds no names, notes, ids, paths or dates of birth. Records go by their number in the file, problems by their code.',
    text: 'This is all that would be saved: versions, sizes, counts and codes. It holds no names, notes, ids, paths or dates of birth. Backstride sends it to nobody.',
    save: 'Save…',
    open: 'Support bundle…',
    saved: 'The support bundle was saved to {{path}}.',
    content: 'What the support bundle holds',
  },
  healthy: {
    title: 'Nothing wrong',
    text: 'Every record can be read, says something that can be, and points only to what is there.',
  },
  sums: {
    title: 'What was looked at',
    records: 'Records',
    checklistItems: 'Items of the list',
    days: 'Days of the list',
    runs: 'Runs',
    shoes: 'Shoes',
    bodyMeasurements: 'Measurements',
    marks: 'Marks',
    inBin: 'In the bin',
    originals: 'Originals',
    photos: 'Photos',
    backups: 'Backups',
    verified: '{{count, number}}, {{verified}} whole',
    readable: '{{count, number}}, {{readable}} readable',
  },
  problems: 'The file',
  faults: 'Faults',
  faultsText: 'These cannot be meant. Mending them takes nothing away that is shown anywhere.',
  oddities: 'Oddities',
  odditiesText: 'These may well be right. Each is mended only when you choose it.',
  mendAll_one: 'Mend the fault',
  mendAll_other: 'Mend all {{count}} faults',
  safety: 'The journal is backed up first, and mending can be undone.',
  mended_one: '{{count}} thing is mended. Ctrl+Z takes it back.',
  mended_other: '{{count}} things are mended. Ctrl+Z takes them back.',
  nothingMended: 'Nothing had to be mended any more.',
  mendedFile: 'The file was mended when it was opened. What it was before lies beside it. This was done:',
  more_one: 'and {{count}} more',
  more_other: 'and {{count, number}} more',
  further: 'Show {{count, number}} more',
  runOf: 'Run of {{date}}',
  seeRuns: 'Runs',
  seeList: 'The list',
  seeSettings: 'Settings',
  showFolder: 'Show in folder',
  what,
  findings,
  mends,
  deeds,
} as const;
