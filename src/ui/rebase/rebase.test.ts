import { describe, expect, it } from 'vitest';
import { rebase, type Typed, untouched } from './rebase';

interface Form {
  readonly a: string;
  readonly b: string;
  readonly c1: string;
  readonly c2: readonly string[];
  readonly aside: string;
}

const parts = { a: ['a'], b: ['b'], c: ['c1', 'c2'] } as const;

/** `a b c1 c2`, separated by blanks; `-` is an empty field. */
function form(text: string, aside = 'x'): Form {
  const [a = '', b = '', c1 = '', c2 = ''] = text.split(' ').map((field) => (field === '-' ? '' : field));
  return { a, b, c1, c2: c2 === '' ? [] : c2.split(','), aside };
}

function typed(base: string, mine: string, ...meanwhile: ('a' | 'b' | 'c')[]) {
  return { base: form(base), mine: form(mine), meanwhile };
}

describe('a form whose record is changed elsewhere', () => {
  it.each<[string, Typed<Form, 'a' | 'b' | 'c'>, string, string, string[]]>([
    ['stays as it is when nothing was changed', typed('1 1 1 1', '2 1 1 1'), '1 1 1 1', '2 1 1 1', []],
    ['takes over what nobody touched here', typed('1 1 1 1', '2 1 1 1'), '1 3 1 1', '2 3 1 1', []],
    ['keeps what was typed', typed('1 1 1 1', '2 1 1 1'), '3 1 1 1', '2 1 1 1', ['a']],
    ['keeps a field that was emptied', typed('1 1 1 1', '- 1 1 1'), '3 1 1 1', '- 1 1 1', ['a']],
    [
      'keeps what was typed when it is emptied there',
      typed('1 1 1 1', '2 1 1 1'),
      '- 1 1 1',
      '2 1 1 1',
      ['a'],
    ],
    ['says nothing when both say the same', typed('1 1 1 1', '2 1 1 1'), '2 1 1 1', '2 1 1 1', []],
    ['takes what was typed and taken back here', typed('1 1 1 1', '1 1 1 1'), '3 1 1 1', '3 1 1 1', []],
    ['goes on saying what is still open', typed('1 1 1 1', '2 1 1 1', 'a'), '1 1 1 1', '2 1 1 1', ['a']],
    ['says what changed last', typed('1 1 1 1', '2 1 1 1', 'a'), '4 1 1 1', '2 1 1 1', ['a']],
    ['goes quiet once they agree', typed('1 1 1 1', '2 1 1 1', 'a'), '2 1 1 1', '2 1 1 1', []],
    ['settles a part as one', typed('1 1 1 1', '1 1 2 1'), '1 1 1 5', '1 1 2 1', ['c']],
    ['takes a part as one', typed('1 1 1 1', '2 1 1 1'), '1 1 4 5,6', '2 1 4 5,6', []],
    ['reads lists by what is in them', typed('1 1 1 1,2', '1 1 1 1,2'), '1 1 1 1,2', '1 1 1 1,2', []],
    ['settles each part by itself', typed('1 1 1 1', '2 1 2 1'), '3 3 1 1', '2 3 2 1', ['a']],
  ])('%s', (_, was, theirs, mine, meanwhile) => {
    expect(rebase(was, form(theirs), parts)).toEqual({ base: form(theirs), mine: form(mine), meanwhile });
  });

  it('leaves fields outside of all parts alone', () => {
    const was = { ...untouched(form('1 1 1 1')), mine: form('1 1 1 1', 'typed') };
    expect(rebase(was, form('1 1 1 1', 'other'), parts).mine.aside).toBe('typed');
  });

  it('is the same form when the same record comes twice', () => {
    const once = rebase(typed('1 1 1 1', '2 1 2 1'), form('3 3 1 5'), parts);
    expect(rebase(once, form('3 3 1 5'), parts)).toEqual(once);
  });
});
