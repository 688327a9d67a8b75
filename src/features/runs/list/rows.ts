import { calendarDate, type LocalDate, type Weekday, weekStart } from '../../../domain/days';
import type { Run } from '../../../domain/journal/schema';
import { type RunTotals, totalsOf } from '../../../domain/running/totals';
import type { Sort } from './query';

/** A line of the list: the head of a week with what it adds up to, or a run. */
export type Row =
  | { readonly kind: 'week'; readonly key: string; readonly weekStart: LocalDate; readonly totals: RunTotals }
  | { readonly kind: 'run'; readonly key: string; readonly run: Run };

/** The lines for runs in their order: each week under its head when they go by date, plain otherwise. */
export function rowsOf(runs: readonly Run[], sort: Sort, weekStartsOn: Weekday): Row[] {
  const lines = (some: readonly Run[]): Row[] => some.map((run) => ({ kind: 'run', key: run.id, run }));
  if (sort !== 'newest' && sort !== 'oldest') return lines(runs);
  return byWeek(runs, weekStartsOn).flatMap(([start, ofWeek]) => [
    { kind: 'week' as const, key: start, weekStart: start, totals: totalsOf(ofWeek) },
    ...lines(ofWeek),
  ]);
}

/** By the runner's own calendar; a run on a journey may stand beside, not inside, the others of its week, and still joins it. */
function byWeek(runs: readonly Run[], weekStartsOn: Weekday): [LocalDate, Run[]][] {
  const weeks = new Map<LocalDate, Run[]>();
  for (const run of runs) {
    const start = weekStart(calendarDate(run.startedAt), weekStartsOn);
    const ofWeek = weeks.get(start);
    if (ofWeek) ofWeek.push(run);
    else weeks.set(start, [run]);
  }
  return [...weeks];
}
