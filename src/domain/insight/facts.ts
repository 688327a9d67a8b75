import { addDays, calendarDate, daysBetween, type LocalDate, weekStart } from '../days';
import type { Journal, Run, Settings } from '../journal/schema';
import { inOrderOfTime } from '../report/scope';

/** How far back "lately" reaches: the eight weeks that the shortest of the article's trials lasted. */
export const RECENT_WEEKS = 8;

/** Whole weeks in a row, both ends included; never the week that is still running. */
export interface FullWeeks {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly weeks: number;
}

/** What every panel starts from. */
export interface Facts {
  readonly journal: Journal;
  readonly today: LocalDate;
  /** The runs dated up to today, the earliest first. */
  readonly runs: readonly Run[];
  readonly firstRunOn: LocalDate | undefined;
  /** The last full weeks since the week of the first run; absent before one is over. */
  readonly runWeeks: FullWeeks | undefined;
  /** The last full weeks since the week in which the list began; absent before one is over. */
  readonly listWeeks: FullWeeks | undefined;
}

/** The facts of a journal as they stand on `today`; what is dated later is left out. */
export function factsOf(journal: Journal, today: LocalDate): Facts {
  const runs = runsUpTo(journal.runs, today);
  const firstRunOn = runs[0] && calendarDate(runs[0].startedAt);
  const [listFrom] = journal.checklistItems.map(({ startsOn }) => startsOn).sort();
  return {
    journal,
    today,
    runs,
    firstRunOn,
    runWeeks: lastFullWeeks(firstRunOn, today, journal.settings),
    listWeeks: lastFullWeeks(listFrom, today, journal.settings),
  };
}

/**
 * The up to `atMost` full weeks before the one that holds `today`, none earlier than the week of `since`; `undefined` where not one
 * week is over yet.
 */
export function lastFullWeeks(
  since: LocalDate | undefined,
  today: LocalDate,
  { weekStartsOn }: Pick<Settings, 'weekStartsOn'>,
  atMost = RECENT_WEEKS,
): FullWeeks | undefined {
  if (since === undefined) return undefined;
  const thisWeek = weekStart(today, weekStartsOn);
  const weeks = Math.min(atMost, daysBetween(weekStart(since, weekStartsOn), thisWeek) / 7);
  return weeks < 1 ? undefined : { from: addDays(thisWeek, -7 * weeks), to: addDays(thisWeek, -1), weeks };
}

/** The runs dated from `from` to `to`, both included, by the runner's calendar. */
export function runsWithin(
  runs: readonly Run[],
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Run[] {
  return runs.filter(({ startedAt }) => calendarDate(startedAt) >= from && calendarDate(startedAt) <= to);
}

function runsUpTo(runs: readonly Run[], today: LocalDate): Run[] {
  return inOrderOfTime(runs.filter(({ startedAt }) => calendarDate(startedAt) <= today));
}
