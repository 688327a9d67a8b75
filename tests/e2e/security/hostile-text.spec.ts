import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { addDays } from '../../../src/domain/days';
import { canonicalText } from '../../../src/domain/journal/canonical';
import type { Journal } from '../../../src/domain/journal/schema';
import type {} from '../../../src/journal-client/bridge';
import { attacks } from '../../support/attacks';
import { aJournal, anItem, aRun, daysFrom, idOf } from '../../support/journals';
import { expect, test } from '../../support/launch';

const FIRST = '2026-03-01';
const dateOf = (index: number) => addDays(FIRST, index);
const PERIOD = { from: FIRST, to: dateOf(attacks.length), withNotes: true };

/** A journal with one text after the other in every field that takes a person's own words. */
function journalOf(texts: readonly string[]): Journal {
  const stamp = { createdAt: aRun(FIRST).createdAt, updatedAt: aRun(FIRST).updatedAt, version: { desk: 1 } };
  const names = texts.map((text) => text.slice(0, 200));
  const itemId = (index: number) => idOf(200 + index);
  const journal = aJournal({
    runs: texts.map((note, index) => {
      const name = names[index] ?? '';
      return aRun(dateOf(index), {
        note,
        weather: name,
        tags: [note.slice(0, 60)],
        shoeId: idOf(100 + index),
      });
    }),
    checklistItems: names.map((name, index) =>
      anItem({
        ...{ id: itemId(index), position: index, name, startsOn: FIRST },
        ...{ kind: 'atLeast', target: 3, unit: name.slice(0, 30), area: index % 2 ? 'diet' : 'strength' },
      }),
    ),
    days: texts.flatMap((note, index) =>
      daysFrom(dateOf(index), '2', itemId(index)).map((day) => ({ ...day, note })),
    ),
  });
  const shoes = names.map((name, index) => ({ ...stamp, id: idOf(100 + index), name }));
  return { ...journal, shoes, profile: { ...journal.profile, name: names[0] } };
}

/** What the document consists of, as `tag attribute…`, each once. */
const madeOf = () =>
  [
    ...new Set(
      [...document.querySelectorAll('*')].flatMap((element) => [
        element.localName,
        ...element.getAttributeNames().map((name) => `${element.localName} ${name}`),
      ]),
    ),
  ].sort();

/** Shows a screen, and answers with what it consists of once it stands. */
async function show(page: Page, path: string): Promise<string[]> {
  await page.evaluate((to) => window.history.pushState(null, '', to), path);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return page.evaluate(madeOf);
}

/** Everything that a journal is shown on: the run of every `step`th text, and a few of the days. */
async function look(page: Page, texts: readonly string[], step: number) {
  const runs = texts.map((_, index) => `/runs/${aRun(dateOf(index)).id}`);
  const days = texts.map((_, index) => `/day/${dateOf(index)}`);
  const screens = ['/', '/list', '/year', '/runs', '/runs/log', '/article', '/reports', '/settings'];
  const made = new Set<string>();
  const unseen: string[] = [];
  const some = [...runs.filter((_, at) => at % step === 0), ...days.filter((_, at) => at % 12 === 0)];
  for (const path of [...screens, ...some, `${runs[0]}/edit`]) {
    for (const part of await show(page, path)) made.add(part);
    const text = texts[Math.max(runs.indexOf(path), days.indexOf(path))];
    if (text !== undefined && !(await isShown(page, text))) unseen.push(`${path}: ${text}`);
  }
  return { made: [...made].sort(), unseen, report: await reportMadeOf(page) };
}

/** Whether the words are on the screen, in an element or in a field. */
function isShown(page: Page, text: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const plain = (words: string) => words.replace(/\s+/g, ' ').trim();
    const fields = [...document.querySelectorAll<HTMLTextAreaElement>('textarea, input')].map(
      ({ value }) => value,
    );
    const all = [document.body.textContent ?? '', ...fields].map(plain);
    return all.some((words) => words.includes(plain(wanted)));
  }, text);
}

/** What the preview of a report over all of it consists of. */
async function reportMadeOf(page: Page): Promise<string[]> {
  const url = await page.evaluate(async (period) => {
    const told = await window.backstride.previewReport(period);
    if (!told.ok) throw new Error(told.problem.code);
    const frame = Object.assign(document.createElement('iframe'), { src: told.value.url });
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    return told.value.url;
  }, PERIOD);
  const frame = page.frame({ url });
  if (!frame) throw new Error('There is no preview.');
  return frame.evaluate(madeOf);
}

test('sixty hostile texts in every field are shown as text, on every screen and in the preview', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'backstride-hostile-'));
  const opened = async (name: string, texts: readonly string[], step: number) => {
    const journal = join(folder, name);
    mkdirSync(journal);
    writeFileSync(join(journal, 'journal.json'), canonicalText(journalOf(texts)));
    const { page, close } = await launch({ journal });
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => dialogs.push(dialog.message()));
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
    const seen = await look(page, texts, step);
    expect(dialogs).toEqual([]);
    await close();
    return seen;
  };
  const plain = await opened(
    'plain',
    attacks.map((_, index) => `plain ${index}`),
    12,
  );
  const hostile = await opened('hostile', attacks, 1);
  expect(plain.unseen).toEqual([]);
  expect(hostile.unseen).toEqual([]);
  expect(hostile.made.filter((part) => !plain.made.includes(part))).toEqual([]);
  expect(hostile.report.filter((part) => !plain.report.includes(part))).toEqual([]);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
