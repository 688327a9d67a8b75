import { calendarDate, type LocalDate } from '../../../domain/days';
import type { Run, Terrain } from '../../../domain/journal/schema';
import { terrains } from '../../../domain/journal/vocabulary';
import type { DistanceUnit } from '../../../domain/quantities';
import { distanceText, temperatureText, timeText } from './readings';
import { blankTriple, type Triple } from './triple';

/** In the field for shoes: a pair that the journal does not know yet, named in `newShoe`. */
export const NEW_SHOE = 'new';

/** Everything the form holds, as typed: plain enough to be put aside and found again. */
export interface RunDraft extends Triple {
  readonly date: LocalDate;
  readonly clock: string;
  /** The clock was set by hand, so another date leaves it alone. */
  readonly clockIsOwn: boolean;
  readonly effort: string;
  readonly terrain: Terrain | '';
  /** A shoe's id, `NEW_SHOE`, or nothing. */
  readonly shoe: string;
  readonly newShoe: string;
  readonly averageHeartRate: string;
  readonly maximumHeartRate: string;
  readonly weather: string;
  readonly temperature: string;
  readonly tags: readonly string[];
  /** A tag that is being typed. */
  readonly tagText: string;
  readonly note: string;
}

/** A form with nothing in it but when, and the shoes that are usual now. */
export function blankDraft(when: { date: LocalDate; clock: string }, shoe = ''): RunDraft {
  return {
    ...blankTriple,
    ...when,
    clockIsOwn: false,
    effort: '',
    terrain: '',
    shoe,
    newShoe: '',
    averageHeartRate: '',
    maximumHeartRate: '',
    weather: '',
    temperature: '',
    tags: [],
    tagText: '',
    note: '',
  };
}

/** A run as the form shows it. */
export function draftOf(run: Run, unit: DistanceUnit): RunDraft {
  const when = { date: calendarDate(run.startedAt), clock: run.startedAt.slice(11, 16) };
  return {
    ...draftLike(run, unit, when),
    clockIsOwn: true,
    averageHeartRate: numberText(run.averageHeartRateBpm),
    maximumHeartRate: numberText(run.maximumHeartRateBpm),
    weather: run.weather ?? '',
    temperature: temperatureText(run.temperatureC),
    note: run.note ?? '',
  };
}

/** A new run like an earlier one: what one plans is taken over; heart rate, weather and note belong to that day alone. */
export function draftLike(run: Run, unit: DistanceUnit, when: { date: LocalDate; clock: string }): RunDraft {
  return {
    ...blankDraft(when, run.shoeId),
    distance: distanceText(run.distanceM, unit),
    time: timeText(run.elapsedS),
    effort: numberText(run.effort),
    terrain: run.terrain ?? '',
    tags: run.tags ?? [],
  };
}

/** Whether anything stands in the part of the form that can be folded away. */
export function fillsMore(draft: RunDraft): boolean {
  const { terrain, shoe, averageHeartRate, maximumHeartRate, weather, temperature, tags, tagText, note } =
    draft;
  const texts = [terrain, shoe, averageHeartRate, maximumHeartRate, weather, temperature, tagText, note];
  return tags.length > 0 || texts.some((text) => text !== '');
}

function numberText(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}

/** Whether a text names a terrain. */
export function isTerrain(text: string): text is Terrain {
  return terrains.some((terrain) => terrain === text);
}
