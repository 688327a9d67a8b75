import type { LocalDate } from '../../domain/days';
import { pauseOn } from '../../domain/habits/schedule';
import type { Streak } from '../../domain/habits/streak';
import type { ChecklistItem, Pause } from '../../domain/journal/schema';
import { t } from '../../words';
import { formatDayShort, formatSpan } from '../../words/dates';

/** `82` of 0.8249: whole hundredths. */
export function percentOf(share: number): number {
  return Math.round(share * 100);
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
