import { expect, test } from 'vitest';
import { aJournal, anItem, daysFrom, idOf } from '../../../../tests/support/journals';
import { dayInWords, firstYear, yearDays, yearFullness, yearMonths } from './year-days';

const tick = anItem();
const meal = anItem({ id: idOf(2), area: 'diet', position: 1 });
const journal = aJournal({ checklistItems: [tick, meal], days: daysFrom('2026-01-05', 'x.o') });
const openDay = '2026-01-10';

function day(date: string, shown: 'total' | 'running' | 'strength' | 'diet' = 'total') {
  const days = yearDays(journal, yearFullness(journal, 2026, openDay), { year: 2026, shown, openDay });
  expect(days).toHaveLength(365);
  const found = days.find((candidate) => candidate.date === date);
  if (!found) throw new Error(`${date} is not in the year.`);
  return found;
}

test.each([
  ['2026-01-04', 'total', 'Sunday 4 January: nothing due'],
  ['2026-01-05', 'total', 'Monday 5 January: 50 %'],
  ['2026-01-05', 'strength', 'Monday 5 January: 100 %'],
  ['2026-01-05', 'running', 'Monday 5 January: nothing due'],
  ['2026-01-06', 'total', 'Tuesday 6 January: 0 %'],
  ['2026-01-07', 'total', 'Wednesday 7 January: day off, rest'],
  ['2026-01-11', 'total', 'Sunday 11 January: still to come'],
] as const)('%s (%s) is told as "%s"', (date, shown, words) => {
  expect(dayInWords(day(date, shown))).toBe(words);
});

test('a month is in the table once something was due in it', () => {
  const months = yearMonths(journal, 2026, '2026-03-01');
  expect(months.map(({ first }) => first)).toEqual(['2026-01-01', '2026-02-01']);
  expect(months[0]?.kept.strength).toEqual({ kept: 1, due: 26 });
  expect(yearMonths(journal, 2025, openDay)).toEqual([]);
});

test('the years begin with the first item, or with today where there is none', () => {
  expect(firstYear(aJournal({ checklistItems: [meal, anItem({ startsOn: '2019-12-31' })] }), openDay)).toBe(
    2019,
  );
  expect(firstYear(aJournal({}), openDay)).toBe(2026);
});
