import { calendarDate } from '../../../domain/days';
import type { Run } from '../../../domain/journal/schema';
import type { LocalTime } from '../../../domain/local-time';
import { type DistanceUnit, formatDistance, formatDuration, formatPace } from '../../../domain/quantities';
import { epochMsOf } from '../../../domain/zones';
import { t } from '../../../words';
import { formatDay } from '../../../words/dates';
import type { RunFields } from './record';

const FASTEST_S_PER_M = 0.15;
const SLOWEST_S_PER_M = 1.8;
const LONGEST_M = 200_000;
const LONGEST_S = 86_400;
/** Clocks are read to the minute, so a run that begins in this one is not in the future. */
const A_MINUTE_MS = 60_000;

/** What the doubts are weighed against. `runs` are those already there, without the one that is being changed. */
export interface DoubtContext {
  readonly now: LocalTime;
  readonly unit: DistanceUnit;
  readonly runs: readonly Run[];
}

/** What is unusual about a run, a sentence each: not wrong, but worth a second look before it is saved. */
export function doubtsOf(run: RunFields, { now, unit, runs }: DoubtContext): string[] {
  const { distanceM, elapsedS, startedAt } = run;
  const pace = distanceM === undefined ? undefined : elapsedS / distanceM;
  const paceWords = formatPace(pace ?? 0, unit);
  const distance = formatDistance(distanceM ?? 0, unit);
  const doubts: readonly (readonly [boolean, string])[] = [
    [distanceM === undefined, t('runs.form.doubts.noDistance')],
    [pace !== undefined && pace < FASTEST_S_PER_M, t('runs.form.doubts.fast', { pace: paceWords })],
    [pace !== undefined && pace > SLOWEST_S_PER_M, t('runs.form.doubts.slow', { pace: paceWords })],
    [distanceM !== undefined && distanceM > LONGEST_M, t('runs.form.doubts.far', { distance })],
    [elapsedS > LONGEST_S, t('runs.form.doubts.long', { time: formatDuration(elapsedS) })],
    [
      epochMsOf(startedAt) > epochMsOf(now) + A_MINUTE_MS,
      t('runs.form.doubts.future', { day: formatDay(calendarDate(startedAt)) }),
    ],
    [runs.some((other) => isAlike(run, other)), t('runs.form.doubts.alike')],
  ];
  return doubts.flatMap(([holds, sentence]) => (holds ? [sentence] : []));
}

/** The same day, distance and time: most likely the same run once more. */
function isAlike(run: RunFields, other: Run): boolean {
  return (
    run.elapsedS === other.elapsedS &&
    run.distanceM === other.distanceM &&
    calendarDate(run.startedAt) === calendarDate(other.startedAt)
  );
}
