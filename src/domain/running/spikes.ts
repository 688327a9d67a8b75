import { calendarDate, type LocalDate } from '../days';
import type { Run } from '../journal/schema';
import { epochMsOf } from '../zones';

const WINDOW_MS = 30 * 86_400_000;

/** Upper ends (included) of the ratio's bands. */
const BANDS = [
  { upTo: 1.1, state: 'reference' },
  { upTo: 1.3, state: 'small' },
  { upTo: 2, state: 'moderate' },
] as const;

/** How much longer a run was than the longest before it. `noBaseline`: no run with a distance in the 30 days before. */
export interface Spike {
  readonly state: 'noDistance' | 'noBaseline' | 'reference' | 'small' | 'moderate' | 'large';
  /** Distance ÷ `longest30M`. */
  readonly ratio?: number;
  /** The longest run that began in the 30 days (30 × 24 hours) before this one: their beginning included, its own start not. */
  readonly longest30M?: number;
}

/**
 * A run against the longest of the 30 days before it (Frandsen 2025, doi 10.1136/bjsports-2024-109380): up to 1.10 times as long is
 * the reference, up to 1.30 a small, up to 2.00 a moderate, beyond it a large spike. `runs` may hold the run itself, in any order.
 */
export function spikeOf(run: Pick<Run, 'startedAt' | 'distanceM'>, runs: readonly Run[]): Spike {
  const end = epochMsOf(run.startedAt);
  let longest = 0;
  for (const { distanceM = 0, startedAt } of runs) {
    if (distanceM <= longest) continue;
    const at = epochMsOf(startedAt);
    if (at >= end - WINDOW_MS && at < end) longest = distanceM;
  }
  return judged(run.distanceM, longest);
}

/** A run and its spike. */
export interface RunSpike {
  readonly run: Run;
  readonly spike: Spike;
}

/**
 * The spikes of the runs dated from `from` to `to` (both included, by the runner's calendar), the earliest first; the runs before them
 * serve as baseline. One pass over the sorted runs, fit for tens of thousands.
 */
export function spikesIn(runs: readonly Run[], from: LocalDate, to: LocalDate): RunSpike[] {
  const sorted = runs.map((run) => ({ run, at: epochMsOf(run.startedAt) })).sort((a, b) => a.at - b.at);
  const longestBefore = slidingLongest(sorted);
  return sorted.flatMap(({ run }, index) => {
    const date = calendarDate(run.startedAt);
    return date >= from && date <= to
      ? [{ run, spike: judged(run.distanceM, longestBefore[index] ?? 0) }]
      : [];
  });
}

/**
 * For each run, in order of start, the longest distance of its window, 0 where there is none. `rivals` holds, in falling order of
 * distance, the runs that may still be the longest of a window to come: a shorter one that began no later never can.
 */
function slidingLongest(sorted: readonly { run: Run; at: number }[]): number[] {
  const rivals: { at: number; distanceM: number }[] = [];
  let [head, entered] = [0, 0];
  return sorted.map(({ at }) => {
    for (let next = sorted[entered]; next !== undefined && next.at < at; next = sorted[entered]) {
      const { distanceM = 0 } = next.run;
      while (rivals.length > head && (rivals.at(-1)?.distanceM ?? 0) <= distanceM) rivals.pop();
      rivals.push({ at: next.at, distanceM });
      entered += 1;
    }
    while ((rivals[head]?.at ?? at) < at - WINDOW_MS) head += 1;
    return rivals[head]?.distanceM ?? 0;
  });
}

function judged(distanceM: number | undefined, longest30M: number): Spike {
  if (distanceM === undefined) return { state: 'noDistance' };
  if (longest30M === 0) return { state: 'noBaseline' };
  // Miles and their tenths are not exact in binary: 11 miles to 10 must not fall on the wrong side of 1.1.
  const ratio = Math.round((distanceM / longest30M) * 1e9) / 1e9;
  return { state: BANDS.find(({ upTo }) => ratio <= upTo)?.state ?? 'large', ratio, longest30M };
}
