import { addDays, type LocalDate } from '../days';

/** How a stretch of days is lived. */
export type Phase = 'running' | 'injury' | 'returning' | 'holiday' | 'illness';

/** The story's frame: its first and its last day, both included. */
export interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** A calf that stopped everything for six weeks, in the spring of the second year. */
export function injuryOf({ from }: Span): Span {
  return { from: addDays(from, 455), to: addDays(from, 496) };
}

/** Weeks after the injury in which distances come back by and by. */
const RETURN_DAYS = 35;

/** What a day is: two weeks of holiday in August, the days around the new year, a cold in each February, one injury. */
export function phaseOn(date: LocalDate, span: Span): Phase {
  const monthDay = date.slice(5);
  const injury = injuryOf(span);
  if (date >= injury.from && date <= injury.to) return 'injury';
  if (date > injury.to && date <= addDays(injury.to, RETURN_DAYS)) return 'returning';
  if (monthDay >= '08-03' && monthDay <= '08-16') return 'holiday';
  if (monthDay >= '12-24' && monthDay <= '12-27') return 'holiday';
  return monthDay >= '02-10' && monthDay <= '02-14' ? 'illness' : 'running';
}

/** How far into the return from injury a day lies, 0–1; 1 when there is nothing to return from. */
export function recovery(date: LocalDate, span: Span): number {
  const { to } = injuryOf(span);
  if (phaseOn(date, span) !== 'returning') return 1;
  const days = Array.from({ length: RETURN_DAYS }, (_, index) => addDays(to, index + 1)).indexOf(date);
  return (days + 1) / (RETURN_DAYS + 1);
}

/** Warmth of the season, −1 in mid-January to 1 in mid-July. */
export function warmth(date: LocalDate): number {
  const [, month = 1, day = 1] = date.split('-').map(Number);
  const dayOfYear = (month - 1) * 30.4 + day;
  return -Math.cos(((dayOfYear - 15) / 365) * 2 * Math.PI);
}
