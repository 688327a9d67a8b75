import type { Comparability, Comparison } from './comparison';
import { type Message, message } from './message';
import type { Parts } from './missing';
import { lengthInDays } from './periods';

/** What the whole report says, in a few sentences: the first thing on it. */
export function summaryOf(
  parts: Parts,
  against: { readonly state: Comparability; readonly rows: readonly Comparison[] },
  spikes: number,
): Message[] {
  const { scope, totals, list, body } = parts;
  const isEmpty = totals.now.runs + body.weighings.length + body.moods.length + list.items.length === 0;
  if (lengthInDays({ from: scope.period.from, to: scope.until }) === 0 && isEmpty)
    return [message('report.summary.notBegun')];
  if (isEmpty) return [message('report.summary.nothing'), ...comparisonSentence(parts, against)];
  return [
    ...runSentence(parts),
    ...comparisonSentence(parts, against),
    ...energySentence(parts),
    ...listSentence(parts),
    ...massSentence(parts),
    ...spikeSentence(spikes),
  ];
}

function runSentence({ totals: { now: totals } }: Parts): Message[] {
  if (totals.runs === 0) return [message('report.summary.noRuns')];
  const elapsed = { is: 'elapsedS', value: totals.elapsedS } as const;
  if (totals.paceSPerM === undefined)
    return [message('report.summary.runsNoDistance', { count: totals.runs, elapsed })];
  const distance = { is: 'distanceM', value: totals.distanceM } as const;
  const pace = { is: 'paceSPerM', value: totals.paceSPerM } as const;
  const longest = { is: 'distanceM', value: totals.longestM } as const;
  return [message('report.summary.runs', { count: totals.runs, elapsed, distance, pace, longest })];
}

function energySentence({ totals: { now: totals } }: Parts): Message[] {
  if (!totals.energy) return [];
  return [message('report.summary.energy', { energy: { is: 'kcal', value: totals.energy.kcal } })];
}

function comparisonSentence(
  { scope, totals }: Parts,
  { state, rows }: { readonly state: Comparability; readonly rows: readonly Comparison[] },
): Message[] {
  if (totals.now.runs === 0 && totals.before.runs === 0) return [];
  const before = { is: 'period', value: scope.before } as const;
  if (state !== 'yes') return [message(`report.compare.${state}`, { before })];
  const distance = rows.find(({ what }) => what === 'distanceM');
  const { difference = 0, relative = 0 } = distance ?? {};
  const values = {
    before,
    difference: { is: 'distanceM', value: Math.abs(difference) },
    share: { is: 'share', value: Math.abs(relative) },
    now: { is: 'count', value: totals.now.runs },
    runsBefore: { is: 'count', value: totals.before.runs },
  } as const;
  return [
    message(
      difference === 0
        ? 'report.compare.same'
        : difference > 0
          ? 'report.compare.more'
          : 'report.compare.less',
      values,
    ),
  ];
}

function listSentence({ list }: Parts): Message[] {
  const all = list.areas.find(({ area }) => area === 'total')?.now;
  const off = list.offDates.length;
  const given = off > 0 ? [message('report.summary.off', { count: off })] : [];
  if (!all || all.due === 0) return given;
  const share = { is: 'share', value: all.kept / all.due } as const;
  return [message('report.summary.list', { kept: all.kept, due: all.due, share }), ...given];
}

function massSentence({ body: { weighings } }: Parts): Message[] {
  const [first] = weighings;
  const last = weighings.at(-1);
  if (!first || !last) return [];
  const values = {
    count: weighings.length,
    first: { is: 'massKg', value: first.massKg },
    firstOn: { is: 'date', value: first.date },
    last: { is: 'massKg', value: last.massKg },
    lastOn: { is: 'date', value: last.date },
  } as const;
  return [message(weighings.length === 1 ? 'report.summary.massOnce' : 'report.summary.mass', values)];
}

function spikeSentence(spikes: number): Message[] {
  return spikes > 0 ? [message('report.summary.spikes', { count: spikes })] : [];
}
