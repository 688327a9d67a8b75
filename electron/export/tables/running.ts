import type { LocalDate } from '../../../src/domain/days';
import { formatCount, formatDistance, formatDuration, formatPace } from '../../../src/domain/quantities';
import type { ReportModel } from '../../../src/domain/report/model';
import type { ReportRun } from '../../../src/domain/report/running-part';
import type { RunTotals } from '../../../src/domain/running/totals';
import { formatDate, formatMonth, formatSpan } from '../../../src/words/dates';
import { t } from '../../../src/words/index';
import { bare, formatEnergy } from '../say';
import { type Cell, numbers, type Table, words } from './table';

/** Running day by day, week by week or month by month, with the distance so far. */
export function seriesTable({ running: { series }, units }: ReportModel): Table {
  let soFarM = 0;
  const unit = units.distance;
  return {
    id: 'series',
    caption: t(`report.table.series.${series.step}`),
    columns: [
      ...words(t(`report.table.stretch.${series.step}`)),
      ...numbers(
        t('report.table.runsColumn'),
        t('report.table.distance', { unit }),
        t('report.table.time'),
        t('report.table.pace', { unit }),
        t('report.table.soFar', { unit }),
      ),
    ],
    rows: series.entries.map(({ from, to, totals }) => {
      soFarM += totals.distanceM;
      return [
        series.step === 'month' ? formatMonth(from) : formatSpan(from, to),
        ...totalsCells(totals, unit),
        bare(formatDistance(soFarM, unit)),
      ];
    }),
  };
}

function totalsCells({ runs, distanceM, elapsedS, paceSPerM }: RunTotals, unit: 'km' | 'mi'): Cell[] {
  return [
    formatCount(runs),
    bare(formatDistance(distanceM, unit)),
    elapsedS > 0 ? formatDuration(elapsedS) : '0:00',
    paceSPerM === undefined ? undefined : bare(formatPace(paceSPerM, unit)),
  ];
}

/** Every run of the period. Terrain, shoes, weather and tags share a column, the date's clock another. */
export function runsTable({ running: { runs }, units }: ReportModel): Table {
  const unit = units.distance;
  return {
    id: 'runs',
    caption: t('report.table.runs'),
    columns: [
      ...words(t('report.table.date')),
      ...numbers(
        t('report.table.distance', { unit }),
        t('report.table.time'),
        t('report.table.pace', { unit }),
        t('report.table.effort'),
        t('report.table.heartRate'),
        t('report.table.energy'),
      ),
      ...words(t('report.table.details')),
    ],
    rows: runs.map((run) => [
      dateAndClock(run),
      run.distanceM === undefined ? undefined : bare(formatDistance(run.distanceM, unit)),
      formatDuration(run.elapsedS),
      run.paceSPerM === undefined ? undefined : bare(formatPace(run.paceSPerM, unit)),
      optional(run.effort),
      optional(run.averageHeartRateBpm),
      run.energy && bare(formatEnergy(run.energy.kcal)),
      { own: details(run) },
    ]),
  };
}

/** "22 Nov 2026, 07:10": by the runner's own clock. */
function dateAndClock({ date, startedAt }: { date: LocalDate; startedAt: string }): string {
  return `${formatDate(date)}, ${startedAt.slice(11, 16)}`;
}

function details({ terrain, shoes, weather, temperatureC, tags }: ReportRun): string[] {
  const air = [weather, temperatureC === undefined ? undefined : `${formatCount(temperatureC)}\u00a0°C`];
  const told = [terrain && t(`common.terrain.${terrain}`), shoes, ...air, ...tags];
  return told.flatMap((one) => one || []);
}

function optional(value: number | undefined): Cell {
  return value === undefined ? undefined : formatCount(value);
}

/** Runs well beyond the longest of the 30 days before them. */
export function spikesTable({ spikes, units: { distance: unit } }: ReportModel): Table {
  return {
    id: 'spikes',
    caption: t('report.table.spikes'),
    columns: [
      ...words(t('report.table.date')),
      ...numbers(
        t('report.table.distance', { unit }),
        t('report.table.longest30', { unit }),
        t('report.table.ratio'),
      ),
    ],
    rows: spikes.map(({ date, distanceM, longest30M, ratio }) => [
      formatDate(date),
      bare(formatDistance(distanceM, unit)),
      bare(formatDistance(longest30M, unit)),
      ratio.toFixed(2),
    ]),
  };
}
