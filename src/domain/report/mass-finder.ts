import { type MassAt, massAt } from '../body/mass';
import type { LocalDate } from '../days';
import { calendarDate } from '../days';
import type { BodyMeasurement } from '../journal/schema';
import { epochMsOf } from '../zones';

/**
 * `massAt` for many dates: the weighings are sorted once, and each date is asked of the few that can answer it. Ten thousand
 * runs beside five hundred weighings would else be sorted ten thousand times.
 */
export function massFinder(
  bodyMeasurements: readonly BodyMeasurement[],
): (date: LocalDate) => MassAt | undefined {
  const weighings = bodyMeasurements
    .filter(({ kind }) => kind === 'mass')
    .sort((a, b) => epochMsOf(a.measuredAt) - epochMsOf(b.measuredAt));
  const known = new Map<LocalDate, MassAt | undefined>();
  return (date) => {
    if (!known.has(date)) known.set(date, massAt(around(weighings, date), date));
    return known.get(date);
  };
}

/** The last weighing up to the date and the one after it. Zones may put neighbours' calendar dates out of step by a day; three cover it. */
function around(weighings: readonly BodyMeasurement[], date: LocalDate): readonly BodyMeasurement[] {
  let [low, high] = [0, weighings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const measured = weighings[middle];
    if (measured && calendarDate(measured.measuredAt) <= date) low = middle + 1;
    else high = middle;
  }
  return weighings.slice(Math.max(0, low - 3), low + 3);
}
