import { daysBetween, weekStart } from '../days';
import { itemHistory } from '../habits/history';
import { isAlive } from '../habits/schedule';
import { itemScores } from '../habits/score';
import type { ChecklistItem } from '../journal/schema';
import { consistencyOf } from '../running/consistency';
import { type Facts, type FullWeeks, RECENT_WEEKS } from './facts';
import { lack, type Message, type Panel, say } from './message';
import { notYet } from './running-panel';

/** Days an item must have stood on the list before its score is told: a score that began at 0 needs about four weeks to mean something. */
const SCORE_AFTER_DAYS = 28;

/**
 * (f) How steadily the person has run since the first run: weeks with a run, longest stretch without one, weekly aims kept lately, and
 * how the list stands. `answered` from eight weeks on, which is as long as the shortest trials; below that `partly`.
 */
export function steadinessPanel(facts: Facts): Panel {
  const { journal, today, runs } = facts;
  const consistency = consistencyOf(runs, { today, weekStartsOn: journal.settings.weekStartsOn });
  if (consistency === undefined) return notYet([say('noRuns')], lack('runs', 0, 1));
  const { firstRunOn, weeks, weeksWithRun, longestGapDays } = consistency;
  const tooShort =
    weeks < RECENT_WEEKS ? [say('f.tooShort', { count: weeks, weeksNeeded: RECENT_WEEKS })] : [];
  const messages = [
    say('f.weeks', { ran: weeksWithRun, count: weeks, date: { date: firstRunOn } }),
    ...(longestGapDays > 0 ? [say('f.gap', { count: longestGapDays })] : []),
    ...aimMessages(facts),
    ...scoreMessages(facts),
    ...tooShort,
  ];
  return {
    state: tooShort.length > 0 ? 'partly' : 'answered',
    messages,
    missing: lack('weeks', weeks, RECENT_WEEKS),
  };
}

function aimMessages({ journal, listWeeks }: Facts): Message[] {
  if (listWeeks === undefined) return [];
  const weekly = journal.checklistItems.filter(({ schedule }) => schedule.type === 'timesPerWeek');
  const aims = weekly.flatMap((item) => aimsOf({ journal, item, listWeeks }));
  if (aims.length === 0) return [];
  const kept = aims.filter(({ done, quota }) => done >= quota).length;
  return [say('f.aims', { kept, aims: aims.length, count: listWeeks.weeks })];
}

/** One aim per full week in which the item asked for something. */
function aimsOf({
  journal,
  item,
  listWeeks,
}: Pick<Facts, 'journal'> & { item: ChecklistItem; listWeeks: FullWeeks }) {
  const days = itemHistory(journal, item, listWeeks.from, listWeeks.to);
  const { weekStartsOn } = journal.settings;
  const byWeek = new Map(
    days.flatMap(({ date, week }) => (week ? [[weekStart(date, weekStartsOn), week] as const] : [])),
  );
  return [...byWeek.values()].filter(({ quota }) => quota > 0);
}

function scoreMessages({ journal, today }: Facts): Message[] {
  const settled = journal.checklistItems.filter(
    (item) => isAlive(item, today) && daysBetween(item.startsOn, today) >= SCORE_AFTER_DAYS,
  );
  if (settled.length === 0) return [];
  const scores = settled.map((item) => itemScores(journal, item, today).present);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return [say('f.score', { score: Math.round(mean * 100), count: settled.length })];
}
