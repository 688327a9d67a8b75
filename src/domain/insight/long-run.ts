import { addDays, calendarDate, type LocalDate } from '../days';
import type { Run } from '../journal/schema';
import { type RunSpike, spikesIn } from '../running/spikes';
import { type Facts, runsWithin } from './facts';
import { type Figure, lack, type Message, type Panel, say } from './message';
import { notYet } from './running-panel';

const BASELINE_DAYS = 30;
/** The last twelve weeks, today included: what the panel counts and the figure draws. */
const LOOK_BACK_DAYS = 84;
/** Up to here a run is the reference (Frandsen 2025, doi 10.1136/bjsports-2024-109380). */
const REFERENCE_RATIO = 1.1;
/** Runs with a distance below which there is no picture. */
const FIGURE_RUNS_NEEDED = 4;

/** How far a run went past the longest of the 30 days before it. Steps in between are one: the study found no order among them. */
export type Reach = 'noBaseline' | 'within' | 'past' | 'double';

/** One run with a distance beside the longest of the 30 days before it. */
export interface LongRunPoint {
  readonly runId: string;
  readonly date: LocalDate;
  readonly distanceM: number;
  /** Absent with `noBaseline`. */
  readonly longest30M?: number;
  readonly reach: Reach;
}

/** The runs with a distance of the last twelve weeks, the earliest first. */
export interface LongRunFigure {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly points: readonly LongRunPoint[];
}

/**
 * (h) The longest run of the last 30 days, which the next is measured against, and how the runs of the last twelve weeks stood to theirs:
 * one word for more than a tenth past it, a stronger one for more than double. `answered` with a run to measure the next by and
 * at least one run compared, else `partly`; `notYet` without a run with a distance in that time.
 */
export function longRunPanel(facts: Facts): Panel {
  if (facts.runs.length === 0) return notYet([say('noRuns')], lack('runs', 0, 1));
  const { points } = longRunPoints(facts);
  const longest = longestLately(facts);
  if (points.length === 0)
    return notYet([say('h.noDistance'), say('h.noBaseline')], lack('recentDistances', 0, 1));
  const compared = points.filter(({ reach }) => reach !== 'noBaseline');
  const state = longest && compared.length > 0 ? 'answered' : 'partly';
  return {
    state,
    messages: [...nextMessages(longest), ...reachMessages(points)],
    missing: lack('recentDistances', longest ? 1 : 0, 1),
  };
}

/** The runs of the last twelve weeks beside their baselines, from four runs with a distance on. */
export function longRunFigure(facts: Facts): Figure<LongRunFigure> {
  const data = longRunPoints(facts);
  const { length } = data.points;
  if (length < FIGURE_RUNS_NEEDED)
    return { state: 'waiting', missing: lack('recentDistances', length, FIGURE_RUNS_NEEDED) };
  const past = data.points.filter(({ reach }) => reach === 'past' || reach === 'double').length;
  const reading =
    past === 0
      ? say('figure.longRunNone', { count: length })
      : say('figure.longRun', { past, count: length });
  return { state: 'drawn', data, reading };
}

function longRunPoints({ runs, today }: Facts): LongRunFigure {
  const from = addDays(today, 1 - LOOK_BACK_DAYS);
  const near = runsWithin(runs, { from: addDays(from, -BASELINE_DAYS - 1), to: today });
  return { from, to: today, points: spikesIn(near, from, today).flatMap(pointOf) };
}

function pointOf({ run: { id, startedAt, distanceM }, spike }: RunSpike): LongRunPoint[] {
  if (distanceM === undefined) return [];
  const point = { runId: id, date: calendarDate(startedAt), distanceM, reach: reachOf(spike.state) };
  return [spike.longest30M === undefined ? point : { ...point, longest30M: spike.longest30M }];
}

function reachOf(state: RunSpike['spike']['state']): Reach {
  if (state === 'large') return 'double';
  if (state === 'small' || state === 'moderate') return 'past';
  return state === 'reference' ? 'within' : 'noBaseline';
}

/** The longest run of the 30 days that end with today; of equally long ones the last. */
function longestLately({ runs, today }: Facts): Run | undefined {
  const recent = runsWithin(runs, { from: addDays(today, 1 - BASELINE_DAYS), to: today });
  return recent.reduce<Run | undefined>(
    (longest, run) => ((run.distanceM ?? 0) >= (longest?.distanceM ?? 1) ? run : longest),
    undefined,
  );
}

function nextMessages(longest: Run | undefined): Message[] {
  if (longest?.distanceM === undefined) return [say('h.noBaseline')];
  const { distanceM } = longest;
  return [
    say('h.longest', { distance: { distanceM }, date: { date: calendarDate(longest.startedAt) } }),
    say('h.next', { distance: { distanceM: distanceM * REFERENCE_RATIO } }),
  ];
}

function reachMessages(points: readonly LongRunPoint[]): Message[] {
  const count = (reach: Reach) => points.filter((point) => point.reach === reach).length;
  const [without, double] = [count('noBaseline'), count('double')];
  const compared = points.length - without;
  const past = count('past') + double;
  return [
    ...(compared > 0 && past === 0 ? [say('h.within', { count: compared })] : []),
    ...(past > 0 ? [say('h.past', { past, count: compared })] : []),
    ...(double > 0 ? [say('h.double', { count: double })] : []),
    ...(without > 0 ? [say('h.withoutBaseline', { count: without })] : []),
  ];
}
