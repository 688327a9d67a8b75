/** The reader's side of the article and the frame around it. The article's own text lies in resources/article. */
export const article = {
  readingTime_one: 'One minute to read',
  readingTime_other: '{{count, number}} minutes to read',
  print: 'Print',
  contents: 'Contents',
  showContents: 'Contents of this article',
  skipContents: 'Skip the contents',
  sources: 'Sources',
  sourcesLead:
    'In the order in which the article first leans on them. A number in the text leads here, and an arrow leads back.',
  source: 'Source {{number}}: {{authors}}, {{year}}',
  back: 'Back to where source {{number}} is cited',
  backAgain: 'Back to where source {{number}} is cited, place {{place}}',
  claim: {
    number: 'Claim {{letter}}',
    peopleSay: 'People say',
    evidence: 'The evidence',
    yours: 'In your journal',
    missing: 'What is missing',
    strength: { supported: 'Supported', partly: 'Partly supported', 'not-shown': 'Not shown' },
    state: { answered: 'Answered', partly: 'In part', notYet: 'Not yet' },
  },
  figure: {
    table: 'The same as a table',
    waiting: {
      weeks: 'A mark for every week since your first run will stand here, the weeks without a run too.',
      volume: 'A bar for every week and the energy it took will stand here.',
      balance:
        'Every day of the last eight weeks will stand here, with a mark for each area in which you kept something.',
      'long-run':
        'Each run of the last twelve weeks will stand here, beside the longest of the 30 days before it.',
    },
    /** What a screen reader hears in place of the drawing. */
    label: '{{caption}} {{reading}}',
    weekOf: 'Week of',
    day: 'Day',
    runs: 'Runs',
    distance: 'Distance',
    energyKcal: 'Energy above rest, kcal',
    energyRange: '{{kcal}} ({{low}} to {{high}})',
    energyTick: '{{kcal, number}} kcal',
    longestBefore: 'Longest of the 30 days before',
    comparison: 'Compared with it',
    none: 'none',
    kept: 'kept',
    reach: {
      noBaseline: 'no run to compare with',
      within: 'within a tenth',
      past: 'more than a tenth past',
      double: 'more than double',
    },
    legend: {
      noRun: 'no run',
      runs: 'one, two, three, four or more runs',
      thisWeek: 'the week that is going on',
      together: 'all three on one day',
      energy: 'estimate and its range, ± 15%',
      baseline: 'longest of the 30 days before',
    },
  },
  quote: 'Of your run on {{date}} you wrote:',
  need: {
    runs: 'A run',
    distances: 'A run with its distance',
    recentDistances_one: 'A recent run with its distance',
    recentDistances_other: 'Recent runs with a distance: {{have}} of {{count}}',
    efforts: 'Runs with an effort: {{have}} of {{count}}',
    weeks: 'Weeks since your first run: {{have}} of {{count}}',
    fullWeeks_one: 'One full week since your first run',
    fullWeeks_other: 'Full weeks since your first run: {{have}} of {{count}}',
    mass: 'Your weight',
    weighings: 'Weighings: {{have}} of {{count}}',
    weighingDays: 'Days from the first weighing to the last: {{have}} of {{count}}',
    foldReadings: 'Back-fold measurements: {{have}} of {{count}}',
    foldDays: 'Days from the first back fold to the last: {{have}} of {{count}}',
    dietItems: 'A diet item on your list that comes due',
    strengthItems: 'A strength item on your list that comes due',
    runningItems: 'A running item on your list that comes due',
    listWeeks_one: 'One full week with your list',
    listWeeks_other: 'Full weeks with your list: {{have}} of {{count}}',
    keptDays: 'A day on which something on your list is kept',
    height: 'Your height',
    birthDate: 'Your date of birth',
    sex: 'Your sex, as the formula asks for it',
  },
  logAt: {
    run: 'Log a run',
    runs: 'Open your runs',
    list: 'Open your list',
    today: 'Open today',
    you: 'Open settings',
  },
  partOfDay: {
    morning: 'in the morning',
    midday: 'around midday',
    afternoon: 'in the afternoon',
    evening: 'in the evening',
    night: 'at night',
  },
  /** Counted nouns for sentences that count more than one thing. */
  counted: {
    runs_one: 'one run',
    runs_other: '{{count, number}} runs',
    times_one: 'once',
    times_other: '{{count, number}} times',
    lastFullWeeks_one: 'last full week',
    lastFullWeeks_other: 'last {{count}} full weeks',
    weighings_one: 'one weighing',
    weighings_other: '{{count, number}} weighings',
    folds_one: 'one back-fold measurement',
    folds_other: '{{count, number}} back-fold measurements',
    minutes_one: 'one minute',
    minutes_other: '{{count, number}} minutes',
  },
  insight: {
    noRuns: 'No run is logged yet.',
    firstWeek:
      'Your first week of running is still going on, with $t(article.counted.runs) so far. From {{date}} there is a full week to speak of.',
    firstWeekDistance:
      'Your first week of running is still going on: $t(article.counted.runs) so far, {{distance}}. From {{date}} there is a full week to speak of.',
    noRunsLately: 'No run is logged in the $t(article.counted.lastFullWeeks).',
    a: {
      effort:
        'In the $t(article.counted.lastFullWeeks), {{known}} of {{runs}} runs have an effort. They come to {{easy}} easy minutes a week (effort 1 to 4), {{between}} in between (5 and 6) and {{hard}} hard ones (7 to 10).',
      noEffort:
        'In the $t(article.counted.lastFullWeeks) you logged $t(article.counted.runs, {"count": {{runs}} }), none with an effort.',
      speed:
        'Of your runs with a distance, {{vigorous}} of {{count}} averaged 6.4 km/h (4 mph) or more, from where the tables rate running as vigorous.',
      strengthDays_one: 'In the same time you kept strength work on one day.',
      strengthDays_other: 'In the same time you kept strength work on {{count}} days.',
      muscles: 'Which muscles did the work is nothing a log can show.',
    },
    b: {
      volume:
        'In the $t(article.counted.lastFullWeeks) you covered {{distance}} in $t(article.counted.runs, {"count": {{runs}} }), {{weekly}} a week.',
      withoutDistance_one: 'One more run has no distance and is not in it.',
      withoutDistance_other: '{{count}} more runs have no distance and are not in it.',
      noDistance:
        'In the $t(article.counted.lastFullWeeks) you logged $t(article.counted.runs, {"count": {{runs}} }), none with a distance.',
      energy:
        'At your logged weight that took about {{kcal, number}} kilocalories a week above rest, give or take 15% ({{low, number}} to {{high, number}}).',
      massAfter: 'Runs from before your first weighing are reckoned with that weight.',
      noMass: 'Once your weight is logged, an estimate of the energy stands here too.',
    },
    fold: {
      tooLittle:
        'Back fold: not enough yet, {{readings}} of {{readingsNeeded}} measurements and {{days}} of {{daysNeeded}} days.',
      tooFew:
        'Back fold: not enough yet, {{readings}} of {{readingsNeeded}} measurements, though over {{days}} days.',
      tooShort: 'Back fold: not enough yet, {{readings}} measurements but {{days}} of {{daysNeeded}} days.',
      uneven:
        'Back fold: {{readings}} measurements over {{days}} days, but unevenly spread. Each half of the time takes at least three, with no gap above 45 days.',
      enough:
        'Back fold: {{readings}} measurements over {{days}} days, enough to look for a trend. None is worked out here, and none is claimed.',
      otherSeries_one: 'One more, by another measurer or with another caliper, makes a series of its own.',
      otherSeries_other:
        '{{count}} more, by another measurer or with another caliper, make series of their own.',
    },
    c: {
      kept: 'In the $t(article.counted.lastFullWeeks) you kept the strength items on your list {{kept}} of {{due}} times.',
      whole: 'The list does not say which of them train the upper back, so all of strength counts together.',
      notMeasured: 'Posture itself is not measured in this journal.',
      noItem: 'There is no strength item on your list.',
      nothingDue: 'No full week with a strength item due is over yet.',
    },
    d: {
      noLog:
        'No log of runs can show what your body spends at rest, or whether running changed it. That takes a measurement of breath in a laboratory, before and after.',
      inputs:
        'Even a formula’s estimate needs your weight, height, age and sex; {{have}} of the {{need}} are here.',
      allInputs:
        'Your weight, height, age and sex are here, enough for a formula’s estimate, give or take 10%. Running is not in that formula, so it could not answer this either.',
    },
    e: {
      minutes:
        'In the $t(article.counted.lastFullWeeks) you ran $t(article.counted.minutes, {"count": {{minutes}} }) a week.',
      steps:
        'The trials counted in steps of 30 minutes a week; yours make {{steps}}. That sets your dose beside theirs and forecasts nothing for you.',
      belowOneStep:
        'The trials counted in steps of 30 minutes a week; yours do not fill one yet. That sets your dose beside theirs and forecasts nothing for you.',
      shorterThanTrials: 'It is early: the shortest of these trials lasted {{weeksNeeded}} weeks.',
      bodyUnknown:
        'What your body made of it is not known yet. That takes weighings and back folds over some time.',
      bodyKnown:
        'With $t(article.counted.weighings, {"count": {{weighings}} }) and $t(article.counted.folds, {"count": {{folds}} }) there is enough to look at. Nothing is concluded from them here.',
    },
    f: {
      weeks_one: 'Your first run here was on {{date}}: one week so far, and you ran in it.',
      weeks_other: 'You ran in {{ran}} of {{count}} weeks since your first run here, on {{date}}.',
      gap_one: 'The longest stretch without a run was one day.',
      gap_other: 'The longest stretch without a run was {{count}} days.',
      aims: 'Of {{aims}} weekly aims on your list in the $t(article.counted.lastFullWeeks), you kept {{kept}}.',
      score: 'Your list stands at {{score}} of 100, a score in which recent days weigh most.',
      tooShort: 'It is early: the shortest trials lasted {{weeksNeeded}} weeks.',
    },
    g: {
      span: 'In the $t(article.counted.lastFullWeeks):',
      area: '{{area}}: kept {{kept}} of {{due}} times.',
      areaNothingDue: '{{area}}: nothing was due.',
      together_one: 'On one of {{days}} days you kept something in all three.',
      together_other: 'On {{count}} of {{days}} days you kept something in all three.',
      neverTogether: 'On none of the {{days}} days did you keep something in all three.',
      noList: 'Nothing was due on your list yet.',
      firstWeek: 'Your list is in its first week. When it is over, it is told here.',
    },
    h: {
      longest: 'Your longest run of the last 30 days: {{distance}}, on {{date}}.',
      next: 'A next run of up to {{distance}} stays within a tenth of it.',
      noBaseline:
        'There is no recent baseline: no run with a distance in the last 30 days. A short run is a good way back in.',
      within_one:
        'The one run of the last twelve weeks that can be compared stayed within a tenth of the longest before it.',
      within_other:
        'All {{count}} runs of the last twelve weeks that can be compared stayed within a tenth of the longest of their 30 days before.',
      past_one:
        'The one run of the last twelve weeks that can be compared went more than a tenth past the longest of the 30 days before it.',
      past_other:
        '{{past}} of {{count}} runs in the last twelve weeks went more than a tenth past the longest of their 30 days before.',
      double_one: 'One went past double, where the study found the highest injury rate.',
      double_other: '{{count}} went past double, where the study found the highest injury rate.',
      withoutBaseline_one:
        'One run had none with a distance in the 30 days before it, so there is nothing to hold it against.',
      withoutBaseline_other:
        '{{count}} runs had none with a distance in the 30 days before them, so there is nothing to hold them against.',
      noDistance: 'No run of the last twelve weeks has a distance.',
    },
    figure: {
      weeks: 'A run in {{ran}} of {{weeks}} weeks, and at most $t(article.counted.runs) in one of them.',
      volume: 'On average {{weekly}} a week in the $t(article.counted.lastFullWeeks).',
      volumeEnergy:
        'On average {{weekly}} a week in the $t(article.counted.lastFullWeeks). The energy is an estimate, drawn from 15% below it to 15% above.',
      balance: 'Something kept in all three areas on {{together}} of {{count}} days.',
      longRun: '{{past}} of {{count}} runs went more than a tenth past the longest of their 30 days before.',
      longRunNone: 'None of {{count}} runs went more than a tenth past the longest of their 30 days before.',
    },
    experience: {
      invitation:
        'When three runs are logged, your own story begins here: since when you run, how far, your longest run, your usual day, and what you wrote about it. So far: {{count}} of {{need}}.',
      since:
        'Your first run in this journal was on {{date}}. Since then you have run $t(article.counted.times) and covered {{distance}}.',
      sinceNoDistance:
        'Your first run in this journal was on {{date}}. Since then you have run $t(article.counted.times).',
      longest: 'Your longest run so far was {{distance}}, on {{date}}.',
      usualDayAndTime: 'You tend to run on {{weekday}}s, and {{partOfDay}}.',
      usualDay: 'You tend to run on {{weekday}}s.',
      usualTime: 'You tend to run {{partOfDay}}.',
      pause: 'After your run on {{date}} there were {{count}} days without one, your longest pause.',
      comeback: 'Then, on {{date}}, you went out again.',
      comebackDistance: 'Then, on {{date}}, you went out again: {{distance}}.',
      restingNow: 'Your last run was on {{date}}.',
    },
  },
} as const;
