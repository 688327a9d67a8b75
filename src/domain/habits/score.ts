import type { LocalDate } from '../days';
import type { ChecklistItem, Journal } from '../journal/schema';
import { itemHistory } from './history';
import type { ItemDay } from './item-day';
import { nextScore } from './loop-score';
import { frequencyOf } from './schedule';

/** An item's score, 0–1, on each day it existed, the earliest first, and as it stands. */
export interface ItemScores {
  readonly series: readonly { readonly date: LocalDate; readonly score: number }[];
  readonly present: number;
}

/**
 * The decaying score of an item (Loop Habit Tracker's mathematics) from its first day to `upTo`, both included. It begins at 0, for
 * "at most" at 1. Days off, paused or skipped leave it as it is; a day without a word counts as not done, save `upTo`
 * itself, which is not over. For an item asked for less than daily, completion is what was done in twice its span (two weeks
 * for three a week) over what that span asks, so an irregular week is smoothed; excused days are left out of the span.
 */
export function itemScores(journal: Journal, item: ChecklistItem, upTo: LocalDate): ItemScores {
  const frequency = frequencyOf(item.schedule);
  const completionOn = completions(item);
  let present = item.kind === 'atMost' ? 1 : 0;
  const series = itemHistory(journal, item, item.startsOn, upTo).map((day) => {
    const isUndecided = day.excused || (day.date === upTo && day.status === 'open');
    const completion = isUndecided ? undefined : completionOn(day);
    if (completion !== undefined) present = nextScore(frequency, present, completion);
    return { date: day.date, score: present };
  });
  return { series, present };
}

/**
 * Completion after each further day that counts, 0–1; `undefined` where nothing was asked for. A span that is not full yet is
 * measured by a full one, as Loop does, so that a new habit has to be grown; "at most" begins kept, so its is measured by what it asked.
 */
function completions(item: ChecklistItem): (day: ItemDay) => number | undefined {
  const { times, days } = frequencyOf(item.schedule);
  const [length, quota] = times < days ? [2 * days, 2 * times] : [1, 1];
  const span: ItemDay[] = [];
  return (day) => {
    if (span.push(day) > length) span.shift();
    const asked = sumOf(span, 'asks');
    const needed = span.length === length || item.kind === 'atMost' ? Math.min(quota, asked) : quota;
    return needed > 0 ? Math.min(1, sumOf(span, 'credit') / needed) : undefined;
  };
}

function sumOf(days: readonly ItemDay[], field: 'asks' | 'credit'): number {
  return days.reduce((sum, day) => sum + day[field], 0);
}
