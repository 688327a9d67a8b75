import { calendarDate, type LocalDate } from '../days';
import type { BodyMeasurement, Journal } from '../journal/schema';
import { lack, type Message, type MessageKey, type Missing, say } from './message';
import { DAYS_NEEDED, READINGS_NEEDED, type Readiness, readinessOf } from './readiness';

/** How far the readings of the back fold have come. There is no verdict in it, only the count. */
export interface BackFold extends Readiness {
  /** Days with a reading by another measurer or caliper, which make series of their own. */
  readonly otherReadings: number;
}

type Fold = Extract<BodyMeasurement, { kind: 'fold' }>;

/**
 * The fold under the shoulder blade up to `today`: the series of one measurer with one caliper that has most readings, of equal ones
 * the one read last. Two people, or two calipers, are never joined: they differ by more than a back changes.
 */
export function backFoldOf({ bodyMeasurements }: Journal, today: LocalDate): BackFold {
  const series = seriesOf(bodyMeasurements.filter((measurement) => isBackFold(measurement, today)));
  const ready = series.map(readinessOf);
  const best = ready.reduce<Readiness>(fuller, readinessOf([]));
  const all = ready.reduce((sum, { readings }) => sum + readings, 0);
  return { ...best, otherReadings: all - best.readings };
}

/** The count as sentences: what is there of what it takes, never what it means. */
export function backFoldMessages(fold: BackFold): Message[] {
  const { readings, days } = fold;
  const count = say(countKey(fold), {
    readings,
    days,
    readingsNeeded: READINGS_NEEDED,
    daysNeeded: DAYS_NEEDED,
  });
  return fold.otherReadings > 0 ? [count, say('fold.otherSeries', { count: fold.otherReadings })] : [count];
}

function countKey({ state, readings, days }: Readiness): MessageKey {
  if (state !== 'tooLittleData') return state === 'uneven' ? 'fold.uneven' : 'fold.enough';
  if (readings < READINGS_NEEDED) return days < DAYS_NEEDED ? 'fold.tooLittle' : 'fold.tooFew';
  return 'fold.tooShort';
}

/** What the back fold still lacks before anybody may look for a trend. */
export function backFoldMissing({ readings, days }: Readiness): Missing[] {
  return [...lack('foldReadings', readings, READINGS_NEEDED), ...lack('foldDays', days, DAYS_NEEDED)];
}

function isBackFold(measurement: BodyMeasurement, today: LocalDate): measurement is Fold {
  if (measurement.kind !== 'fold' || measurement.site !== 'subscapular') return false;
  return calendarDate(measurement.measuredAt) <= today;
}

function seriesOf(folds: readonly Fold[]): LocalDate[][] {
  const series = new Map<string, LocalDate[]>();
  for (const { measurer = '', caliper = '', measuredAt } of folds) {
    const key = JSON.stringify([measurer, caliper]);
    const dates = series.get(key) ?? [];
    series.set(key, dates);
    dates.push(calendarDate(measuredAt));
  }
  return [...series.values()];
}

function fuller(a: Readiness, b: Readiness): Readiness {
  if (a.readings !== b.readings) return a.readings > b.readings ? a : b;
  return (a.to ?? '') >= (b.to ?? '') ? a : b;
}
