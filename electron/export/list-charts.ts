import { shareBars } from '../../src/charts/bars';
import { type HeatCell, type HeatDay, heatMap } from '../../src/charts/heat';
import { formatCount } from '../../src/domain/quantities';
import type { ReportModel } from '../../src/domain/report/model';
import { formatMonthShort } from '../../src/words/dates';
import { t } from '../../src/words/index';
import { html, type Markup } from './markup';
import { CHART_WIDTH } from './running-charts';
import { formatShare } from './say';
import { weekdayShort } from './schedule-name';
import { n, svg, texts } from './svg';
import { areaName } from './tables/list';

const LABEL_ROOM = 76;
const VALUE_ROOM = 132;

/** How much of each area's list was kept, as bars told apart by pattern as well as colour; nothing where nothing was due. */
export function areasChart(model: ReportModel): Markup | undefined {
  const rows = model.list.areas.filter(({ area, now }) => area !== 'total' && now.due > 0);
  if (rows.length === 0) return undefined;
  const shares = rows.map(({ area, now }) => ({ label: areaName(area), share: now.kept / now.due }));
  const layout = { width: CHART_WIDTH, left: LABEL_ROOM, right: VALUE_ROOM, rowHeight: 30, barHeight: 16 };
  const drawn = shareBars(shares, layout);
  const body = drawn.rows.map(({ label, share = 0, track, filled, textY }, index) => {
    const { area = 'total', now = { kept: 0, due: 0 } } = rows[index] ?? {};
    const told = `${formatShare(share)}, ${t('report.figure.ofDue', { kept: formatCount(now.kept), due: formatCount(now.due) })}`;
    return html`<text class="name" x="0" y="${n(textY)}" dy="0.35em">${label}</text><rect class="track" x="${n(track.x)}" y="${n(track.y)}" width="${n(track.width)}" height="${n(track.height)}"/><rect x="${n(track.x)}" y="${n(track.y)}" width="${n(filled)}" height="${n(track.height)}" fill="url(#pattern-${area})"/><text class="value" x="${n(track.x + track.width + 10)}" y="${n(textY)}" dy="0.35em">${told}</text>`;
  });
  return svg({
    id: 'chart-areas',
    title: t('report.chart.areas'),
    description: t('report.chart.areasText'),
    width: drawn.width,
    height: drawn.height,
    body: [patterns, ...body],
  });
}

/** Solid, slanted, dotted: the areas without their colours. */
const patterns = html`<defs><pattern id="pattern-running" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="bar running" width="8" height="8"/></pattern><pattern id="pattern-strength" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="bar strength" width="7" height="7"/><rect class="hatch" width="2" height="7"/></pattern><pattern id="pattern-diet" width="7" height="7" patternUnits="userSpaceOnUse"><rect class="bar diet" width="7" height="7"/><circle class="hatch" cx="3.5" cy="3.5" r="1.5"/></pattern></defs>`;

interface ListDay extends HeatDay {
  readonly isOff: boolean;
}

/** Fewer days than these are read quicker in the table. */
const FEWEST_DAYS = 14;

/** The days of the list, one calendar a year at most; empty where there was no list, or too few days of it. */
export function heatCharts(model: ReportModel): Markup[] {
  const off = new Set(model.list.offDates);
  const days = model.list.days.map(({ date, total }) => ({ date, value: total, isOff: off.has(date) }));
  if (days.length < FEWEST_DAYS || days.every(({ value, isOff }) => value === undefined && !isOff)) return [];
  const years = [...new Set(days.map(({ date }) => date.slice(0, 4)))];
  const parts =
    days.length <= 366 ? [days] : years.map((year) => days.filter(({ date }) => date.startsWith(year)));
  const size = days.length <= 42 ? 22 : days.length <= 100 ? 16 : 10;
  if (parts.length === 1) return [heat(days, { model, size, id: 'days', title: t('report.chart.heat') })];
  return parts.map((part, index) => {
    const year = years[index] ?? '';
    return html`<p class="year">${year}</p>${heat(part, { model, size, id: year, title: t('report.chart.heatYear', { year }) })}`;
  });
}

function heat(
  days: readonly ListDay[],
  { model, size, id, title }: { model: ReportModel; size: number; id: string; title: string },
): Markup {
  const map = heatMap(days, {
    weekStartsOn: model.weekStartsOn,
    cell: size,
    gap: 2,
    monthText: formatMonthShort,
    weekdayText: (weekday) => (weekday % 2 === 1 ? weekdayShort(weekday) : ''),
  });
  return svg({
    id: `chart-heat-${id}`,
    title,
    description: t('report.chart.heatText'),
    width: map.width,
    height: map.height,
    body: [...map.cells.map(cell), ...texts(map.months), ...texts(map.weekdays, 0.35)],
  });
}

function cell({ day, x, y, size, inner }: HeatCell<ListDay>): Markup {
  const frame = html`<rect class="${inner === undefined ? 'day none' : 'day'}" x="${n(x)}" y="${n(y)}" width="${n(size)}" height="${n(size)}"/>`;
  const inset = (size - (inner ?? 0)) / 2;
  const fill = inner
    ? html`<rect class="kept" x="${n(x + inset)}" y="${n(y + inset)}" width="${n(inner)}" height="${n(inner)}"/>`
    : undefined;
  const off = day.isOff
    ? html`<path class="off" d="M${n(x)} ${n(y + size)}L${n(x + size)} ${n(y)}"/>`
    : undefined;
  return html`${frame}${fill}${off}`;
}

/** What the squares of the calendar mean. */
export function heatLegend(): Markup {
  const samples = [
    { day: { date: '', value: 0, isOff: false }, text: t('report.chart.heatLegend.empty') },
    { day: { date: '', value: 0.5, isOff: false }, text: t('report.chart.heatLegend.half') },
    { day: { date: '', value: 1, isOff: false }, text: t('report.chart.heatLegend.full') },
    { day: { date: '', value: undefined, isOff: true }, text: t('report.chart.heatLegend.off') },
    { day: { date: '', value: undefined, isOff: false }, text: t('report.chart.heatLegend.none') },
  ];
  const size = 12;
  const entry = ({ day, text }: (typeof samples)[number]) => {
    const inner = day.value === undefined ? undefined : Math.sqrt(day.value) * size;
    return html`<li><svg aria-hidden="true" width="14" height="14" viewBox="-1 -1 14 14">${cell({ day, x: 0, y: 0, size, inner })}</svg> ${text}</li>`;
  };
  return html`<ul class="legend">${samples.map(entry)}</ul>`;
}
