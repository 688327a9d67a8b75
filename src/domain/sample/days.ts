import { addDays, datesInclusive, daysBetween, type LocalDate, weekdayOf } from '../days';
import { starterItems } from '../habits/starter';
import type { ChecklistItem, Day, Mark } from '../journal/schema';
import { localTimeAt } from '../zones';
import type { Random } from './random';
import { injuryOf, phaseOn, type Span } from './season';
import { texts } from './texts';

/** What the list and its days depend on. */
export interface ListStory {
  readonly span: Span;
  readonly timeZone: string;
  readonly random: Random;
}

/** The starter's list, one item more in the second year, one given up; running paused while injured. */
export function sampleItems({ span, timeZone, random }: ListStory): ChecklistItem[] {
  const at = localTimeAt(span.from, '20:00', timeZone);
  const stamps = { createdAt: at, updatedAt: at, version: { sample: 1 } };
  const starters = starterItems({ startsOn: span.from, newId: random.uuid, names: texts.items });
  const items = starters.map((item) => ({
    ...item,
    ...stamps,
    pauses: item.area === 'running' ? pauses(span, random) : [],
  }));
  const base = { ...stamps, pauses: [] };
  const year = daysBetween(span.from, span.to) >= 500 ? 365 : 30;
  return [
    ...items,
    {
      ...base,
      id: random.uuid(),
      name: texts.sweets.name,
      area: 'diet',
      kind: 'atMost',
      target: 1,
      unit: texts.sweets.unit,
      schedule: { type: 'daily' },
      position: items.length,
      startsOn: span.from,
      archivedOn: addDays(span.from, year),
    },
    {
      ...base,
      id: random.uuid(),
      name: texts.stretching,
      area: 'strength',
      kind: 'tick',
      schedule: { type: 'weekdays', weekdays: [2, 4, 6] },
      position: items.length + 1,
      startsOn: addDays(span.from, year),
    },
  ];
}

function pauses(span: Span, random: Random): ChecklistItem['pauses'] {
  const injury = injuryOf(span);
  if (injury.from > span.to) return [];
  return [{ id: random.uuid(), ...injury, reason: 'injury', note: texts.injury }];
}

/** The days of the list: most of them written, some forgotten, holidays and colds given off. */
export function sampleDays(story: ListStory, items: readonly ChecklistItem[]): Day[] {
  return datesInclusive(story.span.from, story.span.to).flatMap((date) => {
    const off = offOn(date, story.span);
    const isToday = date === story.span.to;
    if (off === undefined && !isToday && story.random.happens(0.05)) return [];
    return [day(date, { ...story, off, isToday }, items)];
  });
}

function offOn(date: LocalDate, span: Span): Day['off'] {
  const phase = phaseOn(date, span);
  return phase === 'holiday' || phase === 'illness' ? phase : undefined;
}

function day(
  date: LocalDate,
  { random, timeZone, span, off, isToday }: ListStory & { off: Day['off']; isToday: boolean },
  items: readonly ChecklistItem[],
): Day {
  const at = localTimeAt(date, isToday ? '06:30' : '21:30', timeZone);
  const alive = items.filter((item) => item.startsOn <= date && (item.archivedOn ?? '9999') > date);
  const asked = alive.filter((item) => item.kind !== 'automatic' && fallsOn(item, date, random));
  const marks = asked.flatMap((item) => {
    const mark =
      off || (isToday && random.happens(0.6)) ? undefined : markOf(item, disposition(date, span), random);
    return mark ? [[item.id, { ...mark, markedAt: at }] as const] : [];
  });
  return {
    id: date,
    createdAt: at,
    updatedAt: at,
    version: { sample: 1 },
    marks: Object.fromEntries(marks),
    ...(off && { off }),
    ...(random.happens(0.55) && { mood: Math.min(5, Math.max(1, Math.round(3.5 + random.noise() * 0.9))) }),
    ...(random.happens(0.06) && { note: random.pick(texts.dayNotes) }),
  };
}

/** Back strength on Mondays and Thursdays, now and then moved; the rest as their schedules say. */
function fallsOn({ schedule }: ChecklistItem, date: LocalDate, random: Random): boolean {
  const weekday = weekdayOf(date);
  if (schedule.type === 'weekdays') return schedule.weekdays.includes(weekday);
  if (schedule.type === 'timesPerWeek')
    return weekday === 1 || weekday === 4 ? random.happens(0.85) : random.happens(0.05);
  return true;
}

/** How willing a day finds a person, 0–1: more over the years, less on weekends. */
function disposition(date: LocalDate, { from }: Span): number {
  const grown = 0.68 + 0.16 * (1 - Math.exp(-daysBetween(from, date) / 250));
  return weekdayOf(date) >= 6 ? grown - 0.08 : grown;
}

function markOf(
  { kind, target = 1 }: ChecklistItem,
  willing: number,
  random: Random,
): Omit<Mark, 'markedAt'> | undefined {
  if (random.happens(0.02)) return { state: 'skipped' };
  if (kind === 'atMost')
    return {
      state: 'amount',
      amount: random.happens(willing) ? random.whole(0, target) : target + random.whole(1, 2),
    };
  if (kind === 'atLeast') {
    const amount = random.happens(willing)
      ? target + random.whole(0, 1)
      : random.whole(1, Math.max(1, target - 1));
    return random.happens(0.93) ? { state: 'amount', amount } : undefined;
  }
  return random.happens(willing) ? { state: 'done' } : random.happens(0.2) ? { state: 'missed' } : undefined;
}
