import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { ElectronApplication, Page } from '@playwright/test';
import { demoJournal } from '../support/demo-journal';
import { expect, test } from '../support/launch';

const fileOf = (folder: string) => join(folder, 'journal.json');
const read = (folder: string) => JSON.parse(readFileSync(fileOf(folder), 'utf8'));
const choose = (app: ElectronApplication, id: string) =>
  app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id);

async function openCheck(app: ElectronApplication, page: Page) {
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await choose(app, 'check');
  await expect(page.getByRole('heading', { level: 1, name: 'Check journal' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What was looked at' })).toBeVisible();
}

async function expectNothingSerious(page: Page) {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
}

/** The demo journal with two faults and one oddity in it. */
function faultyJournal(): { folder: string; shod: string; fast: string } {
  const folder = demoJournal(['--years', '1']);
  const journal = read(folder);
  const [shod, fast, odd] = journal.runs;
  shod.shoeId = '00000000-0000-4000-8000-00000000dead';
  fast.distanceM = 90_000;
  journal.days[0].marks['00000000-0000-4000-8000-00000000beef'] = { state: 'done', markedAt: odd.startedAt };
  writeFileSync(fileOf(folder), JSON.stringify(journal));
  return { folder, shod: shod.id, fast: fast.id };
}

const runIn = (folder: string, wanted: string) =>
  read(folder).runs.find(({ id }: { id: string }) => id === wanted);

test('a healthy journal has nothing wrong, and says what was looked at', async ({ launch }) => {
  const journal = demoJournal();
  const runs = read(journal).runs.length;
  const { app, page } = await launch({ journal });
  await openCheck(app, page);
  await expect(page.getByRole('heading', { name: 'Nothing wrong' })).toBeVisible();
  const sum = page.getByRole('definition').first();
  await expect(sum).toHaveText(runs.toLocaleString('en-GB'));
  await expect(page.getByRole('term').filter({ hasText: 'Backups' })).toBeVisible();
});

test('faults are mended together and taken back as one; an oddity only by itself; all of it by keyboard', async ({
  launch,
}) => {
  const { folder, shod, fast } = faultyJournal();
  const { app, page, userData } = await launch({ journal: folder });
  await openCheck(app, page);
  await expect(page.getByText('A run names shoes that are not in the journal.')).toBeVisible();
  await expect(page.getByText(/is faster than anybody has run/)).toBeVisible();
  await expectNothingSerious(page);

  const mendAll = page.getByRole('button', { name: 'Mend all 2 faults' });
  await mendAll.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 things are mended.')).toBeVisible();
  await expect(mendAll).toBeHidden();
  expect(runIn(folder, shod).shoeId).toBeUndefined();
  expect(runIn(folder, fast).distanceM).toBe(90_000);
  const [shelf = ''] = readdirSync(join(userData, 'backups'));
  expect(readdirSync(join(userData, 'backups', shelf)).filter((name) => name.includes('-mend'))).toHaveLength(
    1,
  );

  await page.keyboard.press('Control+z');
  await expect(mendAll).toBeVisible();
  expect(runIn(folder, shod).shoeId).toBe('00000000-0000-4000-8000-00000000dead');

  await page.getByRole('button', { name: /^Clear the distance/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/is faster than anybody has run/)).toBeHidden();
  expect(runIn(folder, fast).distanceM).toBeUndefined();
  expect(runIn(folder, shod).shoeId).toBeDefined();
});

test('a finding leads to the record it speaks of', async ({ launch }) => {
  const { folder, fast } = faultyJournal();
  const { app, page } = await launch({ journal: folder });
  await openCheck(app, page);
  await page.getByRole('listitem').filter({ hasText: 'faster than anybody' }).getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`/runs/${fast}$`));
});

test('a damaged file is mended, set aside as it was, and what was done is told before and after', async ({
  launch,
}) => {
  const folder = demoJournal(['--years', '1']);
  const journal = read(folder);
  journal.runs[0].effort = 99;
  journal.runs[1].elapsedS = 'half an hour';
  delete journal.shoes;
  const spoilt = JSON.stringify(journal);
  writeFileSync(fileOf(folder), spoilt);
  const { page } = await launch({ journal: folder });
  await expect(page.getByRole('heading', { name: 'The journal cannot be understood' })).toBeVisible();
  const deeds = [
    /runs\.0\.effort is not valid and is taken out/,
    /runs\.1 cannot be made valid and goes to the bin/,
    /shoes is missing and becomes an empty list/,
  ];
  for (const deed of deeds) await expect(page.getByText(deed)).toBeVisible();
  await expectNothingSerious(page);
  await page.getByRole('button', { name: 'Mend this file' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Check journal' })).toBeVisible();
  await expect(page.getByText('The file was mended when it was opened.')).toBeVisible();
  for (const deed of deeds) await expect(page.getByText(deed)).toBeVisible();
  expect(read(folder).runs.length).toBe(journal.runs.length - 1);
  expect(read(folder).removed.at(-1).record).toMatchObject({ elapsedS: 'half an hour' });
  const aside = readdirSync(folder).filter((name) => name.startsWith('journal.damaged-'));
  expect(aside.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([spoilt]);
});

test('the support bundle is shown before it is saved, also where no journal can be opened', async ({
  launch,
}) => {
  const folder = join(mkdtempSync(join(tmpdir(), 'backstride-support-')), 'journal');
  mkdirSync(folder);
  writeFileSync(fileOf(folder), '{"cut off');
  const { app, page } = await launch({ journal: folder });
  await expect(page.getByRole('heading', { name: 'The journal cannot be understood' })).toBeVisible();
  await choose(app, 'support');
  const dialog = page.getByRole('dialog', { name: 'Support bundle' });
  await expect(dialog.getByText(/"state": "damaged"/)).toBeVisible();
  await expectNothingSerious(page);
  const shown = await dialog.getByRole('region', { name: 'What the support bundle holds' }).textContent();
  const path = join(folder, '..', 'support.json');
  await app.evaluate(({ dialog: native }, filePath) => {
    native.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  await dialog.getByRole('button', { name: 'Save…' }).click();
  await expect(page.getByText('The support bundle was saved')).toBeVisible();
  await expect(dialog).toBeHidden();
  expect(readFileSync(path, 'utf8')).toBe(shown);
});
