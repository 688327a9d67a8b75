import { calendarDate, type LocalDate } from '../days';
import type { Journal, Settings } from '../journal/schema';
import { type RunSpike, spikesIn } from '../running/spikes';
import { type BodyPart, bodyPart } from './body-part';
import { type Comparability, type Comparison, comparability, comparisons } from './comparison';
import { type ListPart, listPart } from './list-part';
import type { Message } from './message';
import { type Method, methodsOf } from './methods';
import { missingFrom } from './missing';
import { type RunningPart, runningPart } from './running-part';
import { firstEntryDate, type Scope, scopeOf } from './scope';
import { summaryOf } from './summary';

/** What a report is asked for: both dates are included, `today` decides what has come, notes only when chosen. */
export interface ReportWishes {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly today: LocalDate;
  readonly withNotes: boolean;
}

/** A run that was more than 1.10 times as long as the longest of the 30 days before it. */
export interface ReportSpike {
  readonly date: LocalDate;
  readonly distanceM: number;
  readonly longest30M: number;
  readonly ratio: number;
  /** More than twice as long. */
  readonly isLarge: boolean;
}

/**
 * A progress report as data, in SI: the one thing that every format is made from, so that a number is the same wherever it is read.
 */
export interface ReportModel {
  readonly format: 'backstride-report';
  readonly version: 1;
  /** The first eight characters of the journal's id. */
  readonly journalId: string;
  readonly person: string | undefined;
  readonly units: { readonly distance: Settings['distanceUnit']; readonly mass: Settings['massUnit'] };
  readonly weekStartsOn: Settings['weekStartsOn'];
  readonly today: LocalDate;
  readonly withNotes: boolean;
  readonly scope: Scope;
  readonly summary: readonly Message[];
  readonly comparability: Comparability;
  readonly comparisons: readonly Comparison[];
  readonly totals: RunningPart['totals'];
  readonly running: Omit<RunningPart, 'totals'>;
  readonly spikes: readonly ReportSpike[];
  readonly list: ListPart;
  readonly body: BodyPart;
  readonly missing: readonly Message[];
  readonly methods: readonly Method[];
}

/** The report of a journal. @throws RangeError when `to` lies before `from`. */
export function reportModel(journal: Journal, { from, to, today, withNotes }: ReportWishes): ReportModel {
  const { settings, profile } = journal;
  const scope = scopeOf(from, to, today, settings.weekStartsOn);
  const { totals, ...running } = runningPart(journal, scope, withNotes);
  const list = listPart(journal, scope, today);
  const body = bodyPart(journal, scope.period, withNotes);
  const parts = { scope, totals, running, list, body };
  const state = comparability(totals, scope.before.from, firstEntryDate(journal));
  const rows = comparisons(
    totals,
    list.areas.find(({ area }) => area === 'total'),
    state,
  );
  const spikes = spikesIn(journal.runs, from, to).flatMap(told);
  return {
    format: 'backstride-report',
    version: 1,
    journalId: journal.id.slice(0, 8),
    person: profile.name?.trim() || undefined,
    units: { distance: settings.distanceUnit, mass: settings.massUnit },
    weekStartsOn: settings.weekStartsOn,
    today,
    withNotes,
    scope,
    summary: summaryOf(parts, { state, rows }, spikes.length),
    comparability: state,
    comparisons: rows,
    totals,
    running,
    spikes,
    list,
    body,
    missing: missingFrom(journal, parts),
    methods: methodsOf({
      totals: true,
      comparison: true,
      energy: totals.now.energy !== undefined,
      spike: spikes.length > 0,
      list: list.areas.length > 0,
      score: list.areas.length > 0,
      mass: body.weighings.length > 0,
    }),
  };
}

function told({ run, spike: { state, ratio, longest30M } }: RunSpike): ReportSpike[] {
  const isSpike = state === 'small' || state === 'moderate' || state === 'large';
  if (!isSpike || ratio === undefined || longest30M === undefined || run.distanceM === undefined) return [];
  return [
    {
      date: calendarDate(run.startedAt),
      distanceM: run.distanceM,
      longest30M,
      ratio,
      isLarge: state === 'large',
    },
  ];
}
