import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { reportFormats } from '../../src/contract/channels';
import type { Journal } from '../../src/domain/journal/schema';
import { reportModel } from '../../src/domain/report/model';
import { sampleJournal } from '../../src/domain/sample/journal';
import { aJournal, aRun } from '../../tests/support/journals';
import { reportCsv } from './csv';
import { reportHtml } from './html';
import { reportJson } from './json';
import { reportMarkdown } from './markdown';
import { renderReport, reportsPart } from './reports-part';

const facts = { appVersion: '9.8.7', generatedAt: '2026-11-22T09:00:00+01:00' };
const today = '2026-11-22';
const sample = sampleJournal({ seed: 3, today, years: 2 });
const inMiles: Journal = { ...sample, settings: { ...sample.settings, distanceUnit: 'mi', massUnit: 'lb' } };
const october = { from: '2026-10-01', to: '2026-10-31', today, withNotes: true };
const periods = [
  october,
  { from: '2026-11-01', to: '2026-11-30', today, withNotes: false },
  { from: '2026-01-01', to: '2026-12-31', today, withNotes: false },
  { from: '2024-11-22', to: '2026-11-22', today, withNotes: false },
  { from: '2025-03-03', to: '2025-03-09', today, withNotes: false },
];

/** The cells of the first table row that begins with `head`, as a reader of each format sees them. */
function rowInHtml(html: string, head: string): string[] {
  const row = html.split('<tr').find((part) => part.includes(`>${head}</th>`)) ?? '';
  return [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/g)].map(([, cell = '']) =>
    cell.replace(/<[^>]+>/g, ''),
  );
}

