import { describe, expect, test } from 'vitest';
import { addDays } from '../days';
import { readinessOf } from './readiness';

const FIRST = '2026-01-05';
const dates = (...offsets: number[]) => offsets.map((offset) => addDays(FIRST, offset));

describe('whether a series may be looked at', () => {
  test.each([
    ['nothing', [], 'tooLittleData', 0, 0],
    ['one reading', [0], 'tooLittleData', 1, 0],
    ['7 readings in 42 days', [0, 7, 14, 21, 28, 35, 42], 'tooLittleData', 7, 42],
    ['8 readings in 41 days', [0, 6, 12, 18, 24, 30, 36, 41], 'tooLittleData', 8, 41],
    ['8 readings in 42 days', [0, 6, 12, 18, 24, 30, 36, 42], 'enough', 8, 42],
    ['8 readings of which two on one day', [0, 0, 12, 18, 24, 30, 36, 42], 'tooLittleData', 7, 42],
    ['only 2 readings in the first half', [0, 20, 22, 24, 28, 32, 36, 42], 'uneven', 8, 42],
    ['only 2 readings in the second half', [0, 4, 8, 12, 16, 20, 40, 42], 'uneven', 8, 42],
    ['a third reading at the very middle of both', [0, 20, 21, 24, 28, 32, 36, 42], 'enough', 8, 42],
    ['a gap of 45 days', [0, 7, 14, 21, 66, 73, 80, 87], 'enough', 8, 87],
    ['a gap of 46 days', [0, 7, 14, 21, 67, 74, 81, 88], 'uneven', 8, 88],
  ])('%s', (_, offsets, state, readings, days) => {
    expect(readinessOf(dates(...offsets))).toMatchObject({ state, readings, days });
  });

  test('does not depend on the order in which the readings are told', () => {
    const offsets = [0, 6, 12, 18, 24, 30, 36, 42];
    expect(readinessOf(dates(...offsets).reverse())).toEqual(readinessOf(dates(...offsets)));
  });

  test('names the first and the last day', () => {
    expect(readinessOf(dates(9, 3))).toMatchObject({ from: '2026-01-08', to: '2026-01-14' });
  });
});
