import { datesInclusive, type LocalDate } from '../days';
import type { Area, ChecklistItem, Journal } from '../journal/schema';
import { itemHistory } from './history';
import { fellShort } from './item-day';

/** How full a day was, 0–1, together and per area; `undefined` where nothing was due and nothing done. */
export type Fullness = Readonly<Record<Area | 'total', number | undefined>>;

/** What was kept of what was due. */
export interface Kept {
  readonly kept: number;
  readonly due: number;
}

/** Kept and due per area and together. */
export type Adherence = Readonly<Record<Area | 'total', Kept>>;

/**
 * How full the list of a day was: done ÷ due. What was done though not asked for counts as due and done. An item of n times a week is
 * due on a day when it was done on it, or when its week could no longer be met without that day.
 */
export function dayFullness(journal: Journal, date: LocalDate): Fullness {
  return fullnessOf(talliesByDate(journal, date, date).get(date) ?? nothing());
}

/** A date and how full it was. */
export interface DatedFullness extends Fullness {
  readonly date: LocalDate;
}

/** `dayFullness` of every date from `from` to `to`, both included, in order. Dates still to come are for the caller to leave out. */
export function rangeFullness(journal: Journal, from: LocalDate, to: LocalDate): DatedFullness[] {
  return [...talliesByDate(journal, from, to)].map(([date, tally]) => ({ date, ...fullnessOf(tally) }));
}

/** The dates from `from` to `to`, both included; none after `today` counts, and what is still open today is not due yet. */
export interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly today: LocalDate;
}

/**
 * Kept and due of one item over a span. Beyond the plan nothing is added: a fourth run does not make up for another week's. An item of n
 * times a week is due as often as its week asks: 3 of 3 runs are 3 of 3, 2 runs are 2 of 3. Of a week that the span cuts, only
 * what the days inside it could not leave to the days outside is due.
 */
export function itemAdherence(journal: Journal, item: ChecklistItem, { from, to, today }: Span): Kept {
  const days = itemHistory(journal, item, from, to < today ? to : today);
  const kept = days.filter(({ counts }) => counts === 'kept').length;
  return { kept, due: kept + days.filter((day) => fellShort(day, today)).length };
}

/** `itemAdherence` of all items, added up per area and together. */
export function adherence(journal: Journal, span: Span): Adherence {
  const tally = nothing();
  for (const item of journal.checklistItems) add(tally, item.area, itemAdherence(journal, item, span));
  return tally;
}

type Tally = Record<Area | 'total', { kept: number; due: number }>;

function talliesByDate(journal: Journal, from: LocalDate, to: LocalDate): Map<LocalDate, Tally> {
  const byDate = new Map(datesInclusive(from, to).map((date) => [date, nothing()]));
  for (const item of journal.checklistItems) {
    for (const { date, counts } of itemHistory(journal, item, from, to)) {
      const tally = byDate.get(date);
      if (tally && counts !== 'nothing') add(tally, item.area, { kept: counts === 'short' ? 0 : 1, due: 1 });
    }
  }
  return byDate;
}

function nothing(): Tally {
  const none = () => ({ kept: 0, due: 0 });
  return { total: none(), running: none(), strength: none(), diet: none() };
}

function add(tally: Tally, area: Area, { kept, due }: Kept): void {
  for (const sum of [tally[area], tally.total]) {
    sum.kept += kept;
    sum.due += due;
  }
}

function fullnessOf({ total, running, strength, diet }: Tally): Fullness {
  const share = ({ kept, due }: Kept) => (due > 0 ? kept / due : undefined);
  return { total: share(total), running: share(running), strength: share(strength), diet: share(diet) };
}
