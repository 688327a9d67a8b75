import type { LocalDate } from '../../../domain/days';
import type { DayEntry } from '../../../domain/habits/day-list';
import { formatCount } from '../../../domain/quantities';
import { t } from '../../../words';
import { pauseInWords } from '../words';

/** The soft words after an entry's name: why it is not asked for, or how the week stands. Nothing where all is plain to see. */
export function remark(entry: DayEntry, date: LocalDate): string | undefined {
  const { item, status, week } = entry;
  if (status === 'paused') return pauseInWords(item, date);
  if (status === 'skipped' || status === 'missed' || status === 'off') return statusInWords(entry);
  return week ? t('today.entry.thisWeek', { done: week.done, quota: week.quota }) : undefined;
}

/** `of 5 portions`, `at most 2 cups`: what stands after an amount. */
export function targetInWords({ item: { kind, target, unit = '' } }: DayEntry): string {
  const key = kind === 'atMost' ? 'today.entry.atMost' : 'today.entry.atLeast';
  return t(key, { target: formatCount(target ?? 1), unit }).trim();
}

/** What a screen reader hears after a change: `Vegetables: 3 of 5 portions, open`. */
export function said(entry: DayEntry): string {
  const { item, amount } = entry;
  const state = statusInWords(entry);
  if (amount === undefined) return t('today.entry.said', { name: item.name, state });
  const words = `${formatCount(amount)} ${targetInWords(entry)}`;
  return t('today.entry.saidAmount', { name: item.name, amount: words, state });
}

/** What a screen reader hears of an entry's main control; whether it is done the control says itself. */
export function checkLabel(entry: DayEntry, date: LocalDate): string {
  const { item } = entry;
  const values = { area: t(`common.area.${item.area}`), name: item.name };
  const state = remark(entry, date);
  if (state === undefined) return t('today.entry.checkLabel', values);
  return t('today.entry.checkLabelState', { ...values, state });
}

/** What a screen reader hears of an open entry that a run would close. */
export function runLabel(entry: DayEntry, date: LocalDate): string {
  const { item } = entry;
  const state = remark(entry, date) ?? statusInWords(entry);
  return t('today.entry.automaticOpen', { area: t(`common.area.${item.area}`), name: item.name, state });
}

/** An amount above its limit is said to be over it; "missed" would not say by what. */
function statusInWords({ item, status, amount }: DayEntry): string {
  const isOver = status === 'missed' && item.kind === 'atMost' && amount !== undefined;
  return isOver ? t('today.entry.over') : t(`today.entry.status.${status}`);
}
