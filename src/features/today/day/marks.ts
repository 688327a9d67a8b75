import type { LocalDate } from '../../../domain/days';
import { type DayEntry, dayList } from '../../../domain/habits/day-list';
import type { Step } from '../../../domain/journal/commands';
import type { ChecklistItem } from '../../../domain/journal/schema';
import type { Outcome } from '../../../journal-client/store';
import { inTurn } from '../in-turn';

type Mark = Extract<Step, { type: 'mark' }>['mark'];

/** What a wish makes of an entry as it stands; `null` takes its mark away, `undefined` leaves everything as it is. */
type Wish = (entry: DayEntry) => Mark | undefined;

/**
 * Marks an entry of a day; the wish is asked once everything before it is on the disk. What a run has closed stays closed,
 * whatever one says of it.
 */
export function markEntry(date: LocalDate, itemId: string, wish: Wish): Promise<Outcome> {
  return inTurn((journal) => {
    const entry = dayList(journal, date).find(({ item }) => item.id === itemId);
    const mark = entry && !isClosedByRun(entry) ? wish(entry) : undefined;
    return mark === undefined ? [] : [{ type: 'mark', date, itemId, mark }];
  });
}

/** Whether a logged run has closed the entry: then there is nothing to tick or to take back here. */
export function isClosedByRun({ status, source }: DayEntry): boolean {
  return status === 'done' && source !== undefined;
}

/** The check control: done becomes open again, anything else done. An amount is filled up to its target, or taken away. */
export function toggled(entry: DayEntry): Mark | undefined {
  const { item, status, amount } = entry;
  if (item.kind === 'automatic') return undefined;
  if (status === 'done' || (item.kind === 'atMost' && amount !== undefined)) return null;
  return item.kind === 'atLeast' && item.target !== undefined
    ? { state: 'amount', amount: item.target }
    : { state: 'done' };
}

/** Skipped, or no longer skipped. */
export function skipped({ status }: DayEntry): Mark {
  return status === 'skipped' ? null : { state: 'skipped' };
}

/** Missed by the person's own word, or no longer. */
export function missed({ status, amount }: DayEntry): Mark {
  return status === 'missed' && amount === undefined ? null : { state: 'missed' };
}

/** The amount that is written; without one the entry is open again. */
export function amounted(amount: number | undefined): Wish {
  return () => (amount === undefined ? null : { state: 'amount', amount });
}

/** The amount `steps` further up or down, never below 0. */
export function stepped(steps: number): Wish {
  return ({ item, amount = 0 }) => {
    const next = Math.max(0, Math.round((amount + steps * stepOf(item)) * 100) / 100);
    return { state: 'amount', amount: Math.min(next, MAX_AMOUNT) };
  };
}

export const MAX_AMOUNT = 1_000_000;

/** One press of + or −: about a tenth of a large target, one of a small one, half of one where the target is no whole number. */
function stepOf({ target = 1 }: ChecklistItem): number {
  if (!Number.isInteger(target)) return target < 2 ? 0.25 : 0.5;
  if (target >= 100) return 10 ** Math.floor(Math.log10(target) - 1);
  return target >= 30 ? 5 : 1;
}

/** The number in a text with a point or a comma; `undefined` when it is none that an amount can be. */
export function parseAmount(text: string): number | undefined {
  if (!/^\s*\d+([.,]\d+)?\s*$/.test(text)) return undefined;
  const amount = Number(text.trim().replace(',', '.'));
  return amount <= MAX_AMOUNT ? amount : undefined;
}
