import { type LocalDate, type Weekday, weekStart } from '../days';
import type { ChecklistItem, Journal } from '../journal/schema';
import { itemHistory } from './history';
import { fellShort, type ItemDay } from './item-day';

/** How many in a row: up to now, and the most there ever were. */
export interface InARow {
  readonly current: number;
  readonly longest: number;
}

/** Occasions kept in a row, and for n times a week also weeks whose quota was met in a row. */
export interface Streak extends InARow {
  readonly weeks?: InARow;
}

/** What one occasion does to a streak: carries it on, ends it, or passes it by. */
type Link = 'kept' | 'broken' | 'bridge';

/**
 * The streaks of an item from its first day to `today`. Days off, paused, skipped, not asked for, or left over in a week whose quota is
 * met are passed by; they neither add nor break. Today's open entry breaks nothing, nor does the week that is still running.
 */
export function itemStreak(journal: Journal, item: ChecklistItem, today: LocalDate): Streak {
  const history = itemHistory(journal, item, item.startsOn, today);
  const occasions = inARow(history.map((day) => occasionLink(day, today)));
  if (item.schedule.type !== 'timesPerWeek') return occasions;
  return { ...occasions, weeks: inARow(weekLinks(history, today, journal.settings.weekStartsOn)) };
}

function occasionLink(day: ItemDay, today: LocalDate): Link {
  if (day.counts === 'kept') return 'kept';
  return fellShort(day, today) ? 'broken' : 'bridge';
}

function weekLinks(history: readonly ItemDay[], today: LocalDate, weekStartsOn: Weekday): Link[] {
  const weeks = new Map(history.map((day) => [weekStart(day.date, weekStartsOn), day.week]));
  const running = weekStart(today, weekStartsOn);
  return [...weeks].map(([start, { done, quota } = { done: 0, quota: 0 }]) => {
    if (quota === 0) return 'bridge';
    if (done >= quota) return 'kept';
    return start === running ? 'bridge' : 'broken';
  });
}

function inARow(links: readonly Link[]): InARow {
  let [current, longest] = [0, 0];
  for (const link of links) {
    if (link === 'broken') current = 0;
    if (link === 'kept') current += 1;
    longest = Math.max(longest, current);
  }
  return { current, longest };
}
