import { formatCount, formatDistance, formatDuration, formatPace } from '../../../src/domain/quantities';
import type { Comparison } from '../../../src/domain/report/comparison';
import type { ReportModel } from '../../../src/domain/report/model';
import { t } from '../../../src/words/index';
import { formatEnergy, formatShare, nearestEnergy } from '../say';
import { numbers, type Table, words } from './table';

/** The key figures beside those of the period before. Values carry their units: the rows differ in them. */
export function figuresTable(model: ReportModel): Table {
  return {
    id: 'figures',
    caption: t('report.table.figures'),
    columns: [
      ...words(t('report.table.quantity')),
      ...numbers(t('report.table.now'), t('report.table.before'), t('report.table.difference')),
    ],
    rows: model.comparisons
      .filter(({ now, before }) => now !== undefined || before !== undefined)
      .map((row) => [
        t(`report.figure.${row.what}`),
        figure(row.what, row.now, model),
        figure(row.what, row.before, model),
        difference(row, model),
      ]),
  };
}

/** One key figure with its unit. */
export function figure(what: Comparison['what'], value: number | undefined, { units }: ReportModel): string {
  if (value === undefined) return t('report.figure.none');
  if (what === 'runs') return formatCount(value);
  if (what === 'elapsedS') return formatDuration(value);
  if (what === 'paceSPerM') return formatPace(value, units.distance);
  if (what === 'kcal') return formatEnergy(value);
  return what === 'listShare' ? formatShare(value) : formatDistance(value, units.distance);
}

/** The difference of what is shown on both sides: a reader who subtracts finds the same. */
function difference(
  { what, now, before, difference: exact, relative }: Comparison,
  model: ReportModel,
): string {
  if (exact === undefined || now === undefined || before === undefined) return t('report.figure.notCompared');
  const by = asShown(what, now, model) - asShown(what, before, model);
  if (by === 0) return t('report.figure.same');
  const sign = by > 0 ? '+' : '\u2212';
  const size = what === 'listShare' ? points(Math.abs(by)) : figure(what, Math.abs(by), model);
  const share = relative === undefined ? '' : ` (${sign}${formatShare(Math.abs(relative))})`;
  return `${sign}${size}${share}`;
}

function asShown(what: Comparison['what'], value: number, { units }: ReportModel): number {
  const metres = units.distance === 'km' ? 1000 : 1609.344;
  if (what === 'paceSPerM') return Math.round(value * metres) / metres;
  if (what === 'listShare') return Math.round(value * 100) / 100;
  if (what === 'elapsedS') return Math.round(value);
  return what === 'kcal' ? nearestEnergy(value) : value;
}

function points(by: number): string {
  return t('report.figure.points', { points: formatCount(Math.round(by * 100)) });
}
