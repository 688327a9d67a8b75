import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {} from '../../src/journal-client/bridge';
import { demoJournal } from '../support/demo-journal';
import { expect, test } from '../support/launch';

const read = (folder: string) => JSON.parse(readFileSync(join(folder, 'journal.json'), 'utf8'));

test('miles are shown at once, and nothing that is stored changes', async ({ launch }) => {
  const journal = demoJournal(['--years', '1']);
  const before = read(journal).runs;
  const { page } = await launch({ journal });
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByText('Miles', { exact: true }).click();
  await expect.poll(() => read(journal).settings.distanceUnit).toBe('mi');
  await page.getByRole('link', { name: 'Runs', exact: true }).click();
  await expect(page.getByRole('main')).toContainText(/\d mi/);
  expect(read(journal).runs).toEqual(before);
});

test('the journal can be moved to another folder, and the app finds it there at the next start', async ({
  launch,
}) => {
  const journal = demoJournal(['--years', '1']);
  const runs = read(journal).runs.length;
  const target = join(mkdtempSync(join(journal, '..', 'moved-')), 'here');
  const { app, page, userData, close } = await launch({ journal });
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
  }, target);
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Move to another folder' }).click();
  await expect(page.getByText(`The journal now lies in ${target}`)).toBeVisible();
  expect(read(target).runs.length).toBe(runs);
  expect(existsSync(join(journal, 'journal.json'))).toBe(false);
  expect(readdirSync(journal).length).toBeGreaterThan(0);
  await close();
  const again = await launch({ journal: target, userData });
  await expect(again.page.getByRole('navigation', { name: 'Main' })).toBeVisible();
});

test('a theme that is chosen is there at the next start', async ({ launch }) => {
  const { page, userData, journalFolder, close } = await launch({ journal: demoJournal(['--years', '1']) });
  // Playwright says "light" to every page unless told to keep out of it.
  await page.emulateMedia({ colorScheme: null });
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByText('Dark', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await close();
  const again = await launch({ journal: journalFolder, userData });
  await again.page.emulateMedia({ colorScheme: null });
  await expect(again.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});
