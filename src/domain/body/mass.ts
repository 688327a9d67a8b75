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
  const weighings = newestFirst(bodyMeasurements);
  const before = weighings.find(({ measuredAt }) => calendarDate(measuredAt) <= date);
  if (before) return { massKg: before.massKg, measuredAt: before.measuredAt };
  const later = weighings.at(-1);
  return later && { massKg: later.massKg, measuredAt: later.measuredAt, after: true };
}

type Weighing = Extract<BodyMeasurement, { kind: 'mass' }>;

/** Lists are never changed in place, so one that was sorted before need not be sorted again for each run of a journal. */
const sorted = new WeakMap<readonly BodyMeasurement[], readonly Weighing[]>();

function newestFirst(bodyMeasurements: readonly BodyMeasurement[]): readonly Weighing[] {
  const before = sorted.get(bodyMeasurements);
  if (before) return before;
  const weighings = bodyMeasurements
    .filter((measurement) => measurement.kind === 'mass')
    .sort((a, b) => epochMsOf(b.measuredAt) - epochMsOf(a.measuredAt));
  sorted.set(bodyMeasurements, weighings);
  return weighings;
}
