import type { LocalDate, Weekday } from '../../domain/days';
import { pauseOn } from '../../domain/habits/schedule';
import type { Streak } from '../../domain/habits/streak';
import type { ChecklistItem, Pause, Schedule } from '../../domain/journal/schema';
import { formatCount } from '../../domain/quantities';
import { t } from '../../words';
import { formatDayShort, formatSpan } from '../../words/dates';

/** `82` of 0.8249: whole hundredths. */
export function percentOf(share: number): number {
  return Math.round(share * 100);
}

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

/** `paused until Mon 30 Nov: injury`; nothing when no pause holds the date. */
export function pauseInWords(item: ChecklistItem, date: LocalDate): string | undefined {
  const pause = pauseOn(item, date);
  if (!pause) return undefined;
  const reason = reasonInWords(pause.reason);
  return pause.to === undefined
    ? t('today.entry.pausedFor', { reason })
    : t('today.entry.pausedUntil', { date: formatDayShort(pause.to), reason });
}

/** `Injury, 1 Nov – 14 Nov 2026`, or `Injury, since Sun 1 Nov` while its end is open. */
export function pauseSpanInWords({ from, to, reason }: Pause, today: LocalDate): string {
  const why = t(`common.pauseReason.${reason}`);
  if (to !== undefined) return t('today.pause.span', { reason: why, span: formatSpan(from, to) });
  return t(from > today ? 'today.pause.planned' : 'today.pause.open', {
    reason: why,
    from: formatDayShort(from),
  });
}

/** A reason inside a sentence. */
export function reasonInWords(reason: Pause['reason']): string {
  return t(`common.pauseReason.${reason}`).toLowerCase();
}

/** `12 in a row`, for n times a week with its full weeks: `9 in a row, 3 full weeks`. */
export function streakInWords({ current, weeks }: Streak): string {
  if (current === 0) return t('today.standing.noStreak');
  const now = t('today.standing.inARow', { count: current });
  // Once a week, occasions and weeks are the same count: it is said once.
  if (!weeks || weeks.current === 0 || weeks.current === current) return now;
  return t('today.detail.weeks', { now, weeks: t('today.standing.weeks', { count: weeks.current }) });
}
