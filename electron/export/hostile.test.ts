import { describe, expect, test } from 'vitest';
import type { Journal } from '../../src/domain/journal/schema';
import { reportModel } from '../../src/domain/report/model';
import { attacks } from '../../tests/support/attacks';
import { aJournal, anItem, aRun, daysFrom, idOf } from '../../tests/support/journals';
import { reportCsv } from './csv';
import { reportHtml } from './html';
import { reportMarkdown } from './markdown';

const facts = { appVersion: '1.0.0', generatedAt: '2026-12-01T09:00:00+01:00' };

const RUN = aRun('2026-11-02');
const AT = RUN.createdAt;

/** The attack in every field that takes a person's own words. */
function attacked(text: string): Journal {
  const name = text.slice(0, 200);
  const stamp = { createdAt: AT, updatedAt: AT, version: { desk: 1 } };
  const journal = aJournal({
    runs: [{ ...RUN, note: text, weather: name, tags: [text.slice(0, 60)], shoeId: idOf(5) }],
    checklistItems: [
      anItem({ name, startsOn: '2026-11-01' }),
      anItem({
        id: idOf(2),
        name,
        kind: 'atLeast',
        target: 3,
        unit: text.slice(0, 30),
        startsOn: '2026-11-01',
        area: 'diet',
      }),
    ],
    days: daysFrom('2026-11-03', 'x').map((day) => ({ ...day, note: text })),
  });
  const profile = { ...journal.profile, name };
  return { ...journal, profile, shoes: [{ ...stamp, id: idOf(5), name }] };
}

const modelOf = (text: string) =>
  reportModel(attacked(text), { from: '2026-11-01', to: '2026-11-30', today: '2026-12-01', withNotes: true });
const tagsOf = (html: string) => [...html.matchAll(/<\/?[a-zA-Z!?][^\s>/]*/g)].map(([tag]) => tag);
const harmless = tagsOf(reportHtml(modelOf('plain'), facts));

test('there are at least sixty attacks', () => {
  expect(attacks.length).toBeGreaterThanOrEqual(60);
});

describe('HTML', () => {
  test.each(attacks)('stays the same elements whatever a person wrote: %j', (text) => {
    const html = reportHtml(modelOf(text), facts);
    expect(tagsOf(html)).toEqual(harmless);
    expect(html).not.toMatch(
      / on[a-z]+=(?!&quot;)["'a-z]*alert/i.test(text) ? /<[^>]* on[a-z]+=/i : /<script/i,
    );
    expect(html).not.toContain('\u0000');
  });

  test('shows the words as they were written', () => {
    const html = reportHtml(modelOf('<b>5 > 3 & "so" on</b>'), facts);
    expect(html).toContain('<p dir="auto">&lt;b&gt;5 &gt; 3 &amp; &quot;so&quot; on&lt;/b&gt;</p>');
  });

  test('lets every name and note find its own direction', () => {
    const html = reportHtml(modelOf('\u202eevil'), facts);
    const places = html.split('\u202e').slice(0, -1);
    expect(places.length).toBeGreaterThanOrEqual(6);
    for (const before of places) expect(before).toMatch(/(<bdi>[^<]*|dir="auto">[^<]*)$/);
  });

  test('takes no sentence of ours for a person’s, or the other way round', () => {
    const html = reportHtml(modelOf('$t(report.title) {{person}}'), facts);
    expect(html).toContain('Progress report of $t(report.title) {{person}}');
  });
});

describe('Markdown', () => {
  test.each(attacks)('holds no HTML, link, heading or list of a person’s making: %j', (text) => {
    const markdown = reportMarkdown(modelOf(text), facts);
    const plainLines = reportMarkdown(modelOf('plain'), facts).split('\n');
    expect(markdown).not.toMatch(/<[a-z!/?]/i);
    expect(markdown).not.toMatch(/(?<!\\)\]\(|(?<!\\)\]:/);
    const heads = (lines: readonly string[]) =>
      lines.filter((line) => /^(#|[-*+] |\d+\. |```|\[|={3}|\| -)/.test(line));
    expect(heads(markdown.split('\n'))).toEqual(heads(plainLines));
    for (const line of markdown.split('\n').filter((one) => one.startsWith('> '))) {
      expect(line).not.toMatch(/^> (#|[-+=*] ?|\d+[.)] |```| {4})/);
    }
    expect(markdown).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  test('keeps a table row on one line and its cells apart', () => {
    const markdown = reportMarkdown(modelOf('a | b\nc'), facts);
    const row = markdown.split('\n').find((line) => line.startsWith('| a \\| b c |'));
    expect(row?.match(/(?<!\\)\|/g)).toHaveLength(10);
  });
});

describe('CSV', () => {
  test.each([
    '=1+1',
    '+1',
    '-1+2',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '\u0000=1+1',
    ' =1+1',
    '\u00a0=1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    '=HYPERLINK("http://x.test","x")',
    "=cmd|'/C calc'!A0",
    '-5',
    "'=1+1",
    '\tplain after a tab',
  ])('makes %j text for a spreadsheet, and gives it back when the apostrophe is taken off', (text) => {
    const csv = reportCsv(modelOf(text));
    expect(csv).toContain(`"'${text.replace(/"/g, '""')}"`);
    expect(csv).not.toContain(`,"${text.replace(/"/g, '""')}`);
  });

  test.each(['plain', '5 km', "it's fine", '👩🏽‍🚀', '"quoted", and more', '', 'a=b'])(
    'leaves %j as it is',
    (text) => {
      const csv = reportCsv(
        reportModel(attacked(`${text} `.trimStart() || 'x'), {
          from: '2026-11-01',
          to: '2026-11-30',
          today: '2026-12-01',
          withNotes: true,
        }),
      );
      expect(csv).not.toContain(`"'`);
    },
  );

  test('leaves the numbers that we wrote alone, negative ones too', () => {
    const journal = aJournal({ runs: [{ ...RUN, temperatureC: -5 }] });
    const csv = reportCsv(
      reportModel(journal, { from: '2026-11-01', to: '2026-11-30', today: '2026-12-01', withNotes: false }),
    );
    expect(csv).toContain('"-5"');
    expect(csv).not.toContain(`"'-5"`);
  });

  test.each(attacks)('has as many fields in each record, all of them quoted: %j', (text) => {
    const csv = reportCsv(modelOf(text));
    expect(csv.startsWith('\ufeff"')).toBe(true);
    const records = csv
      .slice(1)
      .split(/(?<=")\r\n(?="|$)/)
      .filter(Boolean);
    const widths = records.map((record) => record.match(/"(?:[^"]|"")*"(?:,|$)/g)?.length);
    expect(new Set(widths)).toEqual(new Set([24]));
  });
});
