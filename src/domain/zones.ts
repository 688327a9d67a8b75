import { Temporal } from 'temporal-polyfill';
import type { LocalTime } from './local-time';

/**
 * The moment at which `timeZone` (IANA name) shows the wall clock `date` and `clock` (`HH:MM` or `HH:MM:SS`), with the
 * offset in force there. A time that a spring change skips moves forward, a doubled one takes the earlier.
 * @throws RangeError when the zone is unknown.
 */
export function localTimeAt(date: string, clock: string, timeZone: string): LocalTime {
  const plain = Temporal.PlainDateTime.from(`${date}T${clock}`);
  return written(plain.toZonedDateTime(timeZone));
}

/** The instant `epochMs` as the wall clock of `timeZone` shows it. @throws RangeError when the zone is unknown. */
export function localTimeOf(epochMs: number, timeZone: string): LocalTime {
  return written(Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone));
}

/** Milliseconds since 1970 UTC of a local time with its offset. */
export function epochMsOf(localTime: LocalTime): number {
  return Date.parse(localTime);
}

function written(zoned: Temporal.ZonedDateTime): LocalTime {
  return zoned.toString({ smallestUnit: 'second', timeZoneName: 'never' });
}
