import { describe, expect, test } from 'vitest';
import { addDays, calendarDate } from '../days';
import { canonicalText } from '../journal/canonical';
import { readJournal } from '../journal/read';
import { totalsOf } from '../running/totals';
import { sampleJournal } from './journal';
import { createRandom } from './random';
import { injuryOf } from './season';

const wishes = { seed: 1, today: '2026-11-22', years: 3 };
const journal = sampleJournal(wishes);
const kilometres = (from: string, to: string) => {
  const runs = journal.runs.filter(
    ({ startedAt }) => calendarDate(startedAt) >= from && calendarDate(startedAt) <= to,
  );
  return totalsOf(runs).distanceM / 1000;
};

describe('a sample journal', () => {
  test('is one that the journal’s own reader calls good', () => {
    expect(readJournal(canonicalText(journal)).kind).toBe('good');
  });

  test('is the same for the same seed, to the byte, and another for another', () => {
    expect(canonicalText(sampleJournal(wishes))).toBe(canonicalText(journal));
    expect(canonicalText(sampleJournal({ ...wishes, seed: 2 }))).not.toBe(canonicalText(journal));
  });

  test('spans the years asked for and tells of nothing after its last day', () => {
    const dates = [
      ...journal.runs.map(({ startedAt }) => calendarDate(startedAt)),
      ...journal.days.map(({ id }) => id),
      ...journal.bodyMeasurements.map(({ measuredAt }) => calendarDate(measuredAt)),
    ].sort();
    expect(dates[0]).toBe('2023-11-23');
    expect(dates.at(-1)).toBe('2026-11-22');
  });

  test('builds up: each year has more kilometres than the one before', () => {
    const years = ['2023-11-23', '2024-11-22', '2025-11-22'].map((from) =>
      kilometres(from, addDays(from, 364)),
    );
    expect(years[0]).toBeGreaterThan(300);
    expect(years[1]).toBeGreaterThan(years[0] ?? 0);
    expect(years[2]).toBeGreaterThan(years[1] ?? 0);
  });

  test('has no run while injured, and a pause that says why', () => {
    const injury = injuryOf({ from: '2023-11-23', to: '2026-11-22' });
    expect(kilometres(injury.from, injury.to)).toBe(0);
    expect(journal.checklistItems.flatMap(({ pauses }) => pauses)).toMatchObject([
      { ...injury, reason: 'injury' },
    ]);
  });

  test('has something of everything a journal can hold', () => {
    expect(journal.shoes).toHaveLength(5);
    expect(new Set(journal.bodyMeasurements.map(({ kind }) => kind))).toEqual(new Set(['mass', 'fold']));
    expect(new Set(journal.runs.map(({ terrain }) => terrain)).size).toBe(5);
    expect(new Set(journal.days.map(({ off }) => off))).toEqual(new Set([undefined, 'holiday', 'illness']));
    expect(new Set(journal.checklistItems.map(({ area }) => area)).size).toBe(3);
    expect(journal.runs.some(({ note }) => note)).toBe(true);
    expect(journal.runs.some(({ distanceM }) => distanceM === undefined)).toBe(true);
  });

  test('has exactly as many runs as asked for', () => {
    expect(sampleJournal({ ...wishes, years: 2, runs: 2500 }).runs).toHaveLength(2500);
    expect(sampleJournal({ ...wishes, years: 1, runs: 0 }).runs).toHaveLength(0);
  });

  test('stands for a few weeks too', () => {
    const weeks = sampleJournal({ ...wishes, years: 0.1 });
    expect(readJournal(canonicalText(weeks)).kind).toBe('good');
  });
});

test('ids are well-formed and do not repeat', () => {
  const random = createRandom(7);
  const ids = Array.from({ length: 1000 }, () => random.uuid());
  expect(new Set(ids).size).toBe(1000);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
