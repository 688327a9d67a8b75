import type { LocalDate } from '../../../domain/days';
import type { DayEntry } from '../../../domain/habits/day-list';
import { formatCount } from '../../../domain/quantities';
import { t } from '../../../words';
import { pauseInWords } from '../words';

/** The soft words after an entry's name: why it is not asked for, or how the week stands. Nothing where all is plain to see. */
export function remark({ item, status, week }: DayEntry, date: LocalDate): string | undefined {
  if (status === 'paused') return pauseInWords(item, date);
  if (status === 'skipped' || status === 'missed' || status === 'off')
    return t(`today.entry.status.${status}`);
  return week ? t('today.entry.thisWeek', { done: week.done, quota: week.quota }) : undefined;
}

/** `of 5 portions`, `at most 2 cups`: what stands after an amount. */
export function targetInWords({ item: { kind, target, unit = '' } }: DayEntry): string {
  const key = kind === 'atMost' ? 'today.entry.atMost' : 'today.entry.atLeast';
  return t(key, { target: formatCount(target ?? 1), unit }).trim();
}

/** What a screen reader hears after a change: `Vegetables: 3 of 5 portions, open`. */
export function said(entry: DayEntry): string {
  const { item, status, amount } = entry;
  const state = t(`today.entry.status.${status}`);
  if (amount === undefined) return t('today.entry.said', { name: item.name, state });
  const words = `${formatCount(amount)} ${targetInWords(entry)}`;
  return t('today.entry.saidAmount', { name: item.name, amount: words, state });
}

/** What a screen reader hears of the check control. */
export function checkLabel({ item, status }: DayEntry): string {
  const values = { area: t(`common.area.${item.area}`), name: item.name };
  if (status === 'open' || status === 'done') return t('today.entry.checkLabel', values);
  return t('today.entry.checkLabelState', { ...values, state: t(`today.entry.status.${status}`) });
}
