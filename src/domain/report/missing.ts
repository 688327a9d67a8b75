import { calendarDate } from '../days';
import type { Journal } from '../journal/schema';
import type { BodyPart } from './body-part';
import type { ListPart } from './list-part';
import { type Message, message } from './message';
import { lengthInDays } from './periods';
import type { ReportRun, ReportTotals, RunningPart } from './running-part';
import type { Scope } from './scope';

/** The parts of a report that others speak of. */
export interface Parts {
  readonly scope: Scope;
  readonly totals: RunningPart['totals'];
  readonly running: Pick<RunningPart, 'runs'>;
  readonly list: ListPart;
  readonly body: BodyPart;
}

/** What a reader should know to be missing before trusting the numbers; empty where nothing is. */
export function missingFrom(journal: Journal, { scope, totals, running, list, body }: Parts): Message[] {
  const { period, until } = scope;
  const passed = lengthInDays({ from: period.from, to: until });
  const without = passed - daysWithEntry(journal, scope);
  return [
    ...when(!scope.isOver && passed > 0, 'report.missing.unfinished', { passed, days: lengthInDays(period) }),
    ...when(without > 0, 'report.missing.daysWithoutEntry', { count: without, days: passed }),
    ...missingOfRuns(totals.now, running.runs, journal),
    ...when(list.areas.length === 0, 'report.missing.noList'),
    ...when(body.notesLeftOut > 0, 'report.missing.notesLeftOut', { count: body.notesLeftOut }),
  ];
}

function missingOfRuns(totals: ReportTotals, runs: readonly ReportRun[], journal: Journal): Message[] {
  const isWeighed = journal.bodyMeasurements.some(({ kind }) => kind === 'mass');
  const effort = runs.filter((run) => run.effort === undefined).length;
  const early = isWeighed ? runs.filter((run) => isBeforeFirstWeighing(run, journal)).length : 0;
  const all = totals.runs;
  return [
    ...when(totals.withoutDistance > 0, 'report.missing.runsWithoutDistance', {
      count: totals.withoutDistance,
      runs: all,
    }),
    ...when(effort > 0, 'report.missing.runsWithoutEffort', { count: effort, runs: all }),
    ...when(totals.distanceM > 0 && !isWeighed, 'report.missing.noMass'),
    ...when(early > 0, 'report.missing.massLater', { count: early }),
  ];
}

/** Whether the energy of the run was reckoned with a body mass that was read only later. */
function isBeforeFirstWeighing({ date, energy }: ReportRun, { bodyMeasurements }: Journal): boolean {
  return (
    energy !== undefined &&
    !bodyMeasurements.some(({ kind, measuredAt }) => kind === 'mass' && calendarDate(measuredAt) <= date)
  );
}

/** Days that have come with a run, a mark, a mood, a note or a word that the day is off. */
function daysWithEntry(journal: Journal, { period: { from }, until }: Scope): number {
  const written = journal.days.filter(
    ({ marks, mood, note, off }) => Object.keys(marks).length > 0 || mood !== undefined || note || off,
  );
  const dates = [
    ...written.map(({ id }) => id),
    ...journal.runs.map(({ startedAt }) => calendarDate(startedAt)),
  ];
  return new Set(dates.filter((date) => date >= from && date <= until)).size;
}

function when(isSo: boolean, key: Message['key'], values: Message['values'] = {}): Message[] {
  return isSo ? [message(key, values)] : [];
}
