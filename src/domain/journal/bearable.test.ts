import { describe, expect, it } from 'vitest';
import { aJournal } from '../../../tests/support/journals';
import { placesOfProto, unbearableIn, withoutProto } from './bearable';
import { canonicalText } from './canonical';
import { mergeJournals } from './merge';
import { journalLikeIn, readJournal } from './read';

const ofText = (text: string) => unbearableIn(text, JSON.parse(text));
const withMember = (member: string) => canonicalText(aJournal({})).replace(/\}\n$/, `,${member}}`);
const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

describe('what a journal cannot hold', () => {
  it('is nesting without end, wherever it is', () => {
    expect(ofText(nested(200))).toBeUndefined();
    expect(ofText(nested(201))).toEqual({ place: '', what: 'it is nested more than 200 levels deep' });
  });

  it.each(['[', '{"a":[', '\\\\"[', '\\"'])('is no bracket in a text (%s), however many', (part) => {
    const inText = JSON.stringify({ note: part.repeat(500) });
    expect(ofText(inText)).toBeUndefined();
    expect(ofText(`[${inText},${nested(200)}]`)).toMatchObject({ place: '' });
  });

  it.each(['__proto__', '\\u005f_proto__', '_\\u005Fproto__'])('is a key %s', (key) => {
    const what = 'is a name that a journal cannot hold';
    expect(ofText(`{"a":[{"${key}":{}}]}`)).toEqual({ place: 'a.0.__proto__', what });
    expect(ofText(`{"note":"${key}"}`)).toBeUndefined();
  });
});

describe('a journal with what it cannot hold', () => {
  it('is damaged, and when it is nested without end nobody tries to mend it', () => {
    const text = withMember(`"mine":${nested(10_000)}`);
    expect(readJournal(text).kind).toBe('damaged');
    expect(journalLikeIn(text)).toBeUndefined();
  });

  it('is damaged, and a key __proto__ can be taken out of it', () => {
    expect(readJournal(withMember('"mine":{"__proto__":1}')).kind).toBe('damaged');
    const parsed = JSON.parse('[{"__proto__":{"a":1},"b":[{"__proto__":2,"c":1e400}]}]');
    expect(placesOfProto(parsed)).toEqual([
      ['0', '__proto__'],
      ['0', 'b', '0', '__proto__'],
    ]);
    expect(withoutProto(parsed)).toEqual([{ b: [{ c: Number.POSITIVE_INFINITY }] }]);
  });
});

describe('what a journal can hold', () => {
  it.each([
    '"toString":"mine"',
    '"constructor":{"prototype":1}',
    '"hasOwnProperty":1',
    '"mine":1e400',
    '"mine":-1e400',
  ])('is %s, through reading, writing and merging', (member) => {
    const reading = readJournal(withMember(member));
    if (reading.kind !== 'good') throw new Error(reading.kind);
    const again = canonicalText(reading.journal);
    expect(again).toContain(member.replace(':', ': '));
    expect(canonicalText(mergeJournals(aJournal({}), reading.journal).journal)).toBe(again);
  });
});
