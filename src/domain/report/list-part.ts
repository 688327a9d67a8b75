import { addDays, type LocalDate, monthStart } from '../days';
import { adherence, type Fullness, type Kept, rangeFullness } from '../habits/fullness';
import { itemHistory } from '../habits/history';
import { itemsInOrder } from '../habits/lookup';
import { itemScores } from '../habits/score';
import { itemStreak, type Streak } from '../habits/streak';
import type { Area, ChecklistItem, Journal, PauseReason, Schedule } from '../journal/schema';
import type { Scope } from './scope';

/** What was kept of an area's list, or of all of it, and the same of the period before. */
export interface AreaRow {
  readonly area: Area | 'total';
  readonly now: Kept;
  readonly before: Kept;
}

/** One item of the list over the period. */
export interface ItemRow extends Kept {
  readonly name: string;
  readonly area: Area;
  readonly kind: ChecklistItem['kind'];
  readonly schedule: Schedule;
  readonly target: number | undefined;
  readonly unit: string | undefined;
  /** The decaying score, 0–1, on the day before the period; nothing where the item did not exist then. */
  readonly scoreAtStart: number | undefined;
  /** On the last day of the period that has come, or on the item's own last day. */
  readonly scoreAtEnd: number;
  /** In a row, as it stood on that day; the longest of all time up to it. */
  readonly streak: Streak;
  /** Days on which it was paused. */
  readonly pausedDays: number;
}

/** Everything a report says about the daily list. */
export interface ListPart {
  /** Areas that have items, then `total`; empty where there is no item at all. */
  readonly areas: readonly AreaRow[];
  readonly items: readonly ItemRow[];
  /** How full each day that has come was. */
  readonly days: readonly (Fullness & { readonly date: LocalDate })[];
  /** Kept and due of each calendar month, as far as it lies in the days that have come. */
  readonly months: readonly (Kept & { readonly from: LocalDate; readonly to: LocalDate })[];
  /** Days given off, by reason. */
  readonly offDays: readonly { readonly reason: PauseReason; readonly days: number }[];
  /** Dates given off. */
  readonly offDates: readonly LocalDate[];
}

const areaOrder: readonly Area[] = ['running', 'strength', 'diet'];
const reasonOrder: readonly PauseReason[] = ['rest', 'injury', 'illness', 'holiday', 'other'];

/** The list over the days of the period that have come; what is still open today is not due yet. */
export function listPart(journal: Journal, scope: Scope, today: LocalDate): ListPart {
  const { from } = scope.period;
  const range = { from, to: scope.until };
  const items = itemsInOrder(journal).filter((item) => livedIn(item, range));
  const off = journal.days.filter(({ id, off }) => off !== undefined && id >= range.from && id <= range.to);
  return {
    areas: areaRows(journal, items, scope, today),
    items: items.map((item) => itemRow(journal, item, range, today)),
    days: items.length === 0 ? [] : rangeFullness(journal, range.from, range.to),
    months: items.length === 0 ? [] : monthRows(journal, range, today),
    offDays: reasonOrder
      .map((reason) => ({ reason, days: off.filter((day) => day.off === reason).length }))
      .filter(({ days }) => days > 0),
    offDates: off.map(({ id }) => id).sort(),
  };
}

function monthRows(
  journal: Journal,
  { from, to }: { from: LocalDate; to: LocalDate },
  today: LocalDate,
): ListPart['months'] {
  const rows = [];
  for (let start = from; start <= to; start = monthStart(start, 1)) {
    const end = addDays(monthStart(start, 1), -1);
    const month = { from: start, to: end < to ? end : to };
    rows.push({ ...month, ...adherence(journal, { ...month, today }).total });
  }
  return rows;
}

function livedIn(
  { startsOn, archivedOn }: ChecklistItem,
  { from, to }: { from: LocalDate; to: LocalDate },
): boolean {
  return startsOn <= to && (archivedOn === undefined || archivedOn > from);
}

function areaRows(
  journal: Journal,
  items: readonly ChecklistItem[],
  scope: Scope,
  today: LocalDate,
): AreaRow[] {
  if (items.length === 0) return [];
  const now = adherence(journal, { from: scope.period.from, to: scope.until, today });
  const before = adherence(journal, { from: scope.before.from, to: scope.before.to, today });
  const present = areaOrder.filter((area) => items.some((item) => item.area === area));
  return [...present, 'total' as const].map((area) => ({ area, now: now[area], before: before[area] }));
}

function itemRow(
  journal: Journal,
  item: ChecklistItem,
  range: { from: LocalDate; to: LocalDate },
  today: LocalDate,
): ItemRow {
  const alone = { ...journal, checklistItems: [item] };
  const { series } = itemScores(journal, item, today);
  const until = series.filter(({ date }) => date <= range.to);
  const start = addDays(range.from, -1);
  return {
    ...adherence(alone, { ...range, today }).total,
    name: item.name,
    area: item.area,
    kind: item.kind,
    schedule: item.schedule,
    target: item.target,
    unit: item.unit,
    scoreAtStart: series.find(({ date }) => date === start)?.score,
    scoreAtEnd: until.at(-1)?.score ?? 0,
    streak: itemStreak(journal, item, range.to),
    pausedDays: itemHistory(journal, item, range.from, range.to).filter(({ status }) => status === 'paused')
      .length,
  };
}
