/** What the terminal says. */
export const terminal = {
  holder: 'Backstride terminal',
  help: `Backstride from a terminal

  log run --distance 5.2km --time 27:30   one run; any two of --distance, --time, --pace will do
      [--at 2026-11-22T07:10] [--note TEXT] [--effort 1-10] [--tag TAG]...
  log weight 80.2kg [--at ...] [--note TEXT]
  log fold --site subscapular --mm 21.4,21.8 [--measurer NAME] [--caliper NAME] [--at ...] [--note TEXT]
  log tick ITEM [--amount 2] [--at ...]   ITEM is a name on your list, or its id
  stats [--from DATE] [--to DATE]         totals as the screens and the report show them
  report --from DATE --to DATE --format pdf|html|md|csv|json --out FILE [--notes]
                                          the last four weeks unless dates are given; notes only with --notes
  check [--mend]                          is the journal there, whole and valid, and what in it cannot be right?
                                          --mend backs it up and mends what it can; oddities are only ever named
  support [--out FILE]                    facts for whoever helps with a fault, without anything personal
  backup                                  make a backup now
  merge FILE [--dry-run]                  join a copy of the journal, or take another one's entries in;
                                          backed up first
  backups [--verify] [--forget NAME]      list them, newest first; --verify reads each whole and fails when one
                                          is not what it was, --forget takes one that is gone off the list
  restore NAME [--only-missing] [--dry-run]
                                          go back to one; what was there is backed up first. --only-missing brings
                                          back what the journal lacks and leaves the rest, --dry-run only says
                                          what it would do
  schema                                  the JSON Schema of journal.json
  demo --out DIR [--years 3] [--seed 1] [--today DATE] [--runs N]
                                          a made-up journal to look around in
  help                                    this

Everywhere:
  --journal DIR        the folder of the journal (otherwise the app's own)
  --user-data-dir DIR  the app's data folder (preferences, backups)
  --json               one JSON document on standard output and nothing else

Dates are written 2026-11-22. --at without a zone means this computer's; a date alone is its noon.
Without --at a run has just ended and everything else is now.
Exit code: 0 done, 1 could not, 2 wrong use.
`,
  seeHelp: '`help` lists what there is.',
  use: {
    nothing: 'What should be done?',
    unknownCommand: 'There is no command called “{{name}}”.',
    unknownOption: 'This command has no option {{option}}.',
    optionValue:
      'The option {{option}} was given in a way that cannot be read: it needs a value, or takes none.',
    tooMany: '“{{word}}” has no place in this command. Text with blanks goes in quotation marks.',
    missing: '{{option}} is missing, for example: {{example}}',
    unreadable: '{{option}} cannot be “{{text}}”; it is written like this: {{example}}',
    range: 'a whole number from {{low}} to {{high}}',
    atMostLetters: '1 to {{count, number}} letters',
    backwards: 'The period ends ({{to}}) before it begins ({{from}}).',
    logWhat: 'What should be logged? log run, log weight, log fold or log tick; “{{what}}” is none of these.',
    backupName: 'a name from the list of backups',
  },
  madeNew: 'There was no journal in {{folder}}, and never had been, so a new one was made there.',
  cannotOpen: {
    missing:
      'There is no journal in {{folder}}. Name another folder with --journal, or open Backstride once.',
    older:
      'The journal in {{folder}} has an older format ({{version}}). Open it in Backstride once: it makes a backup and updates it.',
    newer:
      'The journal in {{folder}} has format {{version}}, from a newer Backstride. It can be looked at here, not changed.',
    damaged:
      'The journal in {{folder}} is damaged: {{what}}. Nothing was changed. `check` says more, `backups` what can be restored.',
    unreadable: 'The journal in {{folder}} cannot be read: {{reason}}.',
  },
  logged: {
    run: 'Saved: a run of {{distance}} in {{time}} ({{pace}}), {{date}}.',
    runTime: 'Saved: a run of {{time}}, {{date}}.',
    weight: 'Saved: {{mass}}.',
    fold: 'Saved: {{site}}, {{readings}}.',
    tick: 'Saved: {{name}}, {{date}}.',
  },
  noItems: 'Your list has no items yet. Open Backstride and add some.',
  noSuchItem: '“{{wanted}}” is not one item of your list. It has: {{names}}.',
  notCounted: '“{{name}}” is ticked, not counted, so it takes no --amount.',
  listLine: '{{area}} {{kept}} of {{due}}{{share}}',
  check: {
    good: 'The journal in {{folder}} is whole and valid (format {{version}}).',
    notGood: 'The journal in {{folder}} is not all right:',
    fault: 'fault',
    oddity: 'oddity',
    mendable_one: '`check --mend` mends {{count}} of these, after a backup.',
    mendable_other: '`check --mend` mends {{count, number}} of these, after a backup.',
    mendableFile: '`check --mend` mends this file, after setting it aside as it is. It would do this:',
    mended_one: '{{count}} thing is mended, after the backup {{backup}}.',
    mended_other: '{{count, number}} things are mended, after the backup {{backup}}.',
    takeBack: 'To take it back: `restore {{backup}}`.',
    mendedFile:
      'The file was mended. What it was before lies beside it and among the backups. This was done:',
    nothingToMend: 'There was nothing to mend.',
    files:
      'originals {{originals}} ({{verified}} compared with their names), backups {{backups}} ({{readable}} readable)',
  },
  merge: {
    did: 'Merged {{path}}. Entries added: {{added}}, changed: {{changed}}, removed: {{removed}}.',
    would:
      'Merging {{path}} would bring this. Entries added: {{added}}, changed: {{changed}}, removed: {{removed}}.',
    field: '{{place}} {{id}} {{field}}: {{stands}} stands, {{lost}} is kept in its history',
    kept: '{{place}} {{id}}: removed in one, changed in the other, so it stays',
    empty: 'nothing',
    back: 'To go back to before: restore {{name}}',
  },
  backup: {
    made: 'Backup made: {{name}}',
    none: 'There are no backups of this journal.',
    line: '{{name}}  {{when}}  {{reason}}, {{size}}. {{holds}}',
    verifying: 'Reading {{number}} of {{count}}: {{name}}',
    verdict: '{{name}}  {{text}}',
    allGood: 'All backups were read ({{count}}), and none is damaged.',
    someWrong: 'Of {{count}} backups, {{wrong}} cannot be relied on. They are named above.',
    ambiguous: '“{{name}}” is the beginning of {{count}} backups. Write more of the name.',
    way: {
      added: 'would come back: {{name}}',
      changed: 'would change: {{name}}',
      missing: 'would go: {{name}}',
    },
    wouldBring:
      '{{added}} would come back, {{changed}} would change, {{missing}} would go. Nothing was changed.',
    restored:
      'Restored {{name}} into {{folder}}: {{runs}} runs, {{days}} days. What was there before is among the backups.',
  },
  supportWritten: 'Support bundle written: {{path}}',
  reportWritten: 'Report written: {{path}}',
  demoMade: 'A made-up journal lies in {{folder}}: {{runs}} runs, {{days}} days.',
  pdf: {
    noElectron:
      'A PDF is printed by Electron, and none was found. Use `npm run -s cli -- report …`, which finds one, or --format html.',
    noDisplay: 'there is no display, and xvfb-run, which makes a virtual one, is not installed',
    notStarted: '{{command}} could not be started',
    exit: 'it ended with code {{code}}',
    failed:
      'The PDF could not be printed: {{reason}}. With --format html the report can be printed from a browser.',
  },
} as const;
