import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Journal } from '../../src/domain/journal/schema';
import { expect, test } from '../support/launch';

function written(folder: string): Journal {
  return JSON.parse(readFileSync(join(folder, 'journal.json'), 'utf8'));
}

test('nothing is written before the welcome is answered or skipped', async ({
  backstride: { page, journalFolder },
}) => {
  await expect(page.getByRole('heading', { name: 'Welcome to Backstride' })).toBeVisible();
  expect(existsSync(join(journalFolder, 'journal.json'))).toBe(false);
});

test('from the first start to the first run on the list takes eight groups of keys, and its PDF three clicks', async ({
  backstride,
}) => {
  const { app, page, journalFolder } = backstride;
  await expect(page.getByLabel('Your name')).toBeFocused();
  await page.keyboard.press('Enter'); // 1: begin
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await page.keyboard.press('Control+n'); // 2: log a run
  await expect(page.getByLabel('Distance', { exact: false }).first()).toBeFocused();
  await page.keyboard.type('5.2'); // 3
  await page.keyboard.press('Tab'); // 4
  await page.keyboard.type('27:30'); // 5
  await page.keyboard.press('Enter'); // 6: saved
  await expect(page.getByText('Saved', { exact: false }).first()).toBeVisible();
  expect(written(journalFolder).runs).toMatchObject([{ distanceM: 5200, elapsedS: 1650 }]);
  await page.keyboard.press('Control+1'); // 7: the list
  await expect(page.getByRole('main')).toContainText('5.20');

  const pdf = join(journalFolder, '..', 'report.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, pdf);
  await page.getByRole('link', { name: 'Reports' }).click();
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText('Saved as')).toBeVisible({ timeout: 30_000 });
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
});

test('skipping the questions still gives the list that the article asks for', async ({
  backstride: { page, journalFolder },
}) => {
  await page.getByRole('button', { name: 'Skip the questions' }).click();
  await expect(page.getByRole('main')).toContainText('Back strength');
  const names = written(journalFolder).checklistItems.map(({ name }) => name);
  expect(names.sort()).toEqual([
    'Back strength',
    'Posture break',
    'Protein with each meal',
    'Run',
    'Vegetables and fruit',
    'Water',
  ]);
});

test('the answers become units, name and list', async ({ backstride: { page, journalFolder } }) => {
  await page.getByLabel('Your name').fill('Ada');
  await page.getByText('miles and pounds').click();
  await page.getByLabel('Runs a week').fill('4');
  await page.getByLabel('Days of back strength a week').fill('0');
  await page.getByLabel('A few steps for the kitchen').uncheck();
  await page.getByRole('button', { name: 'Begin my journal' }).click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await expect.poll(() => written(journalFolder).checklistItems.length).toBe(1);
  const { profile, settings, checklistItems } = written(journalFolder);
  expect(profile.name).toBe('Ada');
  expect(settings).toMatchObject({ distanceUnit: 'mi', massUnit: 'lb' });
  expect(checklistItems[0]).toMatchObject({ name: 'Run', schedule: { type: 'timesPerWeek', times: 4 } });
});
