import { formatDistance } from '../../src/domain/quantities';
import type { Method } from '../../src/domain/report/methods';
import type { ReportModel } from '../../src/domain/report/model';
import { lengthInDays } from '../../src/domain/report/periods';
import { formatClock, formatDate, formatDay, formatSpan } from '../../src/words/dates';
import { t } from '../../src/words/index';
import { periodName } from '../../src/words/periods';
import { say } from './say';

/** When and with what a report was made. */
export interface ReportFacts {
  readonly appVersion: string;
  /** Local time with its offset. */
  readonly generatedAt: string;
}

/** The words around the numbers, the same in every format. */
export interface ReportWords {
  readonly title: string;
  readonly period: string;
  /** The span with its number of days, and what it is compared with. */
  readonly scope: readonly string[];
  readonly summary: readonly string[];
  readonly missing: readonly string[];
  readonly methods: readonly {
    readonly title: string;
    readonly text: string;
    readonly sources: readonly string[];
  }[];
  readonly notes: readonly { readonly head: string; readonly text: string }[];
  readonly facts: readonly (readonly [name: string, fact: string])[];
}

/** The words of a report. */
export function reportWords(model: ReportModel, facts: ReportFacts): ReportWords {
  const { summary, missing, methods, person, scope, units } = model;
  const missingSaid = missing.map((message) => say(message, units));
  return {
    title: person === undefined ? t('report.title') : t('report.titleOf', { person }),
    period: periodName(scope.period),
    scope: [spanWords(model), ...comparedWith(model)],
    summary: summary.map((message) => say(message, units)),
    missing: missingSaid.length > 0 ? missingSaid : [t('report.missing.nothing')],
    methods: methods.map(methodWords),
    notes: notesOf(model),
    facts: factsOf(model, facts),
  };
}

function comparedWith({ scope: { before }, comparability }: ReportModel): string[] {
  return comparability === 'journalBegins'
    ? []
    : [t('report.scope.before', { span: formatSpan(before.from, before.to) })];
}

function spanWords({ scope: { period, until, isOver } }: ReportModel): string {
  const span = formatSpan(period.from, period.to);
  const days = lengthInDays(period);
  const passed = lengthInDays({ from: period.from, to: until });
  if (isOver) return t('report.scope.days', { span, count: days });
  return passed === 0
    ? t('report.scope.notBegun', { span })
    : t('report.scope.soFar', { span, passed, days });
}

function methodWords({ id, sources }: Method): ReportWords['methods'][number] {
  const cited = sources.map((source) => {
    const citation = t(`report.source.${source.id}`);
    return source.doi === undefined ? citation : t('report.source.withDoi', { citation, doi: source.doi });
  });
  return { title: t(`report.method.${id}`), text: t(`report.method.${id}Text`), sources: cited };
}

/** Notes of days and runs in the order of time; a day's before those of its runs. */
function notesOf({ body, running, units }: ReportModel): ReportWords['notes'] {
  const ofDays = body.dayNotes.map(({ date, text }) => ({ at: date, head: formatDay(date), text }));
  const ofRuns = running.runs.flatMap(({ note, startedAt, date, distanceM }) => {
    if (!note) return [];
    const when = `${formatDay(date)}, ${formatClock(startedAt)}`;
    const head =
      distanceM === undefined
        ? t('report.note.run', { when })
        : t('report.note.runOf', { when, distance: formatDistance(distanceM, units.distance) });
    return [{ at: startedAt, head, text: note }];
  });
  return [...ofDays, ...ofRuns].sort((a, b) => (a.at < b.at ? -1 : 1));
}

function factsOf(
  { journalId, scope, withNotes, units, comparability }: ReportModel,
  facts: ReportFacts,
): ReportWords['facts'] {
  const { period, before } = scope;
  return [
    [t('report.fact.app'), t('report.fact.appText', { version: facts.appVersion })],
    [
      t('report.fact.generated'),
      `${formatDate(facts.generatedAt.slice(0, 10))}, ${formatClock(facts.generatedAt)}`,
    ],
    [t('report.fact.journal'), journalId],
    [t('report.fact.period'), `${period.from} – ${period.to}`],
    [
      t('report.fact.comparedWith'),
      comparability === 'journalBegins' ? t('report.figure.nothing') : `${before.from} – ${before.to}`,
    ],
    [t('report.fact.notes'), withNotes ? t('report.fact.notesIn') : t('report.fact.notesOut')],
    [t('report.fact.units'), `${units.distance}, ${units.mass}`],
  ];
}
