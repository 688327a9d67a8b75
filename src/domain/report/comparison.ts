import type { LocalDate } from '../days';
import type { Kept } from '../habits/fullness';
import type { ReportTotals } from './running-part';

/** A quantity of the period beside the same of the period before. */
export interface Comparison {
  readonly what: 'runs' | 'distanceM' | 'elapsedS' | 'longestM' | 'paceSPerM' | 'kcal' | 'listShare';
  readonly now: number | undefined;
  readonly before: number | undefined;
  /** Now less before; nothing where either period has no data for it. */
  readonly difference: number | undefined;
  /** The difference as a share of before; nothing where before is not above 0, and for paces and shares. */
  readonly relative: number | undefined;
}

/** Why two periods are or are not set side by side. */
export type Comparability = 'yes' | 'journalBegins' | 'noRunsBefore' | 'noRunsNow' | 'noDistance';

/**
 * Whether what was run can be compared. A journal that begins after the period before began knows too little about it: nothing written
 * then is not the same as nothing done.
 */
export function comparability(
  { now, before }: { now: ReportTotals; before: ReportTotals },
  beforeFrom: LocalDate,
  journalBegins: LocalDate | undefined,
): Comparability {
  if (journalBegins === undefined || journalBegins > beforeFrom) return 'journalBegins';
  if (before.runs === 0) return 'noRunsBefore';
  if (now.runs === 0) return 'noRunsNow';
  return now.distanceM > 0 && before.distanceM > 0 ? 'yes' : 'noDistance';
}

/** Every quantity beside that of the period before; what the journal was not there for is not known. */
export function comparisons(
  { now, before }: { now: ReportTotals; before: ReportTotals },
  list: { now: Kept; before: Kept } | undefined,
  state: Comparability,
): Comparison[] {
  const ran = state === 'yes' || state === 'noDistance';
  const pairs: [Comparison['what'], number | undefined, number | undefined][] = [
    ['runs', now.runs, before.runs],
    ['distanceM', distance(now), distance(before)],
    ['elapsedS', now.elapsedS, before.elapsedS],
    ['longestM', now.longestM || undefined, before.longestM || undefined],
    ['paceSPerM', now.paceSPerM, before.paceSPerM],
    ['kcal', now.energy?.kcal, before.energy?.kcal],
  ];
  const rows = [
    ...pairs.map(([what, a, b]) => compared(what, a, b, ran)),
    compared('listShare', share(list?.now), share(list?.before), true),
  ];
  return state === 'journalBegins'
    ? rows.map(({ what, now: value }) => compared(what, value, undefined, false))
    : rows;
}

function compared(
  what: Comparison['what'],
  now: number | undefined,
  before: number | undefined,
  isComparable: boolean,
): Comparison {
  if (!isComparable || now === undefined || before === undefined) {
    return { what, now, before, difference: undefined, relative: undefined };
  }
  const isAmount = what !== 'paceSPerM' && what !== 'listShare';
  const difference = now - before;
  return {
    what,
    now,
    before,
    difference,
    relative: isAmount && before > 0 ? difference / before : undefined,
  };
}

/** A distance is known where at least one run has one; no runs are 0. */
function distance({ runs, distanceM, withoutDistance }: ReportTotals): number | undefined {
  return runs > 0 && withoutDistance === runs ? undefined : distanceM;
}

function share(kept: Kept | undefined): number | undefined {
  return kept && kept.due > 0 ? kept.kept / kept.due : undefined;
}
