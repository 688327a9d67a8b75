import { expect, test } from 'vitest';
import { idOf } from '../../../tests/support/journals';
import type { BodyMeasurement } from '../journal/schema';
import { massAt } from './mass';

function weighing(measuredAt: string, massKg: number): BodyMeasurement {
  const stamp = { createdAt: measuredAt, updatedAt: measuredAt, version: { desk: 1 } };
  return { ...stamp, id: idOf(Math.round(massKg * 10)), measuredAt, kind: 'mass', massKg };
}

const march = weighing('2026-03-01T07:00:00+01:00', 82);
const may = weighing('2026-05-01T07:00:00+02:00', 80);
const mayEvening = weighing('2026-05-01T21:00:00+02:00', 81);
const fold: BodyMeasurement = { ...may, id: idOf(9), kind: 'fold', site: 'subscapular', readingsMm: [21.4] };

test.each([
  ['the latest before the date', '2026-04-30', 82],
  ['the one of the date itself', '2026-05-01', 81],
  ['the latest one, however old', '2030-01-01', 81],
])('reckons with %s', (_, date, massKg) => {
  expect(massAt([mayEvening, fold, march, may], date)).toEqual({ massKg, measuredAt: expect.any(String) });
});

test('takes the first later weighing where none lies before, and says so', () => {
  expect(massAt([may, march], '2026-02-01')).toEqual({
    massKg: 82,
    measuredAt: march.measuredAt,
    after: true,
  });
});

test('knows nothing of somebody who was never weighed', () => {
  expect(massAt([fold], '2026-05-01')).toBeUndefined();
});
