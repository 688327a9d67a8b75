import { journalDay, type LocalDate } from '../days';
import type { ChecklistItem, Day, Journal, Run } from '../journal/schema';

/**
 * What the list asks of the journal again and again, found without searching. A changed journal shares the lists that did not
 * change with the one before, so each lookup hangs on its own list: a tick does not sort ten thousand runs anew.
 */
const daysByList = new WeakMap<readonly Day[], ReadonlyMap<LocalDate, Day>>();
const runsByList = new WeakMap<
  readonly Run[],
  { dayEndsAt: string; byDay: ReadonlyMap<LocalDate, readonly string[]> }
>();

/** The journal's days by their date. */
export function daysByDate({ days }: Journal): ReadonlyMap<LocalDate, Day> {
  const known = daysByList.get(days);
  if (known) return known;
  const byDate = new Map(days.map((day) => [day.id, day]));
  daysByList.set(days, byDate);
  return byDate;
}

/** Ids of the runs by the day they belong to, which ends when the person says it does (`journalDay`). */
export function runIdsByDay({
  runs,
  settings: { dayEndsAt },
}: Journal): ReadonlyMap<LocalDate, readonly string[]> {
  const known = runsByList.get(runs);
  if (known?.dayEndsAt === dayEndsAt) return known.byDay;
  const byDay = new Map<LocalDate, string[]>();
  for (const { id, startedAt } of runs) {
    const date = journalDay(startedAt, dayEndsAt);
    const there = byDay.get(date);
    if (there) there.push(id);
    else byDay.set(date, [id]);
  }
  runsByList.set(runs, { dayEndsAt, byDay });
  return byDay;
}

/** The items in the order of the list: by position, those that share one by id. */
export function itemsInOrder({ checklistItems }: Journal): ChecklistItem[] {
  return [...checklistItems].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}
