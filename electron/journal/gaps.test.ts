import { describe, expect, it } from 'vitest';
import type { Backup } from '../../src/contract/journal-state';
import { datesInclusive } from '../../src/domain/days';
import { withGaps } from './gaps';

const holdings = { runs: 1, days: 0, checklistItems: 0, bodyMeasurements: 0 };

/** A backup of that date; `!` after it: one that cannot be read. */
function of(text: string): Backup {
  const date = text.slice(0, 10);
  const isDamaged = text.endsWith('!');
  return {
    name: `${date}T070000-daily.json`,
    at: `${date}T07:00:00+01:00`,
    reason: 'daily',
    bytes: 1,
    finding: { state: isDamaged ? 'damaged' : 'good', isCompared: true },
    ...(isDamaged ? {} : { holdings }),
  };
}

const newestFirst = (dates: readonly string[]) => [...dates].sort().reverse().map(of);
const gaps = (dates: readonly string[], today = '2026-11-22') =>
  withGaps(newestFirst(dates), today).flatMap(({ gapBefore }) =>
    gapBefore ? [`${gapBefore.from} ${gapBefore.to}`] : [],
  );

describe('days without a backup', () => {
  it.each<[string, string[], string[]]>([
    ['none where there are no backups', [], []],
    ['none before the first one', ['2026-11-22'], []],
    ['none where every day has one', datesInclusive('2026-11-18', '2026-11-22'), []],
    ['one day', ['2026-11-22', '2026-11-20'], ['2026-11-21 2026-11-21']],
    ['several days', ['2026-05-09', '2026-05-02'], ['2026-05-03 2026-05-08']],
    [
      'those of a backup that cannot be read',
      ['2026-11-22', '2026-11-21!', '2026-11-20'],
      ['2026-11-21 2026-11-21'],
    ],
    ['not those before a clock that was wrong', ['2031-01-01', '2026-11-22', '2026-11-21'], []],
  ])('are %s', (_, dates, expected) => {
    expect(gaps(dates)).toEqual(expected);
  });

  it('are not told of where retention thinned them out', () => {
    const kept = [...datesInclusive('2026-11-16', '2026-11-22'), '2026-11-15', '2026-11-08', '2026-10-31'];
    expect(gaps([...kept, '2026-09-30', '2026-08-31'])).toEqual([]);
  });

  it('are told of where a whole week or month is missing', () => {
    const newest = datesInclusive('2026-11-16', '2026-11-22');
    expect(gaps([...newest, '2026-11-08'])).toEqual(['2026-11-09 2026-11-15']);
    expect(gaps([...newest, '2026-11-15', '2026-11-08', '2026-10-31', '2026-08-31'])).toEqual([
      '2026-09-01 2026-10-30',
    ]);
  });

  it('stand at the oldest backup of the day after them', () => {
    const evening = { ...of('2026-11-22'), name: '2026-11-22T190000-asked.json' };
    const [newest, morning] = withGaps([evening, of('2026-11-22'), of('2026-11-18')], '2026-11-22');
    expect([newest?.gapBefore, morning?.gapBefore?.from]).toEqual([undefined, '2026-11-19']);
  });
});
