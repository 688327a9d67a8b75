import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  completeThird,
  formatCount,
  formatDistance,
  formatDuration,
  formatMass,
  formatPace,
  paceOf,
  parseDistance,
  parseDuration,
  parseMass,
  parsePace,
} from './quantities';

/** Shown text with its no-break space as a plain one. */
const plain = (text: string) => text.replace('\u00a0', ' ');

describe('a distance', () => {
  test.each([
    ['5', 'km', 5000],
    ['5', 'mi', 8046.72],
    ['5.2km', 'mi', 5200],
    ['5,2', 'km', 5200],
    [' 5.2  km ', 'km', 5200],
    ['5.2\u00a0km', 'km', 5200],
    ['.5', 'km', 500],
    ['5.', 'km', 5000],
    ['10K', 'km', 10_000],
    ['3 mi', 'km', 4828.032],
    ['1 mile', 'km', 1609.344],
    ['26.2 miles', 'km', 42_164.8128],
    ['400 m', 'km', 400],
    ['10 000 metres', 'km', 10_000],
    ['1,234', 'km', 1234],
    ['1,234.5 m', 'km', 1234.5],
    ['1000', 'km', 1_000_000],
    ['0.00001 km', 'km', 0.01],
  ] as const)('is read from "%s" meant in %s as %f metres', (text, unit, metres) => {
    expect(parseDistance(text, unit)).toBe(metres);
  });

  test.each([
    '',
    ' ',
    '0',
    '0.0 km',
    '-5',
    '5 km 3',
    '5 2 km',
    '1.2.3',
    '1,2,3',
    'km',
    'five',
    '5 kmh',
    '5 kg',
    '1001',
    '5e3',
    'NaN',
    '.',
    '5:30',
    '٥',
  ])('is not read from "%s"', (text) => {
    expect(parseDistance(text, 'km')).toBeUndefined();
  });

  test.each([
    [5200, 'km', '5.20 km'],
    [8368.5888, 'mi', '5.20 mi'],
    [400, 'km', '0.40 km'],
    [42_195, 'km', '42.20 km'],
    [1005, 'km', '1.01 km'],
    [99_994, 'km', '99.99 km'],
    [99_996, 'km', '100.0 km'],
    [100_000, 'km', '100.0 km'],
    [1_234_560, 'km', '1,234.6 km'],
    [12_345_678_000, 'km', '12,345,678.0 km'],
    [0, 'km', '0.00 km'],
    [-1200, 'km', '\u22121.20 km'],
    [-1, 'km', '0.00 km'],
  ] as const)('of %f metres is shown in %s as "%s"', (metres, unit, text) => {
    expect(plain(formatDistance(metres, unit))).toBe(text);
  });

  test('keeps number and unit on one line', () => {
    expect(formatDistance(5200, 'km')).toBe('5.20\u00a0km');
  });

  test('shows what was typed, in either unit', () => {
    const hundredths = fc.integer({ min: 1, max: 9999 });
    fc.assert(
      fc.property(hundredths, fc.constantFrom('km' as const, 'mi' as const), (typed, unit) => {
        const text = `${(typed / 100).toFixed(2)} ${unit}`;
        expect(plain(formatDistance(parseDistance(text, unit) ?? Number.NaN, unit))).toBe(text);
      }),
    );
  });

  test('is read back from what is shown, as near as it is shown', () => {
    const metres = fc.double({ min: 10, max: 999_000, noNaN: true });
    fc.assert(
      fc.property(metres, fc.constantFrom('km' as const, 'mi' as const), (distanceM, unit) => {
        const back = parseDistance(formatDistance(distanceM, unit), unit) ?? Number.NaN;
        expect(Math.abs(back - distanceM)).toBeLessThan(distanceM < 90_000 ? 8.1 : 81);
      }),
    );
  });
});

describe('a duration', () => {
  test.each([
    ['27:30', 1650],
    ['1:02:03', 3723],
    ['01:02:03', 3723],
    ['0:45', 45],
    ['90:00', 5400],
    ['27:30.5', 1650.5],
    ['27', 1620],
    ['27,5', 1650],
    ['27m', 1620],
    ['27 min', 1620],
    ['90 minutes', 5400],
    ['1h', 3600],
    ['1.5h', 5400],
    ['1h 2m 3s', 3723],
    ['1 hour 2 minutes', 3720],
    ['1h2m3s', 3723],
    ['1h30', 5400],
    ['27m30', 1650],
    ['27\'30"', 1650],
    ["27' 30", 1650],
    ['27′30″', 1650],
    ['27 30', 1650],
    ['45s', 45],
    ['1h 5s', 3605],
  ])('is read from "%s" as %f seconds', (text, seconds) => {
    expect(parseDuration(text)).toBe(seconds);
  });

  test.each([
    '',
    '0',
    '0:00',
    '-5',
    '5:99',
    '5:3',
    '1:2:3',
    '1:60:00',
    '1:2:3:4',
    ':30',
    '5:',
    'abc',
    '5 apples',
    '27 km',
    '3s 2m',
    '1h 2h',
    '1h 75m',
    '1.5h 30m',
    '1h2m3s4',
    '27 75',
    '1111111111111111111111111111111111111111!',
    '27.',
    '20000',
    '5:30/km',
    'constructor',
    '5 constructor',
  ])('is not read from "%s"', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  test.each([
    [1650, '27:30'],
    [3723, '1:02:03'],
    [45, '0:45'],
    [3599.6, '1:00:00'],
    [59.4, '0:59'],
    [363_723, '101:02:03'],
    [0, '0:00'],
    [-90, '\u22121:30'],
    [-0.4, '0:00'],
  ])('of %f seconds is shown as "%s"', (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text);
  });

  test('is read back to the second from what is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seconds) => {
        expect(parseDuration(formatDuration(seconds))).toBe(seconds);
      }),
    );
  });
});

