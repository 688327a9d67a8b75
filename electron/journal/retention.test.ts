import { describe, expect, it } from 'vitest';
import { addDays, datesInclusive } from '../../src/domain/days';
import { parseBackupName } from './backup-names';
import { backupsToDelete, type Keepable } from './retention';

const today = '2026-11-22';

/** Backups by their names; one whose name ends in `!` cannot be read. */
function backups(...names: string[]): Keepable[] {
  return names.map((text) => {
    const named = parseBackupName(text.replace(/!$/, ''));
    if (!named) throw new Error(text);
    return { ...named, isGood: !text.endsWith('!') };
  });
}

const daily = (date: string) => `${date}T070000-daily.json`;
const dailies = (from: string, to: string) => datesInclusive(from, to).map(daily);

function kept(all: Keepable[], on = today): string[] {
  const gone = new Set(backupsToDelete(all, on));
  return all.map(({ name }) => name).filter((name) => !gone.has(name));
}

const cases: { promise: string; all: string[]; stay: string[] }[] = [
  { promise: 'no backups, nothing to delete', all: [], stay: [] },
  {
    promise: 'seven days in a row all stay',
    all: dailies('2026-11-16', today),
    stay: dailies('2026-11-16', today),
  },
  {
    promise: 'of a day in the past, the newest stays',
    all: ['2026-11-20T070000-daily.json', '2026-11-20T200000-daily.json'],
    stay: ['2026-11-20T200000-daily.json'],
  },
  {
    promise: 'all of today stays',
    all: ['2026-11-22T070000-daily.json', '2026-11-22T200000-daily.json'],
    stay: ['2026-11-22T070000-daily.json', '2026-11-22T200000-daily.json'],
  },
  {
    promise: 'days without a backup do not use up the seven',
    all: ['2026-06-01', '2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01', '2026-11-01', today].map(
      daily,
    ),
    stay: ['2026-06-01', '2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01', '2026-11-01', today].map(
      daily,
    ),
  },
  {
    promise: 'a month ago, the newest of a week stays',
    all: dailies('2026-10-26', today),
    // Seven days; Sundays of four weeks; the last days of October and November.
    stay: [
      '2026-10-31',
      '2026-11-01',
      '2026-11-08',
      '2026-11-15',
      ...datesInclusive('2026-11-16', today),
    ].map(daily),
  },
  {
    promise: 'a damaged daily backup does not take the place of a good one of its day',
    all: ['2026-11-20T070000-daily.json', '2026-11-20T200000-daily.json!'],
    stay: ['2026-11-20T070000-daily.json', '2026-11-20T200000-daily.json'],
  },
  {
    promise: 'what a person asked for, and what was kept before a risk, stays a year',
    all: [
      '2025-11-22T070000-asked.json',
      '2025-11-23T070000-restore.json',
      '2025-11-21T070000-asked.json',
      daily(today),
    ],
    stay: ['2025-11-22T070000-asked.json', '2025-11-23T070000-restore.json', daily(today)],
  },
  {
    promise: 'the newest of each reason stays for good',
    all: ['2019-01-01', '2020-01-01'].flatMap((date) =>
      ['migration', 'restore', 'damage', 'asked'].map((reason) => `${date}T070000-${reason}.json`),
    ),
    stay: ['migration', 'restore', 'damage', 'asked'].map((reason) => `2020-01-01T070000-${reason}.json`),
  },
  {
    promise: 'the last good backup stays, however old, when newer ones cannot be read',
    all: ['2010-01-01T070000-asked.json', '2020-01-01T070000-asked.json!', `${daily(today)}!`],
    stay: ['2010-01-01T070000-asked.json', '2020-01-01T070000-asked.json', daily(today)],
  },
  {
    promise: 'dates of a clock that was wrong stay and push nothing out',
    all: [...dailies('2099-01-01', '2099-01-20'), ...dailies('2026-11-18', '2026-11-20')],
    stay: [...dailies('2099-01-01', '2099-01-20'), ...dailies('2026-11-18', '2026-11-20')],
  },
];

describe('which backups may go', () => {
  it.each(cases)('$promise', ({ all, stay }) => {
    expect(kept(backups(...all)).sort()).toEqual([...stay].sort());
  });

  it('does not depend on the order in which they are listed', () => {
    const all = backups(...dailies('2026-01-01', today));
    expect(backupsToDelete([...all].reverse(), today).sort()).toEqual(backupsToDelete(all, today).sort());
  });

  it('leaves, over three years of daily use, 7 days, 4 weeks and 12 months', () => {
    let shelf: Keepable[] = [];
    for (const date of datesInclusive('2023-11-22', today)) {
      shelf = [...shelf, ...backups(daily(date))];
      const gone = new Set(backupsToDelete(shelf, date));
      shelf = shelf.filter(({ name }) => !gone.has(name));
    }
    const dates = shelf.map(({ date }) => date);
    expect(dates.slice(-7)).toEqual(datesInclusive(addDays(today, -6), today));
    expect(dates).toHaveLength(7 + 3 + 11);
    expect(dates[0]).toBe('2025-12-31');
  });
});

describe('a backup’s name', () => {
  it.each([
    'index.json',
    '2026-13-45T070000-daily.json',
    '2026-11-22T250000-daily.json',
    '2026-11-22T070000-why.json',
    '../x',
  ])('is not seen in %s', (name) => {
    expect(parseBackupName(name)).toBeUndefined();
  });
});
