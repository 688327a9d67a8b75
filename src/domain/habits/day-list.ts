import type { LocalDate } from '../days';
import type { ChecklistItem, Journal } from '../journal/schema';
import { itemHistory } from './history';
import type { ItemDay, WeekTally } from './item-day';
import type { EntryStatus } from './judge';
import { itemsInOrder } from './lookup';

export type { EntryStatus } from './judge';

/** One line of a day's list. */
export interface DayEntry {
  readonly item: ChecklistItem;
  readonly status: EntryStatus;
  readonly amount?: number;
  /** Ids of the runs that fulfilled it. */
  readonly source?: readonly string[];
  /** Days done in the whole week and how many it asks for; only for n times a week. */
  readonly week?: WeekTally;
}

/**
 * The list of one day in the order of the positions: every item that the plan asks for, also where it is off or paused, and every
 * other that something was written or done for.
 */
export function dayList(journal: Journal, date: LocalDate): DayEntry[] {
  return itemsInOrder(journal).flatMap((item) => {
    const [day] = itemHistory(journal, item, date, date);
    return day ? entryOf(item, day) : [];
  });
}

function entryOf(item: ChecklistItem, { status, amount, source, week }: ItemDay): DayEntry[] {
  if (status === 'notAsked') return [];
  return [
    {
      item,
      status,
      ...(amount !== undefined && { amount }),
      ...(source && { source }),
      ...(week && { week }),
    },
  ];
}
