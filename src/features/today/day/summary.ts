import type { LocalDate } from '../../../domain/days';
import type { DayEntry, EntryStatus } from '../../../domain/habits/day-list';
import { adherence } from '../../../domain/habits/fullness';
import { daysByDate } from '../../../domain/habits/lookup';
import type { Journal } from '../../../domain/journal/schema';
import { t } from '../../../words';
import { reasonInWords } from '../words';

/**
 * The day in one line. A past day counts what was due, so that a run left for another day of its week is not held against it;
 * today counts what stands on the list, for there is still time.
 */
export function summary(
  journal: Journal,
  entries: readonly DayEntry[],
  { date, openDay }: { date: LocalDate; openDay: LocalDate },
): string {
  const off = daysByDate(journal).get(date)?.off;
  if (off) return t('today.summary.off', { reason: reasonInWords(off) });
  if (entries.length === 0) return t('today.summary.none');
  if (date > openDay) return t('today.summary.future', { count: entries.length });
  if (date === openDay) return todayInWords(entries);
  return pastInWords(adherence(journal, { from: date, to: date, today: openDay }).total);
}

const counted: ReadonlySet<EntryStatus> = new Set(['done', 'open', 'missed']);

function todayInWords(entries: readonly DayEntry[]): string {
  const asked = entries.filter(({ status }) => counted.has(status));
  const [kept, due] = [asked.filter(({ status }) => status === 'done').length, asked.length];
  if (due === 0) return t('today.summary.none');
  if (kept === 0) return t('today.summary.nothingYet', { count: due });
  return kept === due ? t('today.summary.all', { count: due }) : t('today.summary.soFar', { kept, due });
}

function pastInWords({ kept, due }: { kept: number; due: number }): string {
  if (due === 0) return t('today.summary.pastNothingDue');
  return kept === due ? t('today.summary.all', { count: due }) : t('today.summary.past', { kept, due });
}
