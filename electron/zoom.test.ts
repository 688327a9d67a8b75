import { expect, it } from 'vitest';
import { zoomed } from './zoom';

it.each([
  [1, 'in', 1.1],
  [1, 'out', 0.9],
  [1.1, 'in', 1.25],
  [3, 'in', 3],
  [0.5, 'out', 0.5],
  [1.05, 'in', 1.1],
  [1.05, 'out', 1],
  [2.5, 'reset', 1],
] as const)('zoom from %d, %s, is %d', (now, step, expected) => {
  expect(zoomed(now, step)).toBe(expected);
});
