import type { Holdings } from '../contract/journal-state';
import { t } from '../words';
import { formatClock, formatDate, formatDay } from '../words/dates';

/** What a journal or backup holds, in a few words: `1,204 runs and 980 days, the newest of 3 Sept 2026`. */
export function holdingsText({ runs, days, newest }: Holdings): string {
  const counts = t('common.holdings', {
    runs: t('common.runs', { count: runs }),
    days: t('common.days', { count: days }),
  });
  return newest ? t('common.holdingsNewest', { counts, newest: formatDate(newest) }) : counts;
}

/** When something was written: `Sun 22 Nov 2026, 07:10`. */
export function whenText(localTime: string): string {
  return `${formatDay(localTime.slice(0, 10))}, ${formatClock(localTime)}`;
}
