import type { Run } from '../journal/schema';
import { paceOf } from '../quantities';

/** What some runs add up to. Runs without a distance count as runs and with their time, and in `withoutDistance`. */
export interface RunTotals {
  readonly runs: number;
  readonly distanceM: number;
  readonly elapsedS: number;
  /** The longest distance of one run, 0 where none has one. */
  readonly longestM: number;
  readonly withoutDistance: number;
  /** Time over distance of the runs that have a distance; absent where none has one. */
  readonly paceSPerM?: number;
}

/** Adds runs up; no runs give zeros and no pace. */
export function totalsOf(runs: readonly Run[]): RunTotals {
  let [distanceM, elapsedS, longestM, withoutDistance, measuredS] = [0, 0, 0, 0, 0];
  for (const run of runs) {
    elapsedS += run.elapsedS;
    if (run.distanceM === undefined) {
      withoutDistance += 1;
      continue;
    }
    distanceM += run.distanceM;
    measuredS += run.elapsedS;
    longestM = Math.max(longestM, run.distanceM);
  }
  const sums = { runs: runs.length, distanceM, elapsedS, longestM, withoutDistance };
  return distanceM > 0 ? { ...sums, paceSPerM: paceOf(distanceM, measuredS) } : sums;
}
