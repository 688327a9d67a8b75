/** Words that would claim a cause, promise a place or a measure, or raise the voice; each with a sentence it must catch. */
export const BANNED: readonly [RegExp, string][] = [
  [/\bbecause\b/i, 'Your fold is lower because of running.'],
  [/\bthanks to\b/i, 'It is thinner thanks to your runs.'],
  [/\bdue to\b/i, 'The change is due to running.'],
  [/\b(burn|melt|torch|blast)\w*\s+(\w+\s+)?back fat\b/i, 'Running burned back fat.'],
  [
    /\b(running|runs|run) (has |have )?(reduced|removed|shrank|shrunk|melted)\b/i,
    'Running has reduced your fold.',
  ],
  [/\bspot\b/i, 'You can spot reduce.'],
  [/\btarget(s|ed|ing)?\b/i, 'This exercise targets the back.'],
  [/% chance\b/i, 'There is a 95% chance that it works.'],
  [/running (isn['’]t|is not|does not|doesn['’]t) work/i, 'Running isn’t working.'],
  [/\byou(['’]ll| will| can expect to) (lose|drop|burn|shed|see)\b/i, 'You will lose two kilograms.'],
  [/\byour (back )?(fat|fold) (will|is going to)\b/i, 'Your back fat will go.'],
  [/\b(guarantee|proven|miracle|amazing|secret)/i, 'A proven way.'],
  [/\d\s*(mm|millimet)/i, 'Expect 2 mm less.'],
  [/!/, 'You can do it!'],
];
