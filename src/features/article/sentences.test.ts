import { describe, expect, test } from 'vitest';
import { BANNED } from '../../../tests/support/banned-words';
import type { Message } from '../../domain/insight/message';
import { formatDistance } from '../../domain/quantities';
import { article } from '../../words/en/article';
import { spoken } from './spoken';

const km = (metres: number) => formatDistance(metres, 'km');
const said = (key: Message['key'], values: Message['values'] = {}) =>
  spoken({ key, values }, km).replace(/\u00a0/g, ' ');

/** Every text of a part of the catalogue, with the path to it. */
function textsOf(part: object, path = ''): [string, string][] {
  return Object.entries(part).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${name}`, value]] : textsOf(value, `${path}${name}.`),
  );
}

describe('the words beside the article', () => {
  test.each(BANNED)('never say %s', (banned) => {
    expect(textsOf(article).filter(([, text]) => banned.test(text))).toEqual([]);
  });

  test('tell of the reader neither a direction nor a merit', () => {
    const judging =
      /\b(lower|higher|fell|dropp?ed|rose|improv\w*|worse|better|reduc\w*|lost|gain\w*|good job|well done)\b/i;
    expect('Your fold is lower.').toMatch(judging);
    expect(textsOf(article.insight).filter(([, text]) => judging.test(text))).toEqual([]);
  });

  test('use typographic quotation marks and apostrophes', () => {
    const nesting = /\$t\([^)]*\)/g;
    expect(textsOf(article).filter(([, text]) => /["']/.test(text.replace(nesting, '')))).toEqual([]);
  });
});

const distance = { distanceM: 12_345 };
const date = { date: '2026-01-05' };

/** One sentence each, as it is read; where it has a singular, both. */
const SENTENCES: [Message['key'], Message['values'], string][] = [
  ['noRuns', {}, 'No run is logged yet.'],
  [
    'firstWeekDistance',
    { count: 1, date, distance },
    'Your first week of running is still going on: one run so far, 12.35 km. From 5 Jan 2026 there is a full week to speak of.',
  ],
  ['noRunsLately', { count: 1 }, 'No run is logged in the last full week.'],
  ['noRunsLately', { count: 8 }, 'No run is logged in the last 8 full weeks.'],
  [
    'a.effort',
    { count: 8, known: 12, runs: 20, easy: 60, between: 20, hard: 5 },
    'In the last 8 full weeks, 12 of 20 runs have an effort. They come to 60 easy minutes a week (effort 1 to 4), 20 in between (5 and 6) and 5 hard ones (7 to 10).',
  ],
  ['a.noEffort', { count: 8, runs: 1 }, 'In the last 8 full weeks you logged one run, none with an effort.'],
  ['a.noEffort', { count: 1, runs: 3 }, 'In the last full week you logged 3 runs, none with an effort.'],
  [
    'a.speed',
    { vigorous: 3, count: 4 },
    'Of your runs with a distance, 3 of 4 averaged 6.4 km/h (4 mph) or more, from where the tables rate running as vigorous.',
  ],
  ['a.strengthDays', { count: 1 }, 'In the same time you kept strength work on one day.'],
  [
    'b.volume',
    { distance, runs: 3, count: 8, weekly: { distanceM: 1543 } },
    'In the last 8 full weeks you covered 12.35 km in 3 runs, 1.54 km a week.',
  ],
  ['b.withoutDistance', { count: 1 }, 'One more run has no distance and is not in it.'],
  [
    'b.energy',
    { kcal: 1230, low: 1050, high: 1410 },
    'At your logged weight that took about 1,230 kilocalories a week above rest, give or take 15% (1,050 to 1,410).',
  ],
  [
    'fold.tooLittle',
    { readings: 4, readingsNeeded: 8, days: 21, daysNeeded: 42 },
    'Back fold: not enough yet, 4 of 8 measurements and 21 of 42 days.',
  ],
  [
    'fold.tooFew',
    { readings: 4, readingsNeeded: 8, days: 60, daysNeeded: 42 },
    'Back fold: not enough yet, 4 of 8 measurements, though over 60 days.',
  ],
  [
    'fold.tooShort',
    { readings: 9, readingsNeeded: 8, days: 30, daysNeeded: 42 },
    'Back fold: not enough yet, 9 measurements but 30 of 42 days.',
  ],
  [
    'fold.enough',
    { readings: 9, readingsNeeded: 8, days: 60, daysNeeded: 42 },
    'Back fold: 9 measurements over 60 days, enough to look for a trend. None is worked out here, and none is claimed.',
  ],
  [
    'c.kept',
    { kept: 14, due: 16, count: 8 },
    'In the last 8 full weeks you kept the strength items on your list 14 of 16 times.',
  ],
  [
    'd.inputs',
    { have: 1, need: 4 },
    'Even a formula’s estimate needs your weight, height, age and sex; 1 of the 4 are here.',
  ],
  ['e.minutes', { minutes: 1, count: 1 }, 'In the last full week you ran one minute a week.'],
  [
    'e.steps',
    { steps: 2.5 },
    'The trials counted in steps of 30 minutes a week; yours make 2.5. That sets your dose beside theirs and forecasts nothing for you.',
  ],
  [
    'e.bodyUnknown',
    {},
    'What your body made of it is not known yet. That takes weighings and back folds over some time.',
  ],
  [
    'f.weeks',
    { ran: 1, count: 1, date },
    'Your first run here was on 5 Jan 2026: one week so far, and you ran in it.',
  ],
  [
    'f.weeks',
    { ran: 30, count: 40, date },
    'You ran in 30 of 40 weeks since your first run here, on 5 Jan 2026.',
  ],
  ['f.gap', { count: 1 }, 'The longest stretch without a run was one day.'],
  [
    'f.aims',
    { aims: 24, count: 8, kept: 20 },
    'Of 24 weekly aims on your list in the last 8 full weeks, you kept 20.',
  ],
  ['g.area', { area: { area: 'diet' }, kept: 90, due: 112 }, 'Diet: kept 90 of 112 times.'],
  ['g.together', { count: 1, days: 56 }, 'On one of 56 days you kept something in all three.'],
  ['h.longest', { distance, date }, 'Your longest run of the last 30 days: 12.35 km, on 5 Jan 2026.'],
  [
    'h.past',
    { past: 2, count: 20 },
    '2 of 20 runs in the last twelve weeks went more than a tenth past the longest of their 30 days before.',
  ],
  ['h.double', { count: 1 }, 'One went past double, where the study found the highest injury rate.'],
  [
    'figure.weeks',
    { ran: 30, weeks: 40, count: 1 },
    'A run in 30 of 40 weeks, and at most one run in one of them.',
  ],
  [
    'experience.since',
    { date, count: 1234, distance: { distanceM: 8_765_400 } },
    'Your first run in this journal was on 5 Jan 2026. Since then you have run 1,234 times and covered 8,765.4 km.',
  ],
  [
    'experience.usualDayAndTime',
    { weekday: { weekday: 7 }, partOfDay: { partOfDay: 'morning' } },
    'You tend to run on Sundays, and in the morning.',
  ],
  [
    'experience.pause',
    { count: 30, date },
    'After your run on 5 Jan 2026 there were 30 days without one, your longest pause.',
  ],
];

describe('a sentence of the insight', () => {
  test.each(SENTENCES)('%s of %j', (key, values, sentence) => {
    expect(said(key, values)).toBe(sentence);
  });

  test('is in the reader’s unit', () => {
    const miles = (metres: number) => formatDistance(metres, 'mi');
    expect(spoken({ key: 'h.next', values: { distance } }, miles)).toContain('7.67\u00a0mi');
  });
});
