import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../scripts/setup/places.mjs';
import { demoJournal } from '../support/demo-journal';
import { type Backstride, expect, test } from '../support/launch';

const run = promisify(execFile);

/** The totals as the terminal tells them, for the whole of 2025. */
async function statsOf2025(
  journal: string,
): Promise<{ runs: number; distanceM: number; shown: Record<string, string> }> {
  const words = ['stats', '--journal', journal, '--from', '2025-01-01', '--to', '2025-12-31', '--json'];
  const { stdout } = await run(process.execPath, [join(root, 'out/main/cli.js'), ...words]);
  return JSON.parse(stdout);
}

async function saveAs({ app, page }: Backstride, button: string, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByText(`Saved as ${file}`)).toBeVisible({ timeout: 30_000 });
}

async function choose2025({ page }: Backstride): Promise<void> {
  await page.getByRole('link', { name: 'Reports' }).click();
  await page.getByRole('combobox', { name: 'Period' }).click();
  await page.getByRole('option', { name: 'From one date to another' }).click();
  await page.getByLabel('From', { exact: true }).fill('2025-01-01');
  await page.getByLabel('To', { exact: true }).fill('2025-12-31');
}

test('every format of one report says the same totals as the terminal', async ({ launch }) => {
  const journal = demoJournal(['--today', '2026-06-30']);
  const totals = await statsOf2025(journal);
  const kilometres = (totals.distanceM / 1000).toFixed(1);
  const backstride = await launch({ journal });
  await choose2025(backstride);
  const folder = join(journal, '..');
  const texts: Record<string, string> = {};
  for (const [button, ending] of [
    ['HTML', 'html'],
    ['CSV', 'csv'],
    ['Markdown', 'md'],
    ['JSON', 'json'],
  ] as const) {
    const file = join(folder, `report.${ending}`);
    await saveAs(backstride, button, file);
    texts[ending] = readFileSync(file, 'utf8').replace(/&nbsp;|\u00a0/g, ' ');
  }
  await saveAs(backstride, 'Save as PDF', join(folder, 'report.pdf'));
  expect(texts.html).not.toMatch(/<script|https?:\/\/(?!doi\.org)/i);
  for (const ending of ['html', 'csv', 'md']) {
    const plain = (texts[ending] ?? '').replace(/,(?=\d{3})/g, '');
    expect(plain, ending).toContain(kilometres);
    expect(plain, ending).toContain(String(totals.runs));
  }
  expect(JSON.parse(texts.json ?? '{}')).toMatchObject({
    totals: { now: { runs: totals.runs, distanceM: totals.distanceM } },
  });
  const extracted = await run('pdftotext', ['-layout', join(folder, 'report.pdf'), '-']).catch(
    () => undefined,
  );
  // biome-ignore lint/suspicious/noSkippedTests: the reader is not part of the product; without it there is nothing to read with.
  test.skip(!extracted, 'pdftotext is not installed, so the PDF was not read back.');
  const plain = (extracted?.stdout ?? '').replace(/\u00a0/g, ' ').replace(/,(?=\d{3})/g, '');
  expect(plain).toContain(kilometres);
  for (const name of ['runs', 'elapsedS', 'longestM', 'paceSPerM']) {
    expect(plain, name).toContain((totals.shown[name] ?? name).replace(/\u00a0/g, ' '));
  }
});

test('the preview runs no script and asks for nothing', async ({ launch }) => {
  const { page } = await launch({ journal: demoJournal() });
  await page.getByRole('link', { name: 'Reports' }).click();
  const frame = page.locator('iframe');
  await expect(frame).toHaveAttribute('sandbox', '');
  await expect(frame.contentFrame().getByRole('heading', { level: 1 })).toBeVisible();
});

test('a note is in the report only when it was chosen', async ({ launch }) => {
  const journal = demoJournal();
  const backstride = await launch({ journal });
  await choose2025(backstride);
  const without = join(journal, '..', 'without.md');
  await saveAs(backstride, 'Markdown', without);
  await backstride.page.getByRole('switch', { name: 'With my notes' }).check({ force: true });
  const withNotes = join(journal, '..', 'with.md');
  await saveAs(backstride, 'Markdown', withNotes);
  const { runs } = JSON.parse(readFileSync(join(journal, 'journal.json'), 'utf8'));
  const noted = runs.find(
    (one: { note?: string; startedAt: string }) => one.note && one.startedAt.startsWith('2025'),
  );
  expect(readFileSync(without, 'utf8')).not.toContain(noted.note);
  expect(readFileSync(withNotes, 'utf8')).toContain(noted.note.slice(0, 20));
});

test('a report that cannot be written says so and leaves the screen as it was', async ({ launch }) => {
  const backstride = await launch({ journal: demoJournal() });
  await backstride.page.getByRole('link', { name: 'Reports' }).click();
  await backstride.app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: '/proc/no/such/report.html' });
  });
  await backstride.page.getByRole('button', { name: 'HTML' }).click();
  await expect(backstride.page.getByRole('alert')).toContainText('/proc/no/such/report.html');
});
