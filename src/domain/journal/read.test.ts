import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aJournal, aRun } from '../../../tests/support/journals';
import { canonicalText } from './canonical';
import { readJournal } from './read';
import { JOURNAL_VERSION } from './schema';

const fixture = (name: string) =>
  readFileSync(new URL(`../../../tests/fixtures/journals/${name}.json`, import.meta.url), 'utf8');

const good = canonicalText(aJournal({ runs: [aRun('2026-11-20'), aRun('2026-11-21')] }));

function faultsOf(text: string): string[] {
  const reading = readJournal(text);
  return reading.kind === 'damaged' ? reading.faults.map(({ place, what }) => `${place}: ${what}`) : [];
}

describe('reading a journal', () => {
  it('keeps a whole journal of today, byte for byte, with every field it does not know', () => {
    const reading = readJournal(fixture('v3'));
    expect(reading.kind === 'good' && canonicalText(reading.journal)).toBe(fixture('v3'));
  });

  it('passes over a byte order mark', () => {
    expect(readJournal(`\ufeff${good}`).kind).toBe('good');
  });

  it.each([
    ['', ': the file is empty'],
    ['  \n', ': the file is empty'],
    ['\0\0\0', ': the file holds nothing but zero bytes'],
    ['null', ': it is JSON, but not a Backstride journal (null without "format": "backstride-journal")'],
    ['[]', ': it is JSON, but not a Backstride journal (a list without "format": "backstride-journal")'],
    ['0', ': it is JSON, but not a Backstride journal (a number without "format": "backstride-journal")'],
    ['""', ': it is JSON, but not a Backstride journal (a string without "format": "backstride-journal")'],
    [
      'false',
      ': it is JSON, but not a Backstride journal (a boolean without "format": "backstride-journal")',
    ],
    [
      '{"notes":[]}',
      ': it is JSON, but not a Backstride journal (an object without "format": "backstride-journal")',
    ],
    [
      '{"format":"backstride-journal","version":"2"}',
      ': it is JSON, but not a Backstride journal (an object without "format": "backstride-journal")',
    ],
    [
      '{"format":"backstride-journal","version":0}',
      ': it is JSON, but not a Backstride journal (an object without "format": "backstride-journal")',
    ],
  ])('takes %j for damaged and says why', (text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });

  it('takes every shortened journal for damaged, never for a smaller one', () => {
    for (let length = 0; length < good.trimEnd().length; length += 1) {
      expect(readJournal(good.slice(0, length)).kind, `${length} letters`).toBe('damaged');
    }
  });

  it('says where a wrong value lies', () => {
    const wrong = good.replace('"distanceM":5000', '"distanceM":"far"');
    expect(faultsOf(wrong)).toEqual([expect.stringMatching(/^runs\.\d\.distanceM: /)]);
  });

  it('does not fill in a list that is missing', () => {
    expect(faultsOf(good.replace('"shoes": [],\n', ''))).toEqual([expect.stringMatching(/^shoes: /)]);
  });

  it('does not take one id for two records', () => {
    const line = good.split('\n').find((text) => text.startsWith('{"id"')) ?? '';
    const twice = good.replace(line, `${line.replace(/,$/, '')},\n${line}`);
    expect(faultsOf(twice)).toEqual([expect.stringMatching(/^runs\.1\.id: is used twice/)]);
  });

  it('shows what it understands of a newer journal', () => {
    const reading = readJournal(good.replace('"version": 3', '"version": 99'));
    expect(reading).toMatchObject({ kind: 'newer', version: 99, journal: { runs: [{}, {}] } });
  });

  it('shows nothing of a newer journal that it does not understand', () => {
    expect(readJournal('{"format":"backstride-journal","version":99,"everything":"else"}')).toEqual({
      kind: 'newer',
      version: 99,
      journal: undefined,
    });
  });

  it('shows nothing of a newer journal that it could not hold', () => {
    const deep = good.replace('"version": 3', `"version": 99,\n"deep": ${'['.repeat(300)}${']'.repeat(300)}`);
    expect(readJournal(deep)).toEqual({ kind: 'newer', version: 99, journal: undefined });
  });

  it('does not rewrite what it reads: a name keeps its blanks', () => {
    const blank = good.replace(
      '"shoes": []',
      '"shoes": [\n{"id":"9e1c6a52-5d7a-4c2f-8f1a-3b2d7e6c5a01","createdAt":"2026-01-01T08:00:00+01:00","updatedAt":"2026-01-01T08:00:00+01:00","version":{"desk":1},"name":" Grey "}\n]',
    );
    const reading = readJournal(blank);
    expect(reading.kind === 'good' && canonicalText(reading.journal)).toBe(blank);
  });
});

describe('reading an older journal', () => {
  it('brings format 1 into what is the same journal in today’s format', () => {
    const reading = readJournal(fixture('v1'));
    expect(reading).toMatchObject({ kind: 'older', version: 1, journal: { version: JOURNAL_VERSION } });
    const withoutFold = fixture('v2')
      .replace(/\{"id":"3d2f8c11.*\n/, '')
      .replace('"version": 2', '"version": 3');
    expect(reading.kind === 'older' && canonicalText(reading.journal)).toBe(withoutFold);
  });

  it('takes format 2 as it is: who wrote which field is noted from the next change on', () => {
    const reading = readJournal(fixture('v2'));
    const today = fixture('v2').replace('"version": 2', '"version": 3');
    expect(reading.kind === 'older' && canonicalText(reading.journal)).toBe(today);
  });

  it('has a fixture of every format there ever was', () => {
    for (let version = 1; version <= JOURNAL_VERSION; version += 1) {
      expect(JSON.parse(fixture(`v${version}`))).toMatchObject({ version });
    }
  });

  it('takes an older journal that is not whole for damaged', () => {
    expect(faultsOf(fixture('v1').replace('"settings"', '"setings"'))).toEqual([
      expect.stringMatching(/^settings: /),
    ]);
  });
});
