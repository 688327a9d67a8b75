import type { LocalDate } from '../../domain/days';

/** Where a day is found: the open one at the front door, so that it turns with the night. */
export function dayHref(date: LocalDate, openDay: LocalDate): string {
  return date === openDay ? '/' : `/day/${date}`;
}
