import type { Kept } from '../../src/domain/habits/fullness';
import { formatDistance, formatMass } from '../../src/domain/quantities';
import type { ReportModel } from '../../src/domain/report/model';
import type { ReportRun, ReportTotals } from '../../src/domain/report/running-part';
import type { RunTotals } from '../../src/domain/running/totals';
import { t } from '../../src/words/index';
import { formatEnergy, formatShare, plain } from './say';
import { areaName } from './tables/list';

/** A value of a cell: a number or a time that we wrote, or somebody's text. */
type Value = { readonly exact: string } | string | undefined;
type Row = Partial<Record<Column, Value>>;
type Column = (typeof columnOrder)[number];

const columnOrder = [
  'record',
  'name',
  'from',
  'to',
  'runs',
  'distance',
  'time',
  'pace',
  'longest',
  'energy',
  'effort',
  'heartRate',
  'heartRateMax',
  'terrain',
  'shoes',
  'weather',
  'temperature',
  'tags',
  'kept',
  'due',
  'share',
  'mass',
  'days',
  'note',
] as const;

/**
 * A report as one table for a spreadsheet. The first column says what a row is: the period, the period before, an area or item of the
 * list, a stretch of the series, a weighing, a mood, a run, a note. Every row has the same columns, so a filter on the first
 * gives the runs alone. RFC 4180 with a byte order mark, without which Excel takes UTF-8 for something else.
 */
