import { addDays } from '../../src/domain/days';
import type { Streak } from '../../src/domain/habits/streak';
import type { Schedule } from '../../src/domain/journal/schema';
import { formatCount } from '../../src/domain/quantities';
import type { ItemRow } from '../../src/domain/report/list-part';
import { formatWeekday } from '../../src/words/dates';
import { t } from '../../src/words/index';

const A_MONDAY = '2024-01-01';

/** When an item is asked for and how much of it: "3 times a week, from logged runs", "Every day, at least 8 glasses". */
export function scheduleName({
  schedule,
  kind,
  target,
  unit,
}: Pick<ItemRow, 'schedule' | 'kind' | 'target' | 'unit'>): string {
  const when = { schedule: frequency(schedule) };
  if (kind === 'automatic') return t('report.schedule.fromRuns', when);
  if (kind === 'tick' || target === undefined) return when.schedule;
  return t(`report.schedule.${kind}`, {
    ...when,
    target: [formatCount(target), unit].filter(Boolean).join(' '),
  });
}

function frequency(schedule: Schedule): string {
  switch (schedule.type) {
    case 'daily':
      return t('report.schedule.daily');
    case 'weekdays':
      return [...schedule.weekdays].sort().map(weekdayShort).join(', ');
    case 'timesPerWeek':
      return t('report.schedule.timesPerWeek', { count: schedule.times });
    case 'everyNDays':
      return t('report.schedule.everyNDays', { count: schedule.days });
  }
}

/** "Mon" of 1 … "Sun" of 7. */
export function weekdayShort(weekday: number): string {
  return formatWeekday(addDays(A_MONDAY, weekday - 1)).slice(0, 3);
}

/** How often in a row, in weeks where the item is asked for by the week. */
export function streakName({ current, weeks }: Streak): string {
  return weeks
    ? t('report.streakWeeks', { count: weeks.current })
    : t('report.streakTimes', { count: current });
}
