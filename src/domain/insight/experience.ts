import { calendarDate, daysBetween, type LocalDate, weekdayOf } from '../days';
import type { Run } from '../journal/schema';
import { totalsOf } from '../running/totals';
import type { Facts } from './facts';
import { type Message, type PartOfDay, say, type Value } from './message';

/** Runs below which there is no story to tell. */
const RUNS_FOR_A_STORY = 3;
/** Runs below which a usual day or time is chance. */
const RUNS_FOR_A_HABIT = 8;
/** A day or time is called usual when more than this share of the runs fell on it. */
const USUAL_SHARE = 0.4;
/** Days without a run from which a pause is worth telling. */
const PAUSE_DAYS = 14;
const HARD_EFFORT = 8;
const NOTE_LENGTH = 160;

/** The runner's own story from the journal's facts. */
export interface Experience {
  readonly state: 'notYet' | 'told';
  readonly messages: readonly Message[];
  /** A note of the reader's own, word for word: meant for the reader's screen alone. */
  readonly quote?: { readonly note: string; readonly date: LocalDate; readonly runId: string };
}

/**
 * What the journal tells of a runner's own experience: since when, how much, the longest run, a usual day and time, the longest pause and
 * what came after it. Below three runs only an invitation.
 */
export function experienceOf(facts: Facts): Experience {
  const { runs } = facts;
  if (runs.length < RUNS_FOR_A_STORY)
    return {
      state: 'notYet',
      messages: [say('experience.invitation', { count: runs.length, need: RUNS_FOR_A_STORY })],
    };
  const run = quotedRun(runs);
  const messages = [
    ...sinceMessages(facts),
    ...longestMessages(runs),
    ...usualMessages(runs),
    ...pauseMessages(facts),
  ];
  if (run === undefined) return { state: 'told', messages };
  return {
    state: 'told',
    messages,
    quote: { note: plainNote(run), date: calendarDate(run.startedAt), runId: run.id },
  };
}

function sinceMessages({ runs, firstRunOn = '' }: Facts): Message[] {
  const { distanceM } = totalsOf(runs);
  const since = { date: { date: firstRunOn }, count: runs.length };
  return [
    distanceM > 0
      ? say('experience.since', { ...since, distance: { distanceM } })
      : say('experience.sinceNoDistance', since),
  ];
}

function longestMessages(runs: readonly Run[]): Message[] {
  const longest = longestOf(runs);
  if (longest?.distanceM === undefined) return [];
  const { distanceM, startedAt } = longest;
  return [say('experience.longest', { distance: { distanceM }, date: { date: calendarDate(startedAt) } })];
}

function usualMessages(runs: readonly Run[]): Message[] {
  if (runs.length < RUNS_FOR_A_HABIT) return [];
  const weekday = usual(runs.map(({ startedAt }) => weekdayOf(calendarDate(startedAt))));
  const partOfDay = usual(runs.map(({ startedAt }) => partOfDayAt(startedAt)));
  const day: Record<string, Value> = weekday === undefined ? {} : { weekday: { weekday } };
  const time: Record<string, Value> = partOfDay === undefined ? {} : { partOfDay: { partOfDay } };
  if (weekday !== undefined && partOfDay !== undefined)
    return [say('experience.usualDayAndTime', { ...day, ...time })];
  if (weekday !== undefined) return [say('experience.usualDay', day)];
  return partOfDay === undefined ? [] : [say('experience.usualTime', time)];
}

/** What more than 40 % of the runs share; at most two things can, and then the more frequent counts. */
function usual<Kind>(kinds: readonly Kind[]): Kind | undefined {
  const counts = new Map<Kind, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[1] > USUAL_SHARE * kinds.length ? most[0] : undefined;
}

const PARTS: readonly (readonly [from: number, part: PartOfDay])[] = [
  [22, 'night'],
  [18, 'evening'],
  [14, 'afternoon'],
  [11, 'midday'],
  [4, 'morning'],
];

function partOfDayAt(localTime: string): PartOfDay {
  const hour = Number(localTime.slice(11, 13));
  return PARTS.find(([from]) => hour >= from)?.[1] ?? 'night';
}

/** The longest stretch of days without a run between two runs, and whether one is going on. */
function pauseMessages({ runs, today }: Facts): Message[] {
  const last = runs.at(-1);
  const sinceLast = last ? daysBetween(calendarDate(last.startedAt), today) : 0;
  const restingNow =
    last && sinceLast > PAUSE_DAYS
      ? [say('experience.restingNow', { date: { date: calendarDate(last.startedAt) } })]
      : [];
  const pause = longestPause(runs);
  if (pause === undefined) return restingNow;
  const { days, after, next } = pause;
  const date = { date: calendarDate(next.startedAt) };
  const comeback =
    next.distanceM === undefined
      ? say('experience.comeback', { date })
      : say('experience.comebackDistance', { date, distance: { distanceM: next.distanceM } });
  return [say('experience.pause', { count: days, date: { date: after } }), comeback, ...restingNow];
}

interface Pause {
  readonly days: number;
  readonly after: LocalDate;
  readonly next: Run;
}

function longestPause(runs: readonly Run[]): Pause | undefined {
  let longest: Pause | undefined;
  for (const [index, next] of runs.slice(1).entries()) {
    const after = calendarDate(runs[index]?.startedAt ?? next.startedAt);
    const days = daysBetween(after, calendarDate(next.startedAt)) - 1;
    if (days >= PAUSE_DAYS && days > (longest?.days ?? 0)) longest = { days, after, next };
  }
  return longest;
}

function longestOf(runs: readonly Run[]): Run | undefined {
  return runs.reduce<Run | undefined>(
    (longest, run) => ((run.distanceM ?? 0) > (longest?.distanceM ?? 0) ? run : longest),
    undefined,
  );
}

/** The longest run if it has a short note, else the latest run of high effort that has one. */
function quotedRun(runs: readonly Run[]): Run | undefined {
  const isShort = (run: Run) => plainNote(run).length > 0 && plainNote(run).length <= NOTE_LENGTH;
  const longest = longestOf(runs);
  if (longest && isShort(longest)) return longest;
  return runs.filter((run) => (run.effort ?? 0) >= HARD_EFFORT && isShort(run)).at(-1);
}

function plainNote({ note = '' }: Run): string {
  return note.trim().replace(/\s+/g, ' ');
}
