import { calendarDate, type LocalDate } from '../days';
import type { BodyMeasurement } from '../journal/schema';
import { epochMsOf } from '../zones';

/** A body mass and when it was read; `after` where only a later reading than the day asked about is there. */
export interface MassAt {
  readonly massKg: number;
  readonly measuredAt: string;
  readonly after?: true;
}

/**
 * The body mass to reckon with on `date`: the latest weighing on or before it, however old. Where none lies before, the first one
 * after it, marked `after`. `undefined` where nobody was ever weighed.
 */
export function massAt(bodyMeasurements: readonly BodyMeasurement[], date: LocalDate): MassAt | undefined {
  const weighings = bodyMeasurements
    .filter((measurement) => measurement.kind === 'mass')
    .sort((a, b) => epochMsOf(a.measuredAt) - epochMsOf(b.measuredAt));
  const before = weighings.filter(({ measuredAt }) => calendarDate(measuredAt) <= date).at(-1);
  if (before) return { massKg: before.massKg, measuredAt: before.measuredAt };
  const [later] = weighings;
  return later && { massKg: later.massKg, measuredAt: later.measuredAt, after: true };
}
