import { beforeEach, expect, it, vi } from 'vitest';
import { blankDraft } from './draft';
import { forget, pickUp, putAside } from './put-aside';

const blank = blankDraft({ date: '2026-11-22', clock: '07:10' });

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  });
});

it('finds a form again as it was left, by what it was for', () => {
  const left = { unit: 'mi', base: blank, mine: { ...blank, distance: '5.2', tags: ['easy'] } } as const;
  putAside('new', left);
  expect(pickUp('new', blank)).toEqual(left);
  expect(pickUp('edit', blank)).toBeUndefined();
});

it('finds nothing once it was forgotten', () => {
  putAside('new', { unit: 'km', base: blank, mine: blank });
  forget('new');
  expect(pickUp('new', blank)).toBeUndefined();
});

it.each([
  ['a field is missing', { note: undefined }],
  ['a field holds something else', { effort: 6 }],
  ['tags are not texts', { tags: [1] }],
  ['the terrain is not one', { terrain: 'moon' }],
  ['the order of touch names an unknown field', { touched: ['distance', 'time', 'speed'] }],
])('does not pick up a form in which %s', (_, fields) => {
  for (const broken of [{ mine: { ...blank, ...fields } }, { base: { ...blank, ...fields } }]) {
    const left = { unit: 'km', base: blank, mine: blank, ...broken };
    sessionStorage.setItem('backstride.run-form.new', JSON.stringify(left));
    expect(pickUp('new', blank)).toBeUndefined();
  }
});

it.each([
  ['nothing', null],
  ['a form in an unknown unit', { unit: 'furlong', base: blank, mine: blank }],
  ['a form alone', blank],
])('does not pick up %s', (_, left) => {
  sessionStorage.setItem('backstride.run-form.new', JSON.stringify(left));
  expect(pickUp('new', blank)).toBeUndefined();
});
