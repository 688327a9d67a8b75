import { addDays, datesInclusive, daysBetween, type LocalDate, weekdayOf } from '../days';
import type { Random } from './random';
import { phaseOn, recovery, type Span, warmth } from './season';

export type Kind = 'runWalk' | 'easy' | 'long' | 'tempo' | 'race';

/** A run that is going to be: its day, its clock, what kind it is and how far it goes. */
export interface PlannedRun {
  readonly date: LocalDate;
  readonly clock: string;
  readonly kind: Kind;
  readonly distanceM: number;
}

const WEEKS_OF_RUN_WALK = 9;

/** Two runs a week at first, then three, four in summer; the long one on Sunday; every fourth week easier. */
export function plausibleRuns({ span, random }: { span: Span; random: Random }): PlannedRun[] {
  return datesInclusive(span.from, addDays(span.to, -1)).flatMap((date) => {
    const phase = phaseOn(date, span);
    if (phase === 'injury' || phase === 'illness' || !runsOn(date, span, random)) return [];
    if (phase === 'holiday' && random.happens(0.7)) return [];
    const week = Math.floor(daysBetween(span.from, date) / 7);
    const kind = kindOn(date, week, random);
    const weekM = weeklyM(week, date) * recovery(date, span);
    const distanceM = Math.max(1800, share(kind) * weekM * random.between(0.88, 1.12));
    return [
      { date, kind, distanceM: kind === 'race' ? raceM(week) : distanceM, clock: clockOn(date, random) },
    ];
  });
}

function runsOn(date: LocalDate, { from }: Span, random: Random): boolean {
  const week = Math.floor(daysBetween(from, date) / 7);
  const weekday = weekdayOf(date);
  if (weekday === 7) return random.happens(0.93);
  if (weekday === 3) return random.happens(0.9);
  if (weekday === 5) return week >= 6 && random.happens(0.78);
  return weekday === 1 && week >= 30 && warmth(date) > 0.3 && random.happens(0.6);
}

function kindOn(date: LocalDate, week: number, random: Random): Kind {
  if (week < WEEKS_OF_RUN_WALK) return 'runWalk';
  if (weekdayOf(date) === 7) return isRaceDay(date) ? 'race' : 'long';
  return weekdayOf(date) === 3 && week > 26 && random.happens(0.45) ? 'tempo' : 'easy';
}

/** The second Sunday of May and of October. */
function isRaceDay(date: LocalDate): boolean {
  const day = Number(date.slice(8));
  return (date.slice(5, 7) === '05' || date.slice(5, 7) === '10') && day > 7 && day <= 14;
}

/** From 8 km a week upwards for two years, with the seasons, and less in every fourth week. */
function weeklyM(week: number, date: LocalDate): number {
  const base = 8000 + 19_000 * (1 - Math.exp(-week / 45));
  const season = 1 + 0.14 * warmth(date);
  return base * season * (week % 4 === 3 ? 0.72 : 1);
}

function share(kind: Kind): number {
  return { runWalk: 0.36, easy: 0.27, tempo: 0.28, long: 0.43, race: 0.4 }[kind];
}

function raceM(week: number): number {
  return week < 60 ? 5000 : week < 130 ? 10_000 : 21_098;
}

/** Weekdays before work or after it, Sundays in the morning. */
function clockOn(date: LocalDate, random: Random): string {
  const hour =
    weekdayOf(date) === 7
      ? random.whole(8, 9)
      : random.happens(0.4)
        ? random.whole(6, 7)
        : random.whole(17, 19);
  return `${String(hour).padStart(2, '0')}:${String(random.whole(0, 11) * 5).padStart(2, '0')}`;
}

/** Exactly `count` runs: as evenly over the days as it goes, several a day where there are more runs than days. */
export function evenRuns({ span, random }: { span: Span; random: Random }, count: number): PlannedRun[] {
  const days = daysBetween(span.from, span.to);
  return Array.from({ length: count }, (_, index) => {
    const date = addDays(span.from, Math.floor((index * days) / count));
    const clock = `${String(6 + (index % 4) * 4).padStart(2, '0')}:${String(random.whole(0, 59)).padStart(2, '0')}`;
    return {
      date,
      clock,
      kind: random.pick(['easy', 'easy', 'tempo', 'long']),
      distanceM: random.between(3000, 14_000),
    };
  });
}
