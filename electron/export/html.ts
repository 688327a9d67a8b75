import type { ReportModel } from '../../src/domain/report/model';
import { t } from '../../src/words/index';
import { massChart } from './body-chart';
import { chartStyle } from './chart-style';
import { htmlTable } from './html-table';
import { areasChart, heatCharts, heatLegend } from './list-charts';
import { html, type Markup, own, stylesheet } from './markup';
import { paperStyle } from './paper-style';
import { fontFace } from './report-font';
import { cumulativeChart, seriesChart } from './running-charts';
import { pageStyle } from './style';
import { moodsTable, weighingsTable } from './tables/body';
import { figure, figuresTable } from './tables/figures';
import { areasTable, itemsTable, monthsTable, offTable } from './tables/list';
import { runsTable, seriesTable, spikesTable } from './tables/running';
import { type ReportFacts, type ReportWords, reportWords } from './words-of';

/** What the saved file may do when a browser opens it: be looked at. The same stands in the header of its preview. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** A report as one HTML file that needs nothing else: no script, no request, made to be read on paper too. */
export function reportHtml(model: ReportModel, facts: ReportFacts): string {
  const words = reportWords(model, facts);
  const sections = presentSections(model, words);
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Backstride">
<title>${t('report.fileTitle', { period: words.period })}</title>
<style>${stylesheet(fontFace + pageStyle + chartStyle + paperStyle)}</style>
</head>
<body>
<header class="title">
<p class="kicker">${own(words.title)}</p>
<h1>${words.period}</h1>
${words.scope.map((line) => html`<p class="when quiet">${line}</p>`)}
</header>
<nav class="contents" aria-label="${t('report.contents')}"><ul>${headings(sections).map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
<main>
${sections.map(section)}
</main>
<footer>
<h2 id="facts">${t('report.section.facts')}</h2>
<dl>${words.facts.map(([name, fact]) => html`<dt>${name}</dt><dd>${fact}</dd>`)}</dl>
<p>${t('report.fact.statement')}</p>
</footer>
</body>
</html>
`;
  return page.text;
}

/** A part of the report, by the name that addresses within the document use. */
export interface Heading {
  readonly id: string;
  readonly title: string;
}

interface Section extends Heading {
  readonly body: readonly (Markup | undefined)[];
}

/** The table of contents of the HTML file, in order. */
export function reportContents(model: ReportModel, facts: ReportFacts): Heading[] {
  return headings(presentSections(model, reportWords(model, facts)));
}

function headings(sections: readonly Section[]): Heading[] {
  const facts = { id: 'facts', title: t('report.section.facts') };
  return [...sections.map(({ id, title }) => ({ id, title })), facts];
}

/** The sections that have something to say. */
function presentSections(model: ReportModel, words: ReportWords): Section[] {
  return sectionsOf(model, words).filter(({ body }) => body.some((part) => part !== undefined));
}

function section({ id, title, body }: Section): Markup {
  const parts = body.flatMap((part) => part ?? []);
  return html`<section id="${id}" class="${id}" aria-labelledby="${id}-head"><h2 id="${id}-head">${title}</h2>${parts}</section>\n`;
}

function sectionsOf(model: ReportModel, words: ReportWords): Section[] {
  const heats = heatCharts(model);
  return [
    {
      id: 'summary',
      title: t('report.section.summary'),
      body: words.summary.map((said) => html`<p>${said}</p>`),
    },
    {
      id: 'key-figures',
      title: t('report.section.figures'),
      body: [figures(model), htmlTable(figuresTable(model))],
    },
    {
      id: 'distance',
      title: t('report.section.distance'),
      body: [
        chart(seriesChart(model), t(`report.chart.series.${model.running.series.step}`)),
        chart(cumulativeChart(model), t('report.chart.cumulative'), cumulativeKey(model)),
        model.totals.now.runs > 0 ? htmlTable(seriesTable(model)) : undefined,
      ],
    },
    {
      id: 'list',
      title: t('report.section.list'),
      body: [
        chart(areasChart(model), t('report.chart.areas')),
        htmlTable(areasTable(model), { isSum: true }),
        heats.length > 0
          ? html`<figure><figcaption>${t('report.chart.heat')}</figcaption>${heats}${heatLegend()}</figure>`
          : undefined,
        htmlTable(monthsTable(model), { isNarrow: true }),
        htmlTable(itemsTable(model)),
        htmlTable(offTable(model), { isNarrow: true }),
      ],
    },
    {
      id: 'body',
      title: t('report.section.body'),
      body: [
        chart(massChart(model), t('report.chart.mass')),
        htmlTable(weighingsTable(model), { isNarrow: true }),
        htmlTable(moodsTable(model), { isNarrow: true }),
      ],
    },
    {
      id: 'runs',
      title: t('report.section.runs'),
      body: [htmlTable(runsTable(model)), htmlTable(spikesTable(model))],
    },
    { id: 'notes', title: t('report.section.notes'), body: [notes(words)] },
    {
      id: 'missing',
      title: t('report.section.missing'),
      body: [html`<ul>${words.missing.map((said) => html`<li>${said}</li>`)}</ul>`],
    },
    { id: 'methods', title: t('report.section.methods'), body: words.methods.map(method) },
  ];
}

/** The four figures a reader looks for first. */
function figures(model: ReportModel): Markup {
  const shown = (['runs', 'distanceM', 'elapsedS', 'listShare'] as const).map((what) => {
    const value = model.comparisons.find((row) => row.what === what)?.now;
    return html`<div><dt>${t(`report.figure.${what}`)}</dt><dd>${figure(what, value, model)}</dd></div>`;
  });
  return html`<dl class="figures">${shown}</dl>`;
}

function chart(drawing: Markup | undefined, title: string, key?: Markup): Markup | undefined {
  return drawing && html`<figure><figcaption>${title}${key}</figcaption>${drawing}</figure>`;
}

function cumulativeKey({ comparability }: ReportModel): Markup {
  const before = html`<li><span class="key before"></span>${t('report.chart.periodBefore')}</li>`;
  return html`<ul class="legend"><li><span class="key"></span>${t('report.chart.thisPeriod')}</li>${comparability === 'yes' ? before : undefined}</ul>`;
}

function notes({ notes: all }: ReportWords): Markup | undefined {
  if (all.length === 0) return undefined;
  return html`<ul>${all.map(({ head, text }) => html`<li><h3>${head}</h3><p dir="auto">${text}</p></li>`)}</ul>`;
}

function method({ title, text, sources }: ReportWords['methods'][number]): Markup {
  const cited =
    sources.length > 0
      ? html`<p class="quiet">${t('report.source.label')}: ${sources.join('; ')}.</p>`
      : undefined;
  return html`<h3>${title}</h3><p>${text}</p>${cited}`;
}
