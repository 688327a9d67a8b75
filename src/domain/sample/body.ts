import { addDays, datesInclusive, daysBetween, type LocalDate, weekdayOf } from '../days';
import type { BodyMeasurement } from '../journal/schema';
import { localTimeAt } from '../zones';
import type { ListStory } from './days';
import { warmth } from './season';
import { texts } from './texts';

/** Body mass on most Sundays; from the second year on a fold under the shoulder blade every other Sunday. */
export function sampleMeasurements(story: ListStory): BodyMeasurement[] {
  const sundays = datesInclusive(story.span.from, addDays(story.span.to, -1)).filter(
    (date) => weekdayOf(date) === 7,
  );
  const foldsFrom = addDays(
    story.span.from,
    Math.min(400, Math.floor(daysBetween(story.span.from, story.span.to) / 3)),
  );
  return sundays.flatMap((date, index) => [
    ...(story.random.happens(0.86) ? [mass(date, story)] : []),
    ...(date >= foldsFrom && index % 2 === 0 && story.random.happens(0.92) ? [fold(date, story)] : []),
  ]);
}

function mass(date: LocalDate, { span, timeZone, random }: ListStory): BodyMeasurement {
  const change = 4.2 * (1 - Math.exp(-daysBetween(span.from, date) / 420));
  const kilograms = 83.4 - change - 0.5 * warmth(date) + random.noise() * 0.45;
  return {
    ...measurement(date, '07:30', timeZone, random.uuid()),
    kind: 'mass',
    massKg: Math.round(kilograms * 10) / 10,
  };
}

function fold(date: LocalDate, { span, timeZone, random }: ListStory): BodyMeasurement {
  const change = 2.6 * (1 - Math.exp(-daysBetween(span.from, date) / 500));
  const found = 24 - change + random.noise() * 0.7;
  const readingsMm = [1, 2, 3].map(() => Math.round((found + random.noise() * 0.35) * 5) / 5);
  return {
    ...measurement(date, '07:45', timeZone, random.uuid()),
    kind: 'fold',
    site: 'subscapular',
    readingsMm,
    measurer: texts.measurer,
    caliper: texts.caliper,
  };
}

function measurement(date: LocalDate, clock: string, timeZone: string, id: string) {
  const at = localTimeAt(date, clock, timeZone);
  return { id, createdAt: at, updatedAt: at, version: { sample: 1 }, measuredAt: at };
}
