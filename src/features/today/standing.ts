import { addDays, type LocalDate } from '../../domain/days';
import type { Kept } from '../../domain/habits/fullness';
import { itemHistory } from '../../domain/habits/history';
import { itemScores } from '../../domain/habits/score';
import { itemStreak, type Streak } from '../../domain/habits/streak';
import type { ChecklistItem, Day, Journal } from '../../domain/journal/schema';

/** How an item stands today: its decaying score, 0–1, and what was kept in a row. */
export interface Standing {
  readonly score: number;
  readonly streak: Streak;
  /** The last 30 days, today included; what is still open today is not due yet. */
  readonly recent: Kept;
}

const RECENT_DAYS = 30;

interface Known {
  readonly journal: Journal;
  readonly today: LocalDate;
  readonly standing: Standing;
}

/** What was computed last for an item as it is. It reads years of days, and a tick on another item changes none of it. */
const knownByItem = new WeakMap<ChecklistItem, Known>();

/** The standing of an item as of `today`, which is the day still open. */
export function standingOf(journal: Journal, item: ChecklistItem, today: LocalDate): Standing {
  const known = knownByItem.get(item);
  const standing =
    known?.today === today && isSameFor(item, known.journal, journal)
      ? known.standing
      : computed(journal, item, today);
  knownByItem.set(item, { journal, today, standing });
  return standing;
}

function computed(journal: Journal, item: ChecklistItem, today: LocalDate): Standing {
  return {
    score: itemScores(journal, item, today).present,
    streak: itemStreak(journal, item, today),
    recent: keptOf(journal, item, { from: addDays(today, 1 - RECENT_DAYS), to: today }),
  };
}

/** Kept of due from `from` to `to`, both included, where `to` is today: what is still open on it is not due yet. */
export function keptOf(
  journal: Journal,
  item: ChecklistItem,
  { from, to }: { from: LocalDate; to: LocalDate },
): Kept {
  const days = itemHistory(journal, item, from, to);
  const kept = days.filter(({ counts }) => counts === 'kept').length;
  const short = days.filter(
    ({ counts, date, status }) => counts === 'short' && !(date === to && status === 'open'),
  );
  return { kept, due: kept + short.length };
}

/** Whether nothing that an item is judged by differs between two states of a journal. */
function isSameFor({ id, kind }: ChecklistItem, before: Journal, after: Journal): boolean {
  if (before.settings !== after.settings) return false;
  if (kind === 'automatic' && before.runs !== after.runs) return false;
  if (before.days === after.days) return true;
  // A change keeps every other record, and its place in the list; more than one new day is rare enough to count anew.
  const added = after.days.length - before.days.length;
  if (added < 0 || added > 1) return false;
  return after.days.every(
    (day, index) => day === before.days[index] || isSameDayFor(id, before.days[index], day),
  );
}

function isSameDayFor(itemId: string, before: Day | undefined, after: Day): boolean {
  if (before && before.id !== after.id) return false;
  const [was, is] = [before?.marks[itemId], after.marks[itemId]];
  return before?.off === after.off && was?.state === is?.state && was?.amount === is?.amount;
}
