import type { ReportModel } from '../../src/domain/report/model';
import { t } from '../../src/words/index';
import { withoutControls } from './markup';
import { moodsTable, weighingsTable } from './tables/body';
import { figuresTable } from './tables/figures';
import { areasTable, itemsTable, monthsTable, offTable } from './tables/list';
import { runsTable, seriesTable, spikesTable } from './tables/running';
import { BETWEEN, type Cell, type Table } from './tables/table';
import { type ReportFacts, type ReportWords, reportWords } from './words-of';

/** A report as Markdown (with the tables of GitHub's dialect): the same numbers and sentences, without the drawings. */
export function reportMarkdown(model: ReportModel, facts: ReportFacts): string {
  const words = reportWords(model, facts);
  const blocks = [
    `# ${words.period}`,
    `${escaped(words.title)}  \n${words.scope.join('  \n')}`,
    ...section('summary', words.summary),
    ...section('figures', [markdownTable(figuresTable(model))]),
    ...section('distance', model.totals.now.runs > 0 ? [markdownTable(seriesTable(model))] : []),
    ...section(
      'list',
      [areasTable, itemsTable, monthsTable, offTable].map((make) => markdownTable(make(model))),
    ),
    ...section(
      'body',
      [weighingsTable, moodsTable].map((make) => markdownTable(make(model))),
    ),
    ...section(
      'runs',
      [runsTable, spikesTable].map((make) => markdownTable(make(model))),
    ),
    ...section('notes', words.notes.map(note)),
    ...section('missing', [words.missing.map((said) => `- ${said}`).join('\n')]),
    ...section('methods', words.methods.map(method)),
    ...section('facts', [
      words.facts.map(([name, fact]) => `- ${name}: ${fact}`).join('\n'),
      t('report.fact.statement'),
    ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

type SectionName =
  | 'summary'
  | 'figures'
  | 'distance'
  | 'list'
  | 'body'
  | 'runs'
  | 'notes'
  | 'missing'
  | 'methods'
  | 'facts';

function section(name: SectionName, blocks: readonly (string | undefined)[]): string[] {
  const present = blocks.flatMap((block) => block ?? []);
  return present.length > 0 ? [`## ${t(`report.section.${name}`)}`, ...present] : [];
}

function markdownTable({ caption, columns, rows }: Table): string | undefined {
  if (rows.length === 0) return undefined;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const head = line(columns.map(({ title }) => title));
  const rule = line(columns.map(({ isNumber }) => (isNumber ? '---:' : '---')));
  return [`**${caption}**`, '', head, rule, ...rows.map((row) => line(row.map(cellText)))].join('\n');
}

function cellText(cell: Cell): string {
  return typeof cell === 'object' ? escaped(cell.own.join(BETWEEN)).replace(/\s*\n\s*/g, ' ') : (cell ?? '');
}

function note({ head, text }: ReportWords['notes'][number]): string {
  const lines = escaped(text).split('\n');
  return `**${head}**\n\n${lines.map((line) => `> ${line}`.trimEnd()).join('\n')}`;
}

function method({ title, text, sources }: ReportWords['methods'][number]): string {
  const cited = sources.length > 0 ? `\n\n${t('report.source.label')}: ${sources.join('; ')}.` : '';
  return `**${title}.** ${text}${cited}`;
}

/**
 * A person's own words as Markdown that shows them as they are: nothing becomes HTML, a link, a heading or a list, and marks that turn
 * the direction of writing are spelt out, so that they cannot reach beyond.
 */
function escaped(text: string): string {
  return withoutControls(text)
    .replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? '')
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    .replace(/^[ \t]+/gm, (blanks) => '\u00a0'.repeat(blanks.length))
    .replace(/^(\u00a0*)([#+\-=:])/gm, '$1\\$2')
    .replace(/^(\u00a0*\d{1,9})([.)])/gm, '$1\\$2')
    .replace(
      /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
      (mark) => `&#x${mark.charCodeAt(0).toString(16)};`,
    );
}
