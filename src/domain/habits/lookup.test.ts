import { expect, test } from 'vitest';
import { aJournal, anItem, aRun, daysFrom } from '../../../tests/support/journals';
import { dayList } from './day-list';

const MONDAY = '2026-01-05';
const item = anItem({ area: 'running', kind: 'automatic', fulfilledBy: 'run' });
const statusOf = (journal: Parameters<typeof dayList>[0]) => dayList(journal, MONDAY)[0]?.status;

test('the list follows a journal whose runs or days have changed', () => {
  const before = aJournal({ checklistItems: [item] });
  expect(statusOf(before)).toBe('open');
  expect(statusOf({ ...before, runs: [aRun(MONDAY)] })).toBe('done');
  expect(statusOf({ ...before, days: daysFrom(MONDAY, 's') })).toBe('skipped');
  expect(statusOf(before)).toBe('open');
});

test('the list follows the end of the day when that is moved', () => {
  const runs = [aRun('2026-01-06', { startedAt: '2026-01-06T02:00:00+01:00' })];
  const journal = aJournal({ checklistItems: [item], runs });
  expect(statusOf(journal)).toBe('done');
  expect(statusOf({ ...journal, settings: { ...journal.settings, dayEndsAt: '01:00' } })).toBe('open');
});
