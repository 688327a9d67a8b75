import { dotChart } from '../../src/charts/dots';
import { daysBetween } from '../../src/domain/days';
import { formatCount, formatMass } from '../../src/domain/quantities';
import type { ReportModel } from '../../src/domain/report/model';
import { formatDate } from '../../src/words/dates';
import { t } from '../../src/words/index';
import { html, type Markup } from './markup';
import { CHART_WIDTH } from './running-charts';
import { plain } from './say';
import { axis, n, svg, texts } from './svg';

/** The scale shows at least so much: what a body does from one day to the next is not made to look like a slope. */
const SHORTEST = { kg: 5, lb: 10 } as const;

/** Body mass as points without a line; nothing below three of them, which are better read as numbers. */
export function massChart({
  body: { weighings },
  scope: { period },
  units,
}: ReportModel): Markup | undefined {
  if (weighings.length < 3) return undefined;
  const dayOf = (date: string) => daysBetween(period.from, date);
  const points = weighings.map(({ date, massKg }) => ({
    x: dayOf(date),
    y: Number(plain(formatMass(massKg, units.mass))),
  }));
  const chart = dotChart(points, {
    width: CHART_WIDTH,
    height: 150,
    fromZero: false,
    shortest: SHORTEST[units.mass],
    x: { from: 0, to: dayOf(period.to) },
    xLabels: [period.from, period.to].map((date) => ({ x: dayOf(date), text: formatDate(date) })),
    tickText: (value) => `${formatCount(value)} ${units.mass}`,
  });
  const dots = chart.points.map(
    ({ at }) => html`<circle class="dot" cx="${n(at.x)}" cy="${n(at.y)}" r="3"/>`,
  );
  const masses = weighings.map(({ massKg }) => massKg).sort((a, b) => a - b);
  const description = t('report.chart.massText', {
    count: weighings.length,
    low: formatMass(masses[0] ?? 0, units.mass),
    high: formatMass(masses.at(-1) ?? 0, units.mass),
  });
  const body = [...axis(chart), ...dots, ...texts(chart.labels)];
  return svg({
    id: 'chart-mass',
    title: t('report.chart.mass'),
    description,
    width: chart.width,
    height: chart.height,
    body,
  });
}
