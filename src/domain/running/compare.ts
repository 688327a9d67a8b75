import type { Run } from '../journal/schema';
import { paceOf } from '../quantities';
import { epochMsOf } from '../zones';

const MS_PER_DAY = 86_400_000;
const WINDOW_DAYS = 365;
const DISTANCE_TOLERANCE = 0.1;
const RUNS_NEEDED = 3;

/** A run's pace against the person's own recent runs at that distance, or why there is none. */
export type PaceComparison =
  | { readonly state: 'noDistance' }
  | { readonly state: 'tooFew'; readonly similar: number; readonly needed: number }
  | {
      readonly state: 'compared';
      readonly similar: number;
      readonly medianPaceSPerM: number;
      /** This run's pace less the median, seconds per kilometre: below 0 it was quicker. */
      readonly differenceSPerKm: number;
      /** Place among these runs and this one, 1 the quickest; runs of equal pace share the better place. */
      readonly rank: number;
    };

/**
 * Compares with the runs of the 365 days before the run's start (365 × 24 hours, their beginning included, the start itself not) whose
 * distance is within ±10 % of the run's (both ends included). Fewer than 3 say nothing yet. `runs` may hold the run itself.
 */
export function paceAgainstSimilar(run: Run, runs: readonly Run[]): PaceComparison {
  const { distanceM } = run;
  if (distanceM === undefined) return { state: 'noDistance' };
  const paces = similarRuns(run, runs).map((other) => paceOf(other.distanceM, other.elapsedS));
  if (paces.length < RUNS_NEEDED) return { state: 'tooFew', similar: paces.length, needed: RUNS_NEEDED };
  const own = paceOf(distanceM, run.elapsedS);
  const medianPaceSPerM = median(paces);
  return {
    state: 'compared',
    similar: paces.length,
    medianPaceSPerM,
    differenceSPerKm: (own - medianPaceSPerM) * 1000,
    rank: 1 + paces.filter((pace) => pace < own).length,
  };
}

/** The runs a run is compared with, in the order given: none for a run without a distance. */
export function similarRuns(run: Run, runs: readonly Run[]): (Run & { readonly distanceM: number })[] {
  const { distanceM } = run;
  if (distanceM === undefined) return [];
  const end = epochMsOf(run.startedAt);
  const begin = end - WINDOW_DAYS * MS_PER_DAY;
  // A millionth of slack: 10 % more than a distance is not always exactly so in binary.
  const reach = distanceM * (DISTANCE_TOLERANCE + 1e-6);
  return runs.flatMap((other) => {
    if (other.distanceM === undefined || Math.abs(other.distanceM - distanceM) > reach) return [];
    const startedAt = epochMsOf(other.startedAt);
    return startedAt >= begin && startedAt < end ? [{ ...other, distanceM: other.distanceM }] : [];
  });
}

/** The middle value, of an even number the mean of the two in the middle. `values` is not empty. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [below = 0, above = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return (below + above) / 2;
}