function rowInMarkdown(markdown: string, head: string): string[] {
  const line = markdown.split('\n').find((one) => one.startsWith(`| ${head} |`)) ?? '';
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** RFC 4180, read by a few lines of our own. */
function readCsv(csv: string): string[][] {
  const records: string[][] = [[]];
  for (const [, field = '', end] of csv.replace(/^\ufeff/, '').matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    records.at(-1)?.push(field.replace(/""/g, '"'));
    if (end !== ',') records.push([]);
  }
  return records.slice(0, -1);
}

function rowInCsv(csv: string, record: string): Record<string, string> {
  const [heads = [], ...rows] = readCsv(csv);
  const row = rows.find(([kind]) => kind === record) ?? [];
  return Object.fromEntries(heads.map((head, index) => [head.replace(/ \(.*/, ''), row[index] ?? '']));
}

const seconds = (clock: string) => clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
const plain = (text: string) => text.replace(/\u00a0.*/, '').replace(/,/g, '');

describe.each([
  ['kilometres', sample],
  ['miles', inMiles],
])('one report in %s', (_, journal) => {
  test.each(periods)('has the same totals in every format, from $from to $to', (wishes) => {
    const model = reportModel(journal, wishes);
    const [html, markdown, csv] = [reportHtml, reportMarkdown, reportCsv].map((write) => write(model, facts));
    const json = JSON.parse(reportJson(model, facts));
    for (const head of [
      'Runs',
      'Distance',
      'Time',
      'Longest run',
      'Average pace',
      'Net energy, ± 15 %',
      'List kept',
    ]) {
      const cells = rowInHtml(html ?? '', head);
      expect(cells).toHaveLength(4);
      expect(rowInMarkdown(markdown ?? '', head)).toEqual(cells);
    }
    const value = (head: string) => rowInHtml(html ?? '', head)[1] ?? '';
    const period = rowInCsv(csv ?? '', 'period');
    expect(period.Runs).toBe(plain(value('Runs')));
    expect(period.Distance).toBe(plain(value('Distance')));
    expect(seconds(period.Time ?? '')).toBe(seconds(value('Time')));
    expect(period['Longest run']).toBe(plain(value('Longest run')));
    expect(seconds(period.Pace ?? '')).toBe(seconds(plain(value('Average pace'))));
    expect(period['Net energy, ± 15 %']).toBe(plain(value('Net energy, ± 15 %')));
    expect(json.totals.now.runs).toBe(Number(period.Runs));
    expect(Math.round(json.totals.now.elapsedS)).toBe(seconds(value('Time')));
    const metres = model.units.distance === 'km' ? 1000 : 1609.344;
    expect(json.totals.now.distanceM / metres).toBeCloseTo(
      Number(period.Distance),
      Number(period.Distance) < 100 ? 2 : 1,
    );
  });
});

test.each(periods)('a reader who subtracts finds the differences that are shown, from $from', (wishes) => {
  const html = reportHtml(reportModel(sample, wishes), facts);
  const number = (text: string) => {
    const shown = text.replace(/[+\u2212]/g, '').replace(/ \(.*/, '');
    return (
      (text.startsWith('\u2212') ? -1 : 1) *
      (shown.includes(':') ? seconds(plain(shown)) : Number.parseFloat(plain(shown)))
    );
  };
  for (const head of ['Runs', 'Time', 'Average pace', 'Net energy, ± 15 %', 'List kept']) {
    const [, now = '', before = '', difference = ''] = rowInHtml(html, head);
    if (difference === 'Not compared') continue;
    expect(difference === 'The same' ? 0 : number(difference), head).toBe(number(now) - number(before));
  }
});

describe('the HTML file', () => {
  const html = reportHtml(reportModel(sample, october), facts);

  test('has no script, no address but fragments, and a policy that would stop both', () => {
    expect(html).not.toMatch(/<script|javascript:|\son\w+=/i);
    expect(html.match(/(?:href|src|action|xlink:href)="(?!#)[^"]*"/g)).toBeNull();
    expect(html.match(/url\((?!#|data:font)/g)).toBeNull();
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/
      .exec(html)?.[1]
      ?.replace(/&#39;/g, "'");
    expect(policy).toBe("default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:");
  });

  test('is well-formed: every element that is opened is closed, in order, and every id is used once', () => {
    const open: string[] = [];
    for (const [, close, name = '', rest = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b([^>]*)>/gi)) {
      if (/^(meta|!doctype)$/i.test(name) || rest.endsWith('/')) continue;
      if (close) expect(open.pop()).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('points only at what is in it', () => {
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    const wanted = [...html.matchAll(/(?:href="#|url\(#)([^")]+)/g)].map(([, id]) => id);
    const labels = [...html.matchAll(/aria-labelledby="([^"]+)"/g)].flatMap(([, list = '']) =>
      list.split(' '),
    );
    expect(wanted.length).toBeGreaterThan(5);
    for (const id of [...wanted, ...labels]) expect(ids).toContain(id);
  });

  test('gives every picture a role, a title and a description, and every table a caption and heads', () => {
    const pictures = html
      .split('<svg')
      .slice(1)
      .filter((svg) => !svg.startsWith(' aria-hidden'));
    expect(pictures.length).toBeGreaterThanOrEqual(4);
    for (const svg of pictures) expect(svg).toMatch(/^ role="img" aria-labelledby=.*?<title id=.*?<desc id=/);
    const tables = html.split('<table').slice(1);
    for (const table of tables)
      expect(table).toMatch(
        /<caption id="caption-[a-z]+">.+<\/caption><thead>.*scope="col".*<tbody>.*scope="row"/s,
      );
  });

  test('has one first heading, and no level that skips one', () => {
    const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.slice(1).forEach((level, index) => {
      expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  test('draws nothing outside its pictures', () => {
    for (const svg of html.split('<svg').slice(1)) {
      const [, width = '0', height = '0'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
      const body = svg.slice(0, svg.indexOf('</svg>'));
      if (width === '0') continue;
      for (const [, x = '', y = ''] of body.matchAll(/ x="([-\d.]+)" y="([-\d.]+)"/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x)).toBeLessThanOrEqual(Number(width));
        expect(Number(y)).toBeGreaterThanOrEqual(0);
        expect(Number(y)).toBeLessThanOrEqual(Number(height));
      }
    }
  });

  test('ends with when, with what and from which journal it was made', () => {
    const footer = html.slice(html.indexOf('<footer>'));
    for (const fact of [
      'Backstride 9.8.7',
      '22 Nov 2026, 09:00',
      sample.id.slice(0, 8),
      '2026-10-01 – 2026-10-31',
    ]) {
      expect(footer).toContain(fact);
    }
  });

  test('calls nothing a cause and gives no verdict', () => {
    const said = html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, ' ');
    expect(said).not.toMatch(/thanks to|caused by|leads to|on track|well done|great|[↑↓▲▼↗↘]|!/i);
  });
});

describe('a report of nothing', () => {
  const empty = reportModel(aJournal({}), october);

  test.each([reportHtml, reportMarkdown])(
    'says so in words, without a chart or an empty table (%o)',
    (write) => {
      const text = write(empty, facts);
      expect(text).toContain('The journal has no entries in this period.');
      expect(text).not.toMatch(/<svg|NaN|undefined|Infinity/);
    },
  );

  test('is a CSV with its heads and the period', () => {
    expect(readCsv(reportCsv(empty)).map(([kind]) => kind)).toEqual(['Record', 'period']);
  });
});

test.each(periods)('nothing is undefined, infinite or not a number in any format, from $from', (wishes) => {
  const model = reportModel(sample, wishes);
  for (const text of [
    reportHtml(model, facts),
    reportMarkdown(model, facts),
    reportCsv(model),
    reportJson(model, facts),
  ]) {
    const found = /\bNaN\b|\bundefined\b|Infinity|\[object|\{\{|(?<!"key": ")report\.[a-z]+\./.exec(text);
    expect(found?.[0]).toBeUndefined();
  }
});

describe('rendering', () => {
  test.each(reportFormats)('%s gives bytes', async (format) => {
    const document = await PDFDocument.create();
    document.addPage();
    const printed = await document.save();
    const model = reportModel(aJournal({ runs: [aRun('2026-10-02')] }), october);
    const asked: string[] = [];
    const bytes = await renderReport(model, format, facts, async (html, { pageSize }) => {
      asked.push(pageSize, html);
      return printed;
    });
    expect(bytes.length).toBeGreaterThan(500);
    expect(asked.length).toBe(format === 'pdf' ? 2 : 0);
    if (format !== 'pdf') return;
    expect(asked).toEqual(['A4', reportHtml(model, facts)]);
    const finished = await PDFDocument.load(bytes);
    expect(finished.getTitle()).toBe('Progress report, October 2026');
    expect(finished.getAuthor()).toBeUndefined();
    expect(finished.getCreator()).toBe('Backstride 9.8.7');
  });

  test('prints on Letter for whoever weighs in pounds', async () => {
    let paper = '';
    const failing = renderReport(reportModel(inMiles, october), 'pdf', facts, async (_, { pageSize }) => {
      paper = pageSize;
      throw new Error('no printer');
    });
    await expect(failing).rejects.toThrow('no printer');
    expect(paper).toBe('Letter');
  });

  test('a preview is the HTML file, at the address it was published under', async () => {
    let published = '';
    const part = reportsPart({
      publishPreview: (html) => {
        published = html;
        return 'app://here';
      },
      printHtmlToPdf: () => Promise.reject(new Error('not asked for')),
      appVersion: '1.2.3',
      clock: () => Date.UTC(2026, 10, 22, 8),
      zone: () => 'Europe/Amsterdam',
    });
    const request = { from: october.from, to: october.to, withNotes: false };
    expect(await part.preview(request, sample, today)).toBe('app://here');
    const file = new TextDecoder().decode(await part.render(request, 'html', sample, today));
    expect(published).toBe(file);
    expect(file).toContain('22 Nov 2026, 09:00');
  });
});
