import { barChart } from '../../src/charts/bars';
import { lineChart } from '../../src/charts/line';
import { formatCount, formatDistance } from '../../src/domain/quantities';
import type { ReportModel } from '../../src/domain/report/model';
import { lengthInDays } from '../../src/domain/report/periods';
import type { CumulativePoint } from '../../src/domain/report/series';
import { formatDate, formatMonthShort, formatSpan } from '../../src/words/dates';
import { t } from '../../src/words/index';
import { html, type Markup } from './markup';
import { plain } from './say';
import { axis, n, svg, texts } from './svg';

export const CHART_WIDTH = 680;
const HEIGHT = 190;
/** Up to so many bars each carries its value. */
const VALUES_ON_BARS = 16;

/** Distance per day, week or month as bars; nothing where no distance is logged. */
export function seriesChart(model: ReportModel): Markup | undefined {
  const { series } = model.running;
  const totals = model.totals.now;
  const unit = model.units.distance;
  const longest = [...series.entries].sort((a, b) => b.totals.distanceM - a.totals.distanceM)[0];
  if (totals.distanceM === 0 || !longest) return undefined;
  const inputs = series.entries.map((entry) => ({
    label: barLabel(model, entry.from),
    value: inUnit(entry.totals.distanceM, unit),
  }));
  const chart = barChart(inputs, {
    width: CHART_WIDTH,
    height: HEIGHT,
    tickText: (value) => `${formatCount(value)} ${unit}`,
  });
  const bars = chart.bars.map(
    (bar) =>
      html`<rect class="bar running" x="${n(bar.x)}" y="${n(bar.y)}" width="${n(bar.width)}" height="${n(bar.height)}"/>`,
  );
  const values = chart.bars
    .filter(({ value }) => value > 0 && inputs.length <= VALUES_ON_BARS)
    .map(({ x, y, width, value }) => ({
      x: x + width / 2,
      y: y - 4,
      text: formatCount(value),
      anchor: 'middle' as const,
    }));
  const title = t(`report.chart.series.${series.step}`);
  const description = t('report.chart.seriesText', {
    title,
    span: spanOf(model),
    most: formatDistance(longest.totals.distanceM, unit),
    mostOn: formatSpan(longest.from, longest.to),
  });
  const body = [...axis(chart), ...bars, ...texts(values, 0, 'value'), ...texts(chart.labels)];
  return svg({ id: 'chart-series', title, description, width: chart.width, height: chart.height, body });
}

function barLabel({ running, scope }: ReportModel, from: string): string {
  if (running.series.step !== 'month') return formatDate(from).slice(0, -5);
  const month = formatMonthShort(from);
  return lengthInDays(scope.period) > 366 ? `${month} ${from.slice(0, 4)}` : month;
}

/** The distance run so far as a stair, this period's beside that of the period before; nothing where no distance is logged. */
export function cumulativeChart(model: ReportModel): Markup | undefined {
  const { running, totals, comparability, scope, units } = model;
  const days = lengthInDays(scope.period);
  if (totals.now.distanceM === 0 || days < 7) return undefined;
  const passed = lengthInDays({ from: scope.period.from, to: scope.until });
  const now = stair(running.cumulative.now, units.distance, passed);
  const hasBefore = comparability === 'yes';
  const before = () => stair(running.cumulative.before, units.distance, lengthInDays(scope.before));
  const chart = lineChart(hasBefore ? [now, before()] : [now], {
    width: CHART_WIDTH,
    height: HEIGHT,
    fromZero: true,
    x: { from: 0, to: Math.max(days, lengthInDays(scope.before)) },
    xLabels: [1, Math.round(days / 2), days].map((day) => ({ x: day, text: t('report.chart.day', { day }) })),
    tickText: (value) => `${formatCount(value)} ${units.distance}`,
  });
  const values = {
    now: formatDistance(totals.now.distanceM, units.distance),
    before: formatDistance(totals.before.distanceM, units.distance),
  };
  const names = hasBefore ? ['now', 'before'] : ['now'];
  const lines = chart.lines
    .map(({ path }, index) => html`<path class="line ${names[index]}" d="${path}"/>`)
    .reverse();
  const body = [...axis(chart), ...lines, ...texts(chart.labels)];
  const description = hasBefore
    ? t('report.chart.cumulativeText', values)
    : t('report.chart.cumulativeNone', values);
  return svg({
    id: 'chart-so-far',
    title: t('report.chart.cumulative'),
    description,
    width: chart.width,
    height: chart.height,
    body,
  });
}

/** A sum that stays as it is until the next run: two points for each, and one at the end of the days that have come. */
function stair(
  points: readonly CumulativePoint[],
  unit: 'km' | 'mi',
  days: number,
): { x: number; y: number }[] {
  const steps = points.flatMap(({ day, distanceM }, index) => {
    const before = points[index - 1]?.distanceM ?? 0;
    return [
      { x: day, y: inUnit(before, unit) },
      { x: day, y: inUnit(distanceM, unit) },
    ];
  });
  const last = steps.at(-1);
  return [{ x: 0, y: 0 }, ...steps, ...(last && last.x < days ? [{ x: days, y: last.y }] : [])];
}

function spanOf({ scope: { period } }: ReportModel): string {
  return formatSpan(period.from, period.to);
}

/** A distance as the number that is written in the reader's unit. */
function inUnit(distanceM: number, unit: 'km' | 'mi'): number {
  return Number(plain(formatDistance(distanceM, unit)));
}
