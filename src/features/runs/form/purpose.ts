import { calendarDate, type LocalDate } from '../../../domain/days';
import type { Journal, Run } from '../../../domain/journal/schema';
import type { LocalTime } from '../../../domain/local-time';
import type { DistanceUnit } from '../../../domain/quantities';
import { blankDraft, draftLike, draftOf, fillsMore, type RunDraft } from './draft';

/** What the form was opened for: a new run (of the day `on`), one like an earlier one, or a change. */
export type Purpose =
  | { readonly kind: 'new'; readonly on?: LocalDate }
  | { readonly kind: 'like'; readonly run: Run; readonly on?: LocalDate }
  | { readonly kind: 'edit'; readonly run: Run };

/** Tells purposes apart: what was typed for one is never offered for another. */
export function purposeKey(purpose: Purpose): string {
  if (purpose.kind === 'edit') return `edit.${purpose.run.id}`;
  return [purpose.kind, purpose.kind === 'like' ? purpose.run.id : '', purpose.on ?? ''].join('.');
}

/** When a run of another day is taken to have begun until told otherwise. */
const OTHER_DAYS_CLOCK = '07:00';

/** The clock that goes with a date: now for today, the morning for any other day. */
export function clockFor(date: LocalDate, now: LocalTime): string {
  return date === calendarDate(now) ? now.slice(11, 16) : OTHER_DAYS_CLOCK;
}

/** The form as it stands before anything is typed. */
export function firstDraft(
  purpose: Purpose,
  journal: Journal,
  { now, unit = journal.settings.distanceUnit }: { now: LocalTime; unit?: DistanceUnit },
): RunDraft {
  if (purpose.kind === 'edit') return draftOf(purpose.run, unit);
  const date = purpose.on ?? calendarDate(now);
  const when = { date, clock: clockFor(date, now) };
  return purpose.kind === 'like' ? draftLike(purpose.run, unit, when) : blankDraft(when, usualShoe(journal));
}

/** Whether the run that was written last held anything of what can be folded away: then it is shown again. */
export function usedMoreLastTime(journal: Journal): boolean {
  const last = lastWritten(journal.runs);
  return last !== undefined && fillsMore(draftOf(last, journal.settings.distanceUnit));
}

function usualShoe({ runs, shoes }: Journal): string | undefined {
  const shoe = shoes.find(({ id }) => id === lastWritten(runs)?.shoeId);
  return shoe && shoe.retiredOn === undefined ? shoe.id : undefined;
}

function lastWritten(runs: readonly Run[]): Run | undefined {
  return runs.reduce<Run | undefined>(
    (last, run) => (last && writtenAt(last) >= writtenAt(run) ? last : run),
    undefined,
  );
}

function writtenAt({ createdAt }: Run): number {
  return Date.parse(createdAt);
}