export function reportCsv(model: ReportModel): string {
  const heads = headsOf(model);
  const lines = [
    columnOrder.map((column) => quoted(heads[column])),
    ...rowsOf(model).map((row) => columnOrder.map((column) => cell(row[column]))),
  ];
  return `\ufeff${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

function headsOf({ units }: ReportModel): Record<Column, string> {
  const unit = units.distance;
  return {
    record: t('report.csv.record'),
    name: t('report.csv.name'),
    from: t('report.csv.from'),
    to: t('report.csv.to'),
    runs: t('report.table.runsColumn'),
    distance: t('report.table.distance', { unit }),
    time: t('report.table.time'),
    pace: t('report.csv.pace', { unit }),
    longest: t('report.csv.longest', { unit }),
    energy: t('report.csv.energy'),
    effort: t('report.table.effort'),
    heartRate: t('report.table.heartRate'),
    heartRateMax: t('report.table.heartRateMax'),
    terrain: t('report.table.terrain'),
    shoes: t('report.table.shoes'),
    weather: t('report.table.weather'),
    temperature: t('report.table.temperature'),
    tags: t('report.table.tags'),
    kept: t('report.table.kept'),
    due: t('report.table.due'),
    share: t('report.table.share'),
    mass: t('report.table.mass', { unit: units.mass }),
    days: t('report.table.days'),
    note: t('report.table.note'),
  };
}

function rowsOf(model: ReportModel): Row[] {
  const { scope, totals, running, list, body, units } = model;
  const unit = units.distance;
  const period = { from: scope.period.from, to: scope.period.to };
  const record = (kind: keyof typeof kinds, row: Row) => ({ record: kinds[kind], ...row });
  const kinds = kindNames();
  const total = (totals: ReportTotals) => ({
    ...totalsRow(totals, unit),
    days: number(totals.days),
    energy: energy(totals.energy?.kcal),
  });
  return [
    record('period', { ...period, ...total(totals.now) }),
    ...(model.comparability === 'journalBegins'
      ? []
      : [record('before', { from: scope.before.from, to: scope.before.to, ...total(totals.before) })]),
    ...list.areas.map(({ area, now }) =>
      record('area', { name: areaName(area), ...period, ...keptRow(now) }),
    ),
    ...list.items.map((item) => record('item', { name: item.name, ...period, ...keptRow(item) })),
    ...body.moods.map(({ mood, days }) =>
      record('mood', { name: String(mood), ...period, days: number(days) }),
    ),
    ...body.weighings.map(({ date, massKg }) =>
      record('weighing', { from: date, to: date, mass: { exact: plain(formatMass(massKg, units.mass)) } }),
    ),
    ...(totals.now.runs === 0 ? [] : running.series.entries).map(({ from, to, totals }) =>
      record('stretch', { from, to, ...totalsRow(totals, unit) }),
    ),
    ...running.runs.map((run) => record('run', runRow(run, unit))),
    ...body.dayNotes.map(({ date, text }) => record('day', { from: date, to: date, note: text })),
  ];
}

function kindNames() {
  return {
    period: t('report.csv.records.period'),
    before: t('report.csv.records.before'),
    stretch: t('report.csv.records.stretch'),
    area: t('report.csv.records.area'),
    item: t('report.csv.records.item'),
    run: t('report.csv.records.run'),
    weighing: t('report.csv.records.weighing'),
    mood: t('report.csv.records.mood'),
    day: t('report.csv.records.day'),
  };
}

function totalsRow(
  { runs, distanceM, elapsedS, paceSPerM, longestM, withoutDistance }: RunTotals,
  unit: 'km' | 'mi',
): Row {
  const isUnknown = runs > 0 && withoutDistance === runs;
  return {
    runs: number(runs),
    distance: isUnknown ? undefined : distance(distanceM, unit),
    time: clock(elapsedS),
    pace: pace(paceSPerM, unit),
    longest: longestM > 0 ? distance(longestM, unit) : undefined,
  };
}

function runRow(run: ReportRun, unit: 'km' | 'mi'): Row {
  const startedAt = run.startedAt.slice(0, 16).replace('T', ' ');
  return {
    from: startedAt,
    to: run.date,
    runs: number(1),
    distance: run.distanceM === undefined ? undefined : distance(run.distanceM, unit),
    time: clock(run.elapsedS),
    pace: pace(run.paceSPerM, unit),
    energy: energy(run.energy?.kcal),
    effort: number(run.effort),
    heartRate: number(run.averageHeartRateBpm),
    heartRateMax: number(run.maximumHeartRateBpm),
    terrain: run.terrain && t(`common.terrain.${run.terrain}`),
    shoes: run.shoes,
    weather: run.weather,
    temperature: number(run.temperatureC),
    tags: run.tags.join('; ') || undefined,
    note: run.note,
  };
}

function keptRow({ kept, due }: Kept): Row {
  return {
    kept: number(kept),
    due: number(due),
    share: due > 0 ? { exact: plain(formatShare(kept / due)) } : undefined,
  };
}

function number(value: number | undefined): Value {
  return value === undefined ? undefined : { exact: String(value) };
}

function distance(metres: number, unit: 'km' | 'mi'): Value {
  return { exact: plain(formatDistance(metres, unit)) };
}

function energy(kcal: number | undefined): Value {
  return kcal === undefined ? undefined : { exact: plain(formatEnergy(kcal)) };
}

function pace(paceSPerM: number | undefined, unit: 'km' | 'mi'): Value {
  return paceSPerM === undefined ? undefined : clock(paceSPerM * (unit === 'km' ? 1000 : 1609.344));
}

/** "0:27:30": always with hours, or a spreadsheet takes minutes for hours. */
function clock(seconds: number): Value {
  const whole = Math.round(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  return { exact: `${Math.floor(whole / 3600)}:${two(Math.floor((whole % 3600) / 60))}:${two(whole % 60)}` };
}

function cell(value: Value): string {
  if (value === undefined) return '""';
  return quoted(typeof value === 'object' ? value.exact : harmless(value));
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/**
 * Text that no spreadsheet runs: a leading apostrophe where it would begin a formula, also behind blanks, in full-width letters, or
 * behind apostrophes of its own. Taking one apostrophe off such a cell gives the text back.
 */
function harmless(text: string): string {
  return STARTS_A_FORMULA.test(text) ? `'${text}` : text;
}

const STARTS_A_FORMULA = /^(?:['\s]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]|'*[\t\r\n\0])/;
