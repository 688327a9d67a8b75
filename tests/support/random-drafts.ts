import { addDays } from '../../src/domain/days';
import type { EditableCollection } from '../../src/domain/journal/commands';
import { foldSiteSchema, type Journal } from '../../src/domain/journal/schema';
import { areas, itemKinds, pauseReasons, terrains } from '../../src/domain/journal/vocabulary';
import type { Random } from '../../src/domain/sample/random';

type Fields = Record<string, unknown>;

/** Values for every field a record of each collection can have, as somebody might fill a form in; without an id. */
export const randomFields: Record<EditableCollection, (random: Random, journal: Journal) => Fields> = {
  runs: (random, { shoes }) => ({
    startedAt: aTime(random),
    timeZone: random.pick(['Europe/Berlin', 'America/Lima']),
    distanceM: random.whole(1, 42_195),
    elapsedS: random.whole(1, 20_000),
    effort: random.whole(1, 10),
    terrain: random.pick(terrains),
    shoeId: shoes[random.whole(0, shoes.length)]?.id ?? random.uuid(),
    averageHeartRateBpm: random.whole(90, 160),
    maximumHeartRateBpm: random.whole(160, 200),
    weather: aText(random),
    temperatureC: random.whole(-20, 35),
    note: aText(random),
    tags: [`a${aText(random)}`, 'long'],
  }),
  checklistItems: (random) => ({
    name: `a${aText(random)}`,
    area: random.pick(areas),
    kind: random.pick(itemKinds),
    target: random.whole(1, 100),
    unit: aText(random).slice(0, 30),
    fulfilledBy: 'run',
    schedule: random.pick<object>([
      { type: 'daily' },
      { type: 'weekdays', weekdays: [1, random.whole(2, 7)] },
      { type: 'timesPerWeek', times: random.whole(1, 7) },
      { type: 'everyNDays', days: random.whole(2, 9) },
    ]),
    position: random.whole(0, 50),
    startsOn: aDate(random),
    archivedOn: aDate(random),
    pauses: random.happens(0.5) ? [] : [{ id: random.uuid(), from: aDate(random), reason: 'rest' }],
  }),
  shoes: (random) => ({ name: `a${aText(random)}`, retiredOn: aDate(random) }),
  bodyMeasurements: (random) => ({
    measuredAt: aTime(random),
    note: aText(random),
    ...(random.happens(0.5)
      ? { kind: 'mass', massKg: random.whole(40, 120) }
      : {
          kind: 'fold',
          site: foldSiteSchema.options[random.whole(0, 7)],
          readingsMm: [random.whole(5, 40), random.whole(5, 40)],
          measurer: aText(random),
          caliper: aText(random),
        }),
  }),
};

/** The same for what there is one of, and for a day; `null` where something is taken away. */
export const randomSingles = {
  profile: (random: Random): Fields => ({
    name: aText(random),
    sex: random.pick(['female', 'male']),
    birthDate: aDate(random),
    heightM: random.whole(150, 200) / 100,
  }),
  settings: (random: Random): Fields => ({
    distanceUnit: random.pick(['km', 'mi']),
    massUnit: random.pick(['kg', 'lb']),
    weekStartsOn: random.pick([1, 7]),
    dayEndsAt: `0${random.whole(0, 9)}:00`,
    devices: { desk: aText(random), [`d${random.whole(1, 3)}`]: aText(random) },
  }),
  day: (random: Random): Fields => ({
    off: random.pick(pauseReasons),
    mood: random.whole(1, 5),
    note: aText(random),
  }),
};

/** One of a few days, so that the same one is met again. */
export function aDate(random: Random): string {
  return addDays('2026-11-01', random.whole(0, 12));
}

function aTime(random: Random): string {
  return `${aDate(random)}T0${random.whole(4, 9)}:30:00+01:00`;
}

/** Texts as people paste them. */
function aText(random: Random): string {
  const odd = ['', 'ä', '“so”', '\u2028', '👟', '\\', '"', '\n', '\u0000', '__proto__', 'Müsli '];
  return Array.from({ length: random.whole(0, 4) }, () => odd[random.whole(0, odd.length - 1)]).join('');
}
