import { calendarDate, type LocalDate } from '../days';
import type { Journal, Run } from '../journal/schema';
import { paceOf } from '../quantities';
import type { RunEnergy } from '../running/energy';
import { type EnergyOf, energyFinder } from '../running/energy-finder';
import { type RunTotals, totalsOf } from '../running/totals';
import { runsBetween, type Scope } from './scope';
import {
  type CumulativePoint,
  cumulativeDistance,
  type SeriesEntry,
  type SeriesStep,
  seriesOf,
} from './series';

/** What runs add up to, with the energy of those that it can be reckoned for. */
export interface ReportTotals extends RunTotals {
  /** Days with a run. */
  readonly days: number;
  /** Net energy, ± 15 %, and how many runs are in it; nothing where no run has both a distance and a body mass beside it. */
  readonly energy: (RunEnergy & { readonly runs: number }) | undefined;
}

/** One row of the table of runs. */
export interface ReportRun {
  readonly id: string;
  readonly startedAt: string;
  readonly date: LocalDate;
  readonly distanceM: number | undefined;
  readonly elapsedS: number;
  readonly paceSPerM: number | undefined;
  readonly effort: number | undefined;
  readonly averageHeartRateBpm: number | undefined;
  readonly maximumHeartRateBpm: number | undefined;
  readonly terrain: Run['terrain'];
  /** The shoes' name. */
  readonly shoes: string | undefined;
  readonly weather: string | undefined;
  readonly temperatureC: number | undefined;
  readonly tags: readonly string[];
  readonly energy: RunEnergy | undefined;
  /** Only where notes were chosen. */
  readonly note: string | undefined;
}

/** Everything a report says about running. */
export interface RunningPart {
  readonly totals: { readonly now: ReportTotals; readonly before: ReportTotals };
  readonly series: { readonly step: SeriesStep; readonly entries: readonly SeriesEntry[] };
  readonly cumulative: {
    readonly now: readonly CumulativePoint[];
    readonly before: readonly CumulativePoint[];
  };
  readonly runs: readonly ReportRun[];
}

/** The runs of the scope, by their calendar dates. */
export function runningPart(journal: Journal, scope: Scope, withNotes: boolean): RunningPart {
  const energyOf = energyFinder(journal.bodyMeasurements);
  const runs = runsBetween(journal.runs, scope.period);
  const before = runsBetween(journal.runs, scope.before);
  const shoes = new Map(journal.shoes.map(({ id, name }) => [id, name]));
  return {
    totals: { now: reportTotals(runs, energyOf), before: reportTotals(before, energyOf) },
    series: seriesOf(runs, scope, journal.settings.weekStartsOn),
    cumulative: {
      now: cumulativeDistance(runs, scope.period.from),
      before: cumulativeDistance(before, scope.before.from),
    },
    runs: runs.map((run) => ({
      ...facts(run),
      shoes: shoes.get(run.shoeId ?? ''),
      energy: energyOf(run),
      note: withNotes ? run.note : undefined,
    })),
  };
}

function reportTotals(runs: readonly Run[], energyOf: EnergyOf): ReportTotals {
  const energies = runs.flatMap((run) => energyOf(run) ?? []);
  const days = new Set(runs.map(({ startedAt }) => calendarDate(startedAt))).size;
  const energy = energies.length === 0 ? undefined : { ...energies.reduce(sum), runs: energies.length };
  return { ...totalsOf(runs), days, energy };
}

function sum(a: RunEnergy, b: RunEnergy): RunEnergy {
  return { kcal: a.kcal + b.kcal, lowKcal: a.lowKcal + b.lowKcal, highKcal: a.highKcal + b.highKcal };
}

function facts(run: Run): Omit<ReportRun, 'shoes' | 'energy' | 'note'> {
  const { id, startedAt, distanceM, elapsedS } = run;
  return {
    id,
    startedAt,
    date: calendarDate(startedAt),
    distanceM,
    elapsedS,
    paceSPerM: distanceM === undefined ? undefined : paceOf(distanceM, elapsedS),
    effort: run.effort,
    averageHeartRateBpm: run.averageHeartRateBpm,
    maximumHeartRateBpm: run.maximumHeartRateBpm,
    terrain: run.terrain,
    weather: run.weather,
    temperatureC: run.temperatureC,
    tags: run.tags ?? [],
  };
}
