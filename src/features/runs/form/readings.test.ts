import { describe, expect, it } from 'vitest';
import { aRun } from '../../../../tests/support/journals';
import { distanceText, parseTemperature, readingsIn, timeText } from './readings';

describe('a text that still stands as the run was written', () => {
  const run = aRun('2026-11-22', { distanceM: 5234.567, elapsedS: 1650.4, temperatureC: 12.22 });
  const readings = readingsIn('km', run);

  it('gives the run’s own value back, not the rounded one', () => {
    expect(readings.distance(distanceText(run.distanceM, 'km'))).toBe(5234.567);
    expect(readings.time(timeText(run.elapsedS))).toBe(1650.4);
    expect(readings.temperature('12.2')).toBe(12.22);
  });

  it('is read like any other once it was changed', () => {
    expect(readings.distance('5.24')).toBe(5240);
    expect(readings.time('27:31')).toBe(1651);
  });
});

describe('a temperature as typed', () => {
  it.each([
    ['12', 12],
    ['-3,5 °C', -3.5],
    ['−3', -3],
    ['+8c', 8],
    ['54 F', 12.2],
    ['32°f', 0],
  ])('reads %s as %s °C', (text, degrees) => {
    expect(parseTemperature(text)).toBeCloseTo(degrees, 9);
  });

  it.each(['', 'warm', '12 K', '--3', '1 2'])('does not read "%s"', (text) => {
    expect(parseTemperature(text)).toBeUndefined();
  });
});
