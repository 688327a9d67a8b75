import { describe, expect, test } from 'vitest';
import { linear, niceTicks } from './scale';

describe('niceTicks', () => {
  test.each([
    [0, 37.4, [0, 10, 20, 30, 40]],
    [0, 100, [0, 25, 50, 75, 100]],
    [0, 0.9, [0, 0.25, 0.5, 0.75, 1]],
    [0, 0, [0, 0.25, 0.5, 0.75, 1]],
    [79.2, 81.1, [79, 79.5, 80, 80.5, 81, 81.5]],
    [80, 80, [70, 75, 80, 85, 90]],
    [0, 1234, [0, 500, 1000, 1500]],
  ])('from %d to %d', (min, max, ticks) => {
    expect(niceTicks(min, max)).toEqual(ticks);
  });

  test('always holds every value between its ends', () => {
    for (const max of [0.003, 0.7, 1, 3, 9.99, 17, 42.195, 99, 101, 6543]) {
      const ticks = niceTicks(0, max);
      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(max);
      expect(ticks.length).toBeLessThanOrEqual(6);
    }
  });
});

test('a value without a range lies in the middle', () => {
  expect(linear({ from: 3, to: 3 }, { from: 0, to: 10 })(3)).toBe(5);
  expect(linear({ from: 0, to: 10 }, { from: 100, to: 0 })(2)).toBe(80);
});
