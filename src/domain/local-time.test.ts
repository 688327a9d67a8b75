import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localTimeAhead } from './local-time';
import { localTimeOf } from './zones';

test.each([
  ['ahead of UTC', '2026-11-22T06:10:00Z', 60, '2026-11-22T07:10:00+01:00'],
  ['behind UTC, on the day before', '2026-11-22T02:10:00Z', -210, '2026-11-21T22:40:00-03:30'],
  ['at UTC', '2026-11-22T06:10:59.999Z', 0, '2026-11-22T06:10:59+00:00'],
  ['across New Year', '2026-12-31T23:30:00Z', 330, '2027-01-01T05:00:00+05:30'],
])('a clock %s', (_, instant, offset, written) => {
  expect(localTimeAhead(Date.parse(instant), offset)).toBe(written);
});

test('says what the zone of that offset says', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (epochMs) => {
      expect(localTimeAhead(epochMs, 330)).toBe(localTimeOf(epochMs - (epochMs % 1000), 'Asia/Kolkata'));
    }),
  );
});
