import { calendarDate, type LocalDate } from '../days';
import type { Journal } from '../journal/schema';
import { epochMsOf } from '../zones';

/** One weighing. */
export interface Weighing {
  readonly date: LocalDate;
  readonly massKg: number;
}

/** The note of a day. */
export interface DayNote {
  readonly date: LocalDate;
  readonly text: string;
}

/** What the days say besides the list, and what was weighed. */
export interface BodyPart {
  /** All weighings of the period in the order of time. */
  readonly weighings: readonly Weighing[];
  /** How many days have each mood, 1–5; empty where no day has one. */
  readonly moods: readonly { readonly mood: number; readonly days: number }[];
  /** Notes of days, only where notes were chosen. */
  readonly dayNotes: readonly DayNote[];
  /** How many days and runs have a note that was left out. */
  readonly notesLeftOut: number;
}

/** Body mass, moods and notes of the days from `from` to `to`, both included. */
export function bodyPart(
  journal: Journal,
  { from, to }: { from: LocalDate; to: LocalDate },
  withNotes: boolean,
): BodyPart {
  const within = (date: LocalDate) => date >= from && date <= to;
  const days = journal.days.filter(({ id }) => within(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const noted = days.flatMap(({ id, note }) => (note ? [{ date: id, text: note }] : []));
  const runsNoted = journal.runs.filter(
    ({ note, startedAt }) => note && within(calendarDate(startedAt)),
  ).length;
  const rated = days.flatMap(({ mood }) => mood ?? []);
  return {
    weighings: weighings(journal).filter(({ date }) => within(date)),
    moods:
      rated.length === 0
        ? []
        : [1, 2, 3, 4, 5].map((mood) => ({ mood, days: rated.filter((one) => one === mood).length })),
    dayNotes: withNotes ? noted : [],
    notesLeftOut: withNotes ? 0 : noted.length + runsNoted,
  };
}

function weighings({ bodyMeasurements }: Journal): Weighing[] {
  return bodyMeasurements
    .flatMap((measurement) => (measurement.kind === 'mass' ? [measurement] : []))
    .sort((a, b) => epochMsOf(a.measuredAt) - epochMsOf(b.measuredAt))
    .map(({ measuredAt, massKg }) => ({ date: calendarDate(measuredAt), massKg }));
}
