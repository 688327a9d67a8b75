import { describe, expect, it } from 'vitest';
import type { Finding } from '../domain/journal/check/finding';
import type { MendDeed } from '../domain/journal/mend-damaged/deed';
import { en } from './en/index';
import { deedText, findingText, mendText } from './findings';

const units = { distanceUnit: 'km', massUnit: 'kg' } as const;
const values = {
  name: 'Pegasus',
  date: '2026-05-03',
  from: '2026-05-03',
  to: '2026-05-10',
  startsOn: '2026-05-03',
  archivedOn: '2026-05-01',
  updatedOn: '2026-05-03',
  createdOn: '2026-05-04',
  distanceM: 52_000,
  elapsedS: 1800,
  average: 180,
  maximum: 150,
  low: 2,
  high: 21,
  massKg: 176,
  beforeKg: 80,
  timeZone: 'Europe/Berlin',
  offset: '+01:00',
  expected: '+02:00',
  field: 'cadence',
};
const codes = [...new Set(Object.keys(en.check.findings).map((key) => key.replace(/_(one|other)$/, '')))];
const finding = (code: string, others: readonly string[] = []): Finding =>
  ({
    code,
    severity: 'oddity',
    place: { collection: 'runs', id: 'a' },
    others,
    values,
  }) as unknown as Finding;

describe('the words for findings', () => {
  it.each(codes)('are whole for %s, of one record and of many', (code) => {
    for (const text of [findingText(finding(code), units), findingText(finding(code, ['b', 'c']), units)]) {
      expect(text).toMatch(/^[A-Z“0-9].*[.?…]$/);
      expect(text).not.toMatch(/\{\{|undefined|check\.|NaN|\d{4}-\d\d-\d\d/);
    }
  });

  it('tell one record from many', () => {
    expect(findingText(finding('shoeGone'), units)).toMatch(/^A run names/);
    expect(findingText(finding('shoeGone', ['b', 'c']), units)).toMatch(/^3 runs name/);
  });

  it('speak in the units that a person reads in', () => {
    const inMiles = findingText(finding('fastRun'), { distanceUnit: 'mi', massUnit: 'lb' });
    expect(inMiles).toMatch(/32\.31\smi in 30:00/);
  });

  it('are there for everything that can be mended and was done', () => {
    for (const mend of Object.keys(en.check.mends)) expect(mendText(mend as never)).not.toContain('check.');
    for (const code of Object.keys(en.check.deeds) as MendDeed['code'][])
      expect(deedText({ code, place: 'runs.3.note' })).toMatch(/^runs\.3\.note .*\.$/);
  });
});
