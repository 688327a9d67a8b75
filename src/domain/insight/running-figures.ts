import { addDays, type LocalDate } from '../days';
import type { RunEnergy } from '../running/energy';
import { energyFinder } from '../running/energy-finder';
import { runningWeeks } from '../running/weeks';
import { energyOfAll } from './energy';
import { type Facts, lastFullWeeks, runsWithin } from './facts';
import { type Figure, lack, say } from './message';

/** Weeks below which there is no picture of weeks: three bars are no pattern. */
const WEEKS_NEEDED = 4;
/** Half a year. */
const VOLUME_WEEKS = 26;

/** Every week since the one of the first run, the running one too, the earliest first. */
export interface WeeksFigure {
  readonly weeks: readonly { readonly weekStart: LocalDate; readonly runs: number }[];
}

/** The last up to 26 full weeks, the earliest first. */
export interface VolumeFigure {
  readonly weeks: readonly VolumeWeek[];
}

/** What was run in one week, and the energy it took above rest; without a body mass there is none. */
export interface VolumeWeek {
  readonly weekStart: LocalDate;
  readonly distanceM: number;
  readonly energy?: RunEnergy;
}

/** In which weeks there was a run and how many, from four weeks since the first on. */
export function weeksFigure({ runs, firstRunOn, today, journal }: Facts): Figure<WeeksFigure> {
  const { weekStartsOn } = journal.settings;
  const weeks =
    firstRunOn === undefined ? [] : runningWeeks(runs, { from: firstRunOn, to: today, weekStartsOn });
  if (weeks.length < WEEKS_NEEDED)
    return { state: 'waiting', missing: lack('weeks', weeks.length, WEEKS_NEEDED) };
  const data = weeks.map(({ weekStart: start, totals }) => ({ weekStart: start, runs: totals.runs }));
  const ran = data.filter((week) => week.runs > 0).length;
  const most = Math.max(...data.map((week) => week.runs));
  return {
    state: 'drawn',
    data: { weeks: data },
    reading: say('figure.weeks', { ran, weeks: data.length, count: most }),
  };
}

/** How far and with what energy, week by week, from four full weeks on and with at least one distance in them. */
export function volumeFigure(facts: Facts): Figure<VolumeFigure> {
  const weeks = volumeWeeks(facts);
  const total = weeks.reduce((sum, { distanceM }) => sum + distanceM, 0);
  if (weeks.length < WEEKS_NEEDED) {
    return { state: 'waiting', missing: lack('fullWeeks', weeks.length, WEEKS_NEEDED) };
  }
  if (total === 0) return { state: 'waiting', missing: lack('distances', 0, 1) };
  const mean = { count: weeks.length, weekly: { distanceM: total / weeks.length } };
  const hasEnergy = weeks.some(({ energy }) => energy !== undefined);
  return {
    state: 'drawn',
    data: { weeks },
    reading: say(hasEnergy ? 'figure.volumeEnergy' : 'figure.volume', mean),
  };
}

function volumeWeeks({ runs, firstRunOn, today, journal }: Facts): VolumeWeek[] {
  const span = lastFullWeeks(firstRunOn, today, journal.settings, VOLUME_WEEKS);
  if (span === undefined) return [];
  const within = runsWithin(runs, span);
  const energyOf = energyFinder(journal.bodyMeasurements);
  const { weekStartsOn } = journal.settings;
  return runningWeeks(within, { ...span, weekStartsOn }).map(({ weekStart, totals: { distanceM } }) => {
    const ofWeek = runsWithin(within, { from: weekStart, to: addDays(weekStart, 6) });
    const energy = energyOfAll(ofWeek, energyOf);
    return { weekStart, distanceM, ...(energy && { energy }) };
  });
}
