import { addDays, weekStart } from '../days';
import type { Run } from '../journal/schema';
import { totalsOf } from '../running/totals';
import { type Facts, type FullWeeks, runsWithin } from './facts';
import { lack, type Message, type Panel, say } from './message';

/** The last full weeks and the runs in them; there is at least one run. */
export interface RecentRunning {
  readonly weeks: FullWeeks;
  readonly runs: readonly Run[];
}

/**
 * The running that a panel may speak of: the last full weeks. Otherwise the panel that says why there is none: no run at all, the
 * first week still going on, or no run in those weeks.
 */
export function recentRunning(facts: Facts): RecentRunning | Panel {
  const { runWeeks } = facts;
  if (facts.runs.length === 0) return notYet([say('noRuns')], lack('runs', 0, 1));
  if (runWeeks === undefined) return notYet([firstWeekMessage(facts)], lack('fullWeeks', 0, 1));
  const runs = runsWithin(facts.runs, runWeeks);
  if (runs.length === 0) return notYet([say('noRunsLately', { count: runWeeks.weeks })], lack('runs', 0, 1));
  return { weeks: runWeeks, runs };
}

function firstWeekMessage({ runs, today, journal }: Facts): Message {
  const date = addDays(weekStart(today, journal.settings.weekStartsOn), 7);
  const { distanceM } = totalsOf(runs);
  const soFar = { count: runs.length, date: { date } };
  return distanceM > 0
    ? say('firstWeekDistance', { ...soFar, distance: { distanceM } })
    : say('firstWeek', soFar);
}

/** A panel that has nothing to say on its claim but what is missing. */
export function notYet(messages: Panel['messages'], missing: Panel['missing']): Panel {
  return { state: 'notYet', messages, missing };
}