describe('a pace', () => {
  test.each([
    ['5:30', 'km', 330 / 1000],
    ['5:30/km', 'mi', 330 / 1000],
    ['5:30 / km', 'km', 330 / 1000],
    ['5:30 min/km', 'km', 330 / 1000],
    ['5:30 per km', 'km', 330 / 1000],
    ['5\'30"/km', 'km', 330 / 1000],
    ['5.5', 'km', 330 / 1000],
    ['8:51 /mi', 'km', 531 / 1609.344],
    ['8:51', 'mi', 531 / 1609.344],
  ] as const)('is read from "%s" meant per %s', (text, unit, pace) => {
    expect(parsePace(text, unit)).toBe(pace);
  });

  test.each([
    '',
    '0:00',
    '5:99',
    '5:30 /m',
    '5:30/furlong',
    '5:30 km',
    '/km',
    'fast',
    '-5:30',
    '1:2:3:4 /km',
  ])('is not read from "%s"', (text) => {
    expect(parsePace(text, 'km')).toBeUndefined();
  });

  test.each([
    [1650 / 5200, 'km', '5:17 /km'],
    [0.33, 'mi', '8:51 /mi'],
    [0.3599999, 'km', '6:00 /km'],
    [4.5, 'km', '75:00 /km'],
  ] as const)('of %f seconds per metre is shown per %s as "%s"', (pace, unit, text) => {
    expect(plain(formatPace(pace, unit))).toBe(text);
  });

  test('shows what was typed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: 3599 }),
        fc.constantFrom('km' as const, 'mi' as const),
        (seconds, unit) => {
          const text = `${formatDuration(seconds)} /${unit}`;
          expect(plain(formatPace(parsePace(text, unit) ?? Number.NaN, unit))).toBe(text);
        },
      ),
    );
  });
});

describe('a mass', () => {
  test.each([
    ['80.2', 'kg', 80.2],
    ['80,2 kg', 'lb', 80.2],
    ['80 kilos', 'kg', 80],
    ['176', 'lb', 79.83226],
    ['176 lbs', 'kg', 79.83226],
    ['20', 'kg', 20],
    ['500', 'kg', 500],
  ] as const)('is read from "%s" meant in %s as %f kilograms', (text, unit, kilograms) => {
    expect(parseMass(text, unit)).toBe(kilograms);
  });

  test.each(['', '0', '-80', '19.9', '500.1', '80 km', '12 st', '80 kg 5', 'heavy'])(
    'is not read from "%s"',
    (text) => {
      expect(parseMass(text, 'kg')).toBeUndefined();
    },
  );

  test.each([
    [80.2, 'kg', '80.2 kg'],
    [79.83226, 'lb', '176.0 lb'],
    [-0.64, 'kg', '\u22120.6 kg'],
  ] as const)('of %f kilograms is shown in %s as "%s"', (kilograms, unit, text) => {
    expect(plain(formatMass(kilograms, unit))).toBe(text);
  });

  test('shows what was typed, in either unit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 500, max: 4999 }),
        fc.constantFrom('kg' as const, 'lb' as const),
        (typed, unit) => {
          const text = `${(typed / 10).toFixed(1)} ${unit}`;
          expect(plain(formatMass(parseMass(text, unit) ?? Number.NaN, unit))).toBe(text);
        },
      ),
    );
  });
});

test.each([
  [0, '0'],
  [7, '7'],
  [10, '10'],
  [1000, '1,000'],
  [12_345, '12,345'],
  [2.5, '2.5'],
  [2.005, '2.01'],
  [0.1 + 0.2, '0.3'],
  [-3, '\u22123'],
])('a count of %f is shown as "%s"', (count, text) => {
  expect(formatCount(count)).toBe(text);
});

describe('distance, time and pace', () => {
  test.each([
    ['the pace', { distanceM: 5000, elapsedS: 1650 }],
    ['the time', { distanceM: 5000, paceSPerM: 0.33 }],
    ['the distance', { elapsedS: 1650, paceSPerM: 0.33 }],
  ])('are whole once %s is computed from the other two', (_, two) => {
    expect(completeThird(two)).toEqual({ distanceM: 5000, elapsedS: 1650, paceSPerM: 0.33 });
  });

  test('keep distance and time where all three are given and do not agree', () => {
    expect(completeThird({ distanceM: 5000, elapsedS: 1500, paceSPerM: 0.5 })?.paceSPerM).toBe(0.3);
  });

  test.each([{}, { distanceM: 5000 }, { elapsedS: 1650 }, { paceSPerM: 0.33 }])(
    'stay unknown from %o alone',
    (one) => {
      expect(completeThird(one)).toBeUndefined();
    },
  );

  test('agree with one another whichever two were given', () => {
    const positive = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(positive(100, 200_000), positive(0.12, 2), (distanceM, paceSPerM) => {
        const timed = completeThird({ distanceM, paceSPerM });
        expect(paceOf(distanceM, timed?.elapsedS ?? 0)).toBeCloseTo(paceSPerM, 4);
        const measured = completeThird({ elapsedS: timed?.elapsedS ?? 0, paceSPerM });
        expect(Math.abs((measured?.distanceM ?? 0) - distanceM)).toBeLessThan(0.01);
      }),
    );
  });
});
