import { addDays, type LocalDate } from '../days';
import { createJournal } from '../journal/create';
import type { Journal, Shoe } from '../journal/schema';
import { localTimeAt } from '../zones';
import { sampleMeasurements } from './body';
import { sampleDays, sampleItems } from './days';
import { createRandom, type Random } from './random';
import { sampleRuns } from './runs';
import type { Span } from './season';
import { texts } from './texts';

/** What a sample is made from: the same wishes give the same journal, to the byte. */
export interface SampleWishes {
  readonly seed: number;
  /** Its last day. */
  readonly today: LocalDate;
  /** How many years it goes back, 1–50. */
  readonly years: number;
  /** Exactly so many runs; a plausible number unless given. */
  readonly runs?: number | undefined;
}

/** The story plays in one place, wherever it is read. */
const TIME_ZONE = 'Europe/Amsterdam';

/**
 * A made-up but plausible journal: running that builds up with the seasons, an injury, holidays and colds, shoes, a daily list with its
 * marks, moods, notes, body mass and a skinfold. Nobody's data.
 */
export function sampleJournal({ seed, today, years, runs: count }: SampleWishes): Journal {
  const span = { from: addDays(today, 1 - Math.round(years * 365.25)), to: today };
  const random = createRandom(seed);
  const story = { span, timeZone: TIME_ZONE, random };
  const birth = { id: random.uuid(), at: localTimeAt(span.from, '20:00', TIME_ZONE), device: 'sample' };
  const empty = createJournal(birth);
  const shoes = sampleShoes(span, random);
  const checklistItems = sampleItems(story);
  return {
    ...empty,
    profile: { ...empty.profile, name: texts.name, heightM: 1.78, birthDate: '1986-05-14' },
    checklistItems,
    shoes,
    runs: sampleRuns({ ...story, count }, shoes),
    days: sampleDays(story, checklistItems),
    bodyMeasurements: sampleMeasurements(story),
  };
}

/** When each pair came and went, in days from the start. */
const PAIRS: readonly (readonly [came: number, went: number | undefined])[] = [
  [0, 330],
  [330, 720],
  [200, undefined],
  [720, undefined],
  [600, undefined],
];

function sampleShoes({ from, to }: Span, random: Random): Shoe[] {
  return PAIRS.flatMap(([came, went], index) => {
    const bought = addDays(from, came);
    const retiredOn = went === undefined ? undefined : addDays(from, went);
    if (bought > to) return [];
    const at = localTimeAt(bought, '18:00', TIME_ZONE);
    const shoe = {
      id: random.uuid(),
      createdAt: at,
      updatedAt: at,
      version: { sample: 1 },
      name: texts.shoes[index] ?? texts.shoes[0],
    };
    return [retiredOn !== undefined && retiredOn <= to ? { ...shoe, retiredOn } : shoe];
  });
}
