import { describe, expect, it } from 'vitest';
import { nextIndex } from './list-keys';
import type { Row } from './rows';

/** `h` a head, `e` an entry. */
const rows = (text: string) =>
  [...text].map((sign, key) => ({ kind: sign === 'h' ? 'head' : 'entry', key })) as unknown as Row[];

describe('the keys of the list', () => {
  it.each([
    ['ArrowDown', 'heehe', 1, 2],
    ['ArrowDown', 'heehe', 2, 4],
    ['ArrowDown', 'heehe', 4, 4],
    ['ArrowUp', 'heehe', 4, 2],
    ['ArrowUp', 'heehe', 1, 1],
    ['Home', 'heehe', 4, 1],
    ['End', 'heehe', 1, 4],
    ['PageDown', `h${'e'.repeat(20)}`, 1, 11],
    ['PageUp', `h${'e'.repeat(20)}`, 15, 5],
    ['ArrowDown', '', -1, -1],
  ])('%s in %s leads from %d to %d', (key, text, from, to) => {
    expect(nextIndex(key, rows(text), from)).toBe(to);
  });
});
