import type { Weekday } from '../domain/days';
import type { ChecklistItem, Schedule } from '../domain/journal/schema';
import { formatCount } from '../domain/quantities';
import { t } from './index';

/** `Mon, Wed and Fri`, in the order of the person's week. */
export function weekdaysInWords(weekdays: readonly number[], weekStartsOn: Weekday): string {
  const inOrder = weekInOrder(weekStartsOn).filter((weekday) => weekdays.includes(weekday));
  const names = inOrder.map(weekdayShort);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : t('today.schedule.and', { list: names.join(', '), last });
}

/** The seven weekdays, beginning where the person's week does. */
export function weekInOrder(weekStartsOn: Weekday): Weekday[] {
  const all: Weekday[] = [1, 2, 3, 4, 5, 6, 7];
  return [...all.slice(weekStartsOn - 1), ...all.slice(0, weekStartsOn - 1)];
}

/** `Mon` of 1 … `Sun` of 7. */
export function weekdayShort(weekday: Weekday): string {
  return t(`today.schedule.short.${weekdayKeys[weekday]}`);
}

const weekdayKeys = { 1: 'mon', 2: 'tue', 3: 'wed', 4: 'thu', 5: 'fri', 6: 'sat', 7: 'sun' } as const;

/** `3 times a week`. */
export function scheduleInWords(schedule: Schedule, weekStartsOn: Weekday): string {
  switch (schedule.type) {
    case 'daily':
      return t('today.schedule.daily');
    case 'weekdays':
      return t('today.schedule.weekdays', { days: weekdaysInWords(schedule.weekdays, weekStartsOn) });
    case 'timesPerWeek':
      return t('today.schedule.timesPerWeek', { count: schedule.times });
    case 'everyNDays':
      return t('today.schedule.everyNDays', { count: schedule.days });
  }
}

/** `at least 5 portions`; nothing for a plain tick, which needs no words. */
export function kindInWords({
  kind,
  target,
  unit = '',
}: Pick<ChecklistItem, 'kind' | 'target' | 'unit'>): string | undefined {
  if (kind === 'tick') return undefined;
  return t(`today.kind.${kind}`, { target: formatCount(target ?? 1), unit }).trim();
}
