import type { LocalDate } from '../days';
import { itemHistory } from '../habits/history';
import type { Area, Journal } from '../journal/schema';
import type { FullWeeks } from './facts';

/** The days of those weeks on which at least one item of the area was done in full, also beyond what the plan asks. */
export function keptDates(journal: Journal, area: Area, { from, to }: FullWeeks): Set<LocalDate> {
  const items = journal.checklistItems.filter((item) => item.area === area);
  const days = items.flatMap((item) => itemHistory(journal, item, from, to));
  return new Set(days.filter(({ credit }) => credit === 1).map(({ date }) => date));
}
