export const shell = {
  navigation: 'Main',
  skip: 'Skip to the content',
  today: 'Today',
  runs: 'Runs',
  article: 'Back fat?',
  reports: 'Reports',
  settings: 'Settings',
  logRun: 'Log a run',
  readOnly:
    'This journal was written by a newer Backstride. You can look at everything here; nothing can be changed.',
  nowhere: 'Nothing here',
  nowhereText: 'There is no screen at this address. Choose one on the left.',
} as const;
