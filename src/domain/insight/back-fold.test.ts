import { describe, expect, test } from 'vitest';
import { aJournal, idOf } from '../../../tests/support/journals';
import { addDays } from '../days';
import type { BodyMeasurement } from '../journal/schema';
import { backFoldMessages, backFoldMissing, backFoldOf } from './back-fold';

type Fold = Extract<BodyMeasurement, { kind: 'fold' }>;

const FIRST = '2026-01-05';
const TODAY = '2026-12-31';
const AT = '2026-01-01T08:00:00+01:00';

function folds(offsets: readonly number[], fields: Partial<Fold> = {}): BodyMeasurement[] {
  return offsets.map((offset) => ({
    createdAt: AT,
    updatedAt: AT,
    version: { desk: 1 },
    id: idOf(offset),
    kind: 'fold',
    site: 'subscapular',
    readingsMm: [21.4, 21.8],
    measuredAt: `${addDays(FIRST, offset)}T08:00:00+01:00`,
    ...fields,
  }));
}

const backFold = (...measurements: BodyMeasurement[][]) =>
  backFoldOf(aJournal({ bodyMeasurements: measurements.flat() }), TODAY);
const EIGHT = [0, 6, 12, 18, 24, 30, 36, 42];

describe('how far the back fold is counted', () => {
  test('joins neither two measurers nor two calipers', () => {
    const fold = backFold(
      folds(EIGHT.slice(0, 5), { measurer: 'Ada' }),
      folds([3, 9], { measurer: 'Ben' }),
      folds([48], { measurer: 'Ada', caliper: 'Lange' }),
    );
    expect(fold).toMatchObject({ readings: 5, days: 24, otherReadings: 3, state: 'tooLittleData' });
  });

  test('takes of equally long series the one that was read last', () => {
    const fold = backFold(folds([0, 9], { measurer: 'Ada' }), folds([4, 20], { measurer: 'Ben' }));
    expect(fold).toMatchObject({ days: 16, to: '2026-01-25' });
  });

  test('leaves other sites, weighings and later days out', () => {
    const journal = aJournal({
      bodyMeasurements: [...folds([0]), ...folds([1], { site: 'triceps' }), ...folds([9])],
    });
    expect(backFoldOf(journal, '2026-01-13')).toMatchObject({ readings: 1, otherReadings: 0 });
  });

  test.each([
    [[0, 6, 12], 'fold.tooLittle', ['foldReadings', 'foldDays']],
    [[0, 21, 42], 'fold.tooFew', ['foldReadings']],
    [[0, 6, 12, 18, 24, 30, 36, 41], 'fold.tooShort', ['foldDays']],
    [[0, 20, 22, 24, 28, 32, 36, 42], 'fold.uneven', []],
    [EIGHT, 'fold.enough', []],
  ])('says of %j: %s', (offsets, key, missing) => {
    const fold = backFold(folds(offsets));
    expect(backFoldMessages(fold).map((message) => message.key)).toEqual([key]);
    expect(backFoldMissing(fold).map(({ what }) => what)).toEqual(missing);
  });

  test('mentions readings that make another series', () => {
    const messages = backFoldMessages(backFold(folds([0, 6]), folds([1], { caliper: 'Lange' })));
    expect(messages.at(-1)).toEqual({ key: 'fold.otherSeries', values: { count: 1 } });
  });
});
