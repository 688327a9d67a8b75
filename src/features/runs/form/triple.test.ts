import { describe, expect, it } from 'vitest';
import { readingsIn } from './readings';
import { blankTriple, computedField, readTriple, type Triple, type TripleField, typed } from './triple';

const km = readingsIn('km');

function after(...keys: [TripleField, string][]): Triple {
  return keys.reduce<Triple>((triple, [field, text]) => typed(triple, field, text), blankTriple);
}

describe('any two of distance, time and pace give the third', () => {
  it.each([
    [
      'pace',
      [
        ['distance', '5.2'],
        ['time', '27:30'],
      ],
      { distanceM: 5200, elapsedS: 1650 },
    ],
    [
      'pace',
      [
        ['time', '27:30'],
        ['distance', '5.2'],
      ],
      { distanceM: 5200, elapsedS: 1650 },
    ],
    [
      'time',
      [
        ['distance', '10 km'],
        ['pace', '5:00'],
      ],
      { elapsedS: 3000 },
    ],
    [
      'distance',
      [
        ['time', '50m'],
        ['pace', '5:00'],
      ],
      { distanceM: 10_000 },
    ],
  ] as const)('works out the %s', (computed, keys, expected) => {
    const reading = readTriple(
      after(...keys.map(([field, text]): [TripleField, string] => [field, text])),
      km,
    );
    expect(reading).toMatchObject({ computed, ...expected });
  });

  it('keeps what was typed exactly, not what the computed pace would give back', () => {
    const reading = readTriple(after(['distance', '5.2'], ['pace', '5:17']), km);
    expect(reading.elapsedS).toBe(1648.4);
  });

  it('reads a distance in its own unit, whatever the person is used to', () => {
    expect(readTriple(after(['distance', '3 mi'], ['time', '24:00']), km).distanceM).toBeCloseTo(4828.032, 6);
  });
});

describe('typing into the third', () => {
  it('works out the field that was touched longest ago instead', () => {
    const triple = after(['distance', '5'], ['time', '25:00'], ['pace', '4:00']);
    expect(computedField(triple)).toBe('distance');
    expect(readTriple(triple, km).distanceM).toBe(6250);
  });

  it('goes by the last touch of each field, not the first', () => {
    const triple = after(['distance', '5'], ['time', '25:00'], ['distance', '6'], ['pace', '5:00']);
    expect(computedField(triple)).toBe('time');
    expect(readTriple(triple, km).elapsedS).toBe(1800);
  });

  it('fills a field that was emptied by hand', () => {
    const triple = after(['distance', '5'], ['time', '25:00'], ['time', ''], ['pace', '6:00']);
    expect(readTriple(triple, km)).toMatchObject({ computed: 'time', elapsedS: 1800 });
  });
});

describe('too little to go by', () => {
  it.each([
    ['one field', [['distance', '5']]],
    [
      'a field that cannot be read',
      [
        ['distance', '5'],
        ['time', 'half an hour'],
      ],
    ],
  ] as const)('computes nothing from %s', (_, keys) => {
    const triple = after(...keys.map(([field, text]): [TripleField, string] => [field, text]));
    expect(readTriple(triple, km)).toEqual({ distanceM: 5000 });
  });
});
