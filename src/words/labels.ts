import { isLocalDate } from '../domain/days';
import { formatDate } from './dates';
import { tLabel } from './index';

/** What an entry of the undo history is called, its date as a person writes it: "Remove run of 3 May 2026". */
export function labelText({
  key,
  values,
}: {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}): string {
  const date = values.date;
  const isDate = typeof date === 'string' && isLocalDate(date);
  return tLabel({ key, values: isDate ? { ...values, date: formatDate(date) } : values });
}
