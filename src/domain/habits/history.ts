import { addDays, datesInclusive, dayNumber, type LocalDate, weekStart } from '../days';
import type { ChecklistItem, Day, Journal } from '../journal/schema';
import type { ItemDay } from './item-day';
import { judge } from './judge';
import { daysByDate, runIdsByDay } from './lookup';
import { asksOn, pauseOn } from './schedule';
import { withQuota } from './week-quota';

/** The latest whole history of each item: its score and its streak are asked for one after the other. */
const wholeHistories = new WeakMap<
  ChecklistItem,
  { journal: Journal; to: LocalDate; days: readonly ItemDay[] }
>();

/**
 * The item on every date from `from` to `to` (both included) on which it exists, in order. An item of n times a week is judged by its
 * whole weeks, also where the range cuts one.
 */
export function itemHistory(
  journal: Journal,
  item: ChecklistItem,
  from: LocalDate,
  to: LocalDate,
): readonly ItemDay[] {
  if (from !== item.startsOn) return judgedDays(journal, item, from, to);
  const known = wholeHistories.get(item);
  if (known?.journal === journal && known.to === to) return known.days;
  const days = judgedDays(journal, item, from, to);
  wholeHistories.set(item, { journal, to, days });
  return days;
}

function judgedDays(journal: Journal, item: ChecklistItem, from: LocalDate, to: LocalDate): ItemDay[] {
  if (item.schedule.type !== 'timesPerWeek') return aliveDays(journal, item, from, to);
  const { weekStartsOn } = journal.settings;
  const last = addDays(weekStart(to, weekStartsOn), 6);
  const days = aliveDays(journal, item, weekStart(from, weekStartsOn), last);
  const whole = withQuota(days, item.schedule.times, weekStartsOn);
  return whole.filter(({ date }) => date >= from && date <= to);
}

function aliveDays(journal: Journal, item: ChecklistItem, from: LocalDate, to: LocalDate): ItemDay[] {
  const byDate = daysByDate(journal);
  const runs = runIdsByDay(journal);
  const first = from > item.startsOn ? from : item.startsOn;
  const last = item.archivedOn !== undefined && to >= item.archivedOn ? addDays(item.archivedOn, -1) : to;
  const firstNumber = dayNumber(first);
  return datesInclusive(first, last).map((date, offset) => {
    const asks = asksOn(item, firstNumber + offset);
    return itemDay(item, { date, asks }, byDate.get(date), runs.get(date));
  });
}

function itemDay(
  item: ChecklistItem,
  { date, asks }: Pick<ItemDay, 'date' | 'asks'>,
  day: Day | undefined,
  runIds: readonly string[] = [],
): ItemDay {
  const mark = day?.marks[item.id];
  const isPaused = pauseOn(item, date) !== undefined;
  const { status, credit, excused } = judge(item, { mark, runIds, isOff: day?.off !== undefined, isPaused });
  const asked = asks > 0;
  const untouched = !asked && mark === undefined && credit < 1;
  const counts = credit === 1 ? (asked ? 'kept' : 'extra') : asked && !excused ? 'short' : 'nothing';
  const source = item.kind === 'automatic' && runIds.length > 0 ? runIds : undefined;
  const shown = untouched ? 'notAsked' : status;
  return {
    date,
    status: shown,
    counts,
    credit,
    asks,
    excused,
    amount: mark?.amount,
    source,
    week: undefined,
  };
}
