import { describe, expect, it } from 'vitest';
import { aJournal, anItem, aRun, idOf } from '../../../tests/support/journals';
import { canonicalText, stableText } from './canonical';
import type { Journal } from './schema';

const runs = [aRun('2026-11-20'), aRun('2026-11-21', { tags: ['hills', 'a'] })];

describe('the text of a journal', () => {
  it('is the same whatever order records and keys came in', () => {
    const journal = aJournal({ runs, checklistItems: [anItem()] });
    const turned = (record: object) => Object.fromEntries(Object.entries(record).reverse());
    const other = turned({ ...journal, runs: [...runs].reverse().map(turned) }) as unknown as Journal;
    expect(canonicalText(other)).toBe(canonicalText(journal));
  });

  it('keeps the order of a list that a person made', () => {
    expect(canonicalText(aJournal({ runs }))).toContain('"tags":["hills","a"]');
  });

  it('has one record to a line and ends with a line end', () => {
    const lines = canonicalText(aJournal({ runs })).split('\n');
    expect(lines.filter((line) => line.startsWith('{"id":'))).toHaveLength(2);
    expect(lines.slice(-2)).toEqual(['}', '']);
  });

  it('puts unknown fields and unknown lists after what is known, by name', () => {
    const run = { ...aRun('2026-11-20'), zeal: 1, aim: { y: 1, x: [2] } };
    const strange = { ...aJournal({ runs: [run] }), zoo: [1], ark: null };
    const text = canonicalText(strange);
    expect(text).toContain('"elapsedS":1800,"aim":{"x":[2],"y":1},"zeal":1}');
    expect(text.endsWith('"removed": [],\n"ark": null,\n"zoo": [1]\n}\n')).toBe(true);
  });

  it('writes a changed record anew and does not disturb the others', () => {
    const before = canonicalText(aJournal({ runs }));
    const changed = canonicalText(
      aJournal({ runs: runs.map((run, index) => (index === 0 ? { ...run, note: 'new' } : run)) }),
    );
    const differing = changed.split('\n').filter((line, index) => line !== before.split('\n')[index]);
    expect(differing).toEqual([expect.stringContaining('"note":"new"')]);
  });

  it('holds text that would be unsafe elsewhere as it is', () => {
    const note = '\u2028 \ud800 "\\ </script> \u0000';
    const text = canonicalText(aJournal({ runs: [aRun('2026-11-20', { id: idOf(3), note })] }));
    expect(JSON.parse(text).runs[0].note).toBe(note);
  });
});

describe('the text of any value', () => {
  it.each([
    [{ b: 1, a: { d: [1, { f: 0, e: 1 }], c: null } }, '{"a":{"c":null,"d":[1,{"e":1,"f":0}]},"b":1}'],
    [{ a: undefined, b: 2 }, '{"b":2}'],
    ['x', '"x"'],
  ])('of %j has its keys in order', (value, text) => {
    expect(stableText(value)).toBe(text);
  });
});
