import { addDays, weekdayOf } from '../../domain/days';
import type { Message, PartOfDay, Value } from '../../domain/insight/message';
import { t } from '../../words';
import { formatDate, formatWeekday } from '../../words/dates';

/** How a quantity is said; the reader's units are in it. */
type SayDistance = (metres: number) => string;

/** The sentence of a message. */
export function spoken({ key, values }: Message, distance: SayDistance): string {
  const said = Object.entries(values).map(([name, value]) => [name, wordFor(value, distance)]);
  return t(`article.insight.${key}`, Object.fromEntries(said));
}

function wordFor(value: Value, distance: SayDistance): string | number {
  if (typeof value === 'number') return value;
  if ('date' in value) return formatDate(value.date);
  if ('distanceM' in value) return distance(value.distanceM);
  if ('area' in value) return t(`common.area.${value.area}`);
  if ('weekday' in value) return formatWeekday(dayCalled(value.weekday));
  return partOfDay(value.partOfDay);
}

function partOfDay(part: PartOfDay): string {
  return t(`article.partOfDay.${part}`);
}

/** Some day of that weekday: its name is all that is wanted of it. */
function dayCalled(weekday: number): string {
  const any = '2026-01-05';
  return addDays(any, weekday - weekdayOf(any));
}
