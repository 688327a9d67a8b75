import type { LocalDate } from '../domain/days';

/** Dates in words. A local date has no zone, so it is written as the UTC day of the same name. */
function formatter(options: Intl.DateTimeFormatOptions): (date: LocalDate) => string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
  return (date) => format.format(new Date(`${date}T00:00:00Z`)).replace(',', '');
}

/** `Sun 22 Nov 2026` */
export const formatDay = formatter({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
/** `Sunday 22 November` */
export const formatDayLong = formatter({ weekday: 'long', day: 'numeric', month: 'long' });
/** `Sun 22 Nov` */
export const formatDayShort = formatter({ weekday: 'short', day: 'numeric', month: 'short' });
/** `22 Nov 2026` */
export const formatDate = formatter({ day: 'numeric', month: 'short', year: 'numeric' });
/** `Sunday` */
export const formatWeekday = formatter({ weekday: 'long' });
/** `November 2026` */
export const formatMonth = formatter({ month: 'long', year: 'numeric' });
/** `Nov` */
export const formatMonthShort = formatter({ month: 'short' });

/** `22 Nov – 28 Nov 2026`; both ends included, the year said once when it is the same. */
export function formatSpan(from: LocalDate, to: LocalDate): string {
  if (from === to) return formatDate(from);
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return `${sameYear ? formatDate(from).slice(0, -5) : formatDate(from)} – ${formatDate(to)}`;
}

/** `07:10` of a local time: the clock where it was, not where it is read. */
export function formatClock(localTime: string): string {
  return localTime.slice(11, 16);
}
