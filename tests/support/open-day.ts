import { journalDay } from '../../src/domain/days';
import { localTimeOf } from '../../src/domain/zones';

/** The day that the first screen shows now: until three in the morning still the one before. */
export function openDay(): string {
  return journalDay(localTimeOf(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone), '03:00');
}
