import { daysBetween, type LocalDate } from '../days';
import type { Run, Shoe } from '../journal/schema';
import { localTimeAt } from '../zones';
import type { Random } from './random';
import { evenRuns, type Kind, type PlannedRun, plausibleRuns } from './run-plan';
import { type Span, warmth } from './season';
import { texts } from './texts';

/** What the runs of a story depend on. */
export interface RunningStory {
  readonly span: Span;
  readonly timeZone: string;
  readonly random: Random;
  /** Exactly so many runs, spread evenly, in place of a plausible number. */
  readonly count?: number | undefined;
}

/** The runs of the story in order, each in shoes that are its own time's. The last day is still to be run. */
export function sampleRuns(story: RunningStory, shoes: readonly Shoe[]): Run[] {
  const planned = story.count === undefined ? plausibleRuns(story) : evenRuns(story, story.count);
  return planned.map((plan) => run(plan, story, shoes));
}

function run(plan: PlannedRun, { span, timeZone, random }: RunningStory, shoes: readonly Shoe[]): Run {
  const { date, clock, kind } = plan;
  const startedAt = localTimeAt(date, clock, timeZone);
  const distanceM = Math.round(plan.distanceM / 10) * 10;
  const week = daysBetween(span.from, date) / 7;
  const effort = effortOf(kind, random);
  const hasWatch = week > 20;
  const heartRate = Math.round(118 + effort * 6.5 + random.noise() * 3);
  const terrain = terrainOf(kind, date, random);
  return {
    id: random.uuid(),
    createdAt: startedAt,
    updatedAt: startedAt,
    version: { sample: 1 },
    startedAt,
    timeZone,
    ...(random.happens(0.985) && { distanceM }),
    elapsedS: Math.round((distanceM / 1000) * paceS(kind, week, date) * (1 + random.noise() * 0.018)),
    ...(random.happens(0.92) && { effort }),
    terrain,
    ...shoeOn(date, terrain, kind, shoes),
    ...(hasWatch &&
      random.happens(0.93) && {
        averageHeartRateBpm: heartRate,
        maximumHeartRateBpm: heartRate + random.whole(9, 22),
      }),
    ...weatherOn(date, terrain, random),
    ...noteOf(kind, terrain, random),
    ...tagsOf(kind, random),
  };
}

/** Seconds a kilometre: quicker over three years, slower in the heat and on long runs. */
function paceS(kind: Kind, week: number, date: LocalDate): number {
  const fitness = 345 + 75 * Math.exp(-week / 50);
  const byKind = { runWalk: 48, easy: 14, long: 22, tempo: -22, race: -34 }[kind];
  return fitness + byKind + Math.max(0, warmth(date)) * 6;
}

function effortOf(kind: Kind, random: Random): number {
  const [low, high] = (
    { runWalk: [4, 6], easy: [3, 4], long: [5, 6], tempo: [7, 8], race: [9, 10] } as const
  )[kind];
  return random.whole(low, high);
}

function terrainOf(kind: Kind, date: LocalDate, random: Random): NonNullable<Run['terrain']> {
  if (kind === 'tempo') return random.happens(0.4) ? 'track' : 'road';
  if (kind === 'long') return random.happens(0.35) ? 'trail' : 'mixed';
  return warmth(date) < -0.7 && random.happens(0.3) ? 'treadmill' : 'road';
}

/** Trail and races have their own pair; the daily ones follow each other about once a year. */
function shoeOn(
  date: LocalDate,
  terrain: Run['terrain'],
  kind: Kind,
  shoes: readonly Shoe[],
): { shoeId?: string } {
  const inUse = shoes.filter(
    ({ createdAt, retiredOn }) => createdAt.slice(0, 10) <= date && (retiredOn ?? '9999') > date,
  );
  const wanted = terrain === 'trail' ? texts.shoes[2] : kind === 'race' ? texts.shoes[4] : undefined;
  const daily = inUse.filter(({ name }) => name !== texts.shoes[2] && name !== texts.shoes[4]).at(-1);
  const shoe = inUse.find(({ name }) => name === wanted) ?? daily;
  return shoe ? { shoeId: shoe.id } : {};
}

function weatherOn(
  date: LocalDate,
  terrain: Run['terrain'],
  random: Random,
): Partial<Pick<Run, 'weather' | 'temperatureC'>> {
  if (terrain === 'treadmill' || !random.happens(0.4)) return {};
  const warm = warmth(date);
  const weather = random.pick(texts.weather[warm > 0.5 ? 'warm' : warm < -0.5 ? 'cold' : 'mild']);
  return { weather, temperatureC: Math.round(10 + warm * 11 + random.noise() * 3) };
}

function noteOf(kind: Kind, terrain: Run['terrain'], random: Random): { note?: string } {
  if (!random.happens(kind === 'race' ? 1 : 0.22)) return {};
  return { note: random.pick(texts.notes[terrain === 'treadmill' ? 'treadmill' : kind]) };
}

function tagsOf(kind: Kind, random: Random): { tags?: string[] } {
  const own = { runWalk: ['run-walk'], easy: [], long: ['long'], tempo: ['tempo'], race: ['race'] }[kind];
  const tags = random.happens(0.07) ? [...own, 'with Ana'] : own;
  return tags.length > 0 ? { tags } : {};
}
