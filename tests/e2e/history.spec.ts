import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { canonicalText } from '../../src/domain/journal/canonical';
import type { Journal, Run } from '../../src/domain/journal/schema';
import { aJournal, anItem, aRun } from '../support/journals';
import { type Backstride, expect, test } from '../support/launch';

/** A folder with a journal of these runs and one item in it. */
function folderWith(runs: readonly Run[]): string {
  const folder = test.info().outputPath('journal');
  mkdirSync(folder, { recursive: true });
  const journal = aJournal({ runs: [...runs], checklistItems: [anItem()] });
  writeFileSync(join(folder, 'journal.json'), canonicalText(journal));
  return folder;
}

function written(folder: string): Journal {
  return JSON.parse(readFileSync(join(folder, 'journal.json'), 'utf8'));
}

/** What an item of the native menu says, and whether it can be chosen. */
function menuItem(app: ElectronApplication, id: string) {
  return app.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    return item && { label: item.label, enabled: item.enabled };
  }, id);
}

const run = aRun('2026-05-03', { distanceM: 5200, elapsedS: 1650, note: 'Along the river' });
const rowOf = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });

async function removeRun({ page }: Backstride): Promise<void> {
  await page.getByRole('link', { name: 'Runs', exact: true }).click();
  await page.locator('tr[data-key]').first().click();
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('removed.')).toBeVisible();
}

test('what was done is undone after a restart, by a menu item that says what', async ({ launch }) => {
  const journal = folderWith([run]);
  const first = await launch({ journal });
  await expect(first.page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  expect(await menuItem(first.app, 'undo')).toEqual({ label: '&Undo', enabled: false });
  await removeRun(first);
  const undo = { label: '&Undo “Remove run of 3 May 2026”', enabled: true };
  expect(await menuItem(first.app, 'undo')).toEqual(undo);
  await first.close();

  const { app, page } = await launch({ journal, userData: first.userData });
  await expect.poll(() => menuItem(app, 'undo')).toEqual(undo);
  expect(written(journal).runs).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone')).toBeVisible();
  expect(written(journal).runs).toMatchObject([{ note: 'Along the river' }]);
  expect(await menuItem(app, 'redo')).toEqual({ label: '&Redo “Remove run of 3 May 2026”', enabled: true });
});

test('a removed run lies in the bin under its own name, can be looked into and brought back', async ({
  launch,
}) => {
  const journal = folderWith([run]);
  const backstride = await launch({ journal });
  const { page } = backstride;
  await removeRun(backstride);
  await page.keyboard.press('Control+Shift+H');
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();
  await page.getByRole('link', { name: 'Bin' }).click();
  const gone = rowOf(page, 'Run of Sun 3 May 2026, 5.20\u00a0km');
  await expect(gone).toContainText('Along the river');
  await gone.getByRole('button', { name: 'Look inside' }).click();
  await expect(gone.getByText('Distance')).toBeVisible();
  await gone.getByRole('button', { name: 'Bring back' }).click();
  await expect(page.getByRole('heading', { name: 'The bin is empty' })).toBeVisible();
  expect(written(journal).runs).toMatchObject([{ note: 'Along the river' }]);
});

test('any change is taken back by name, and several are undone at once after one question', async ({
  launch,
}) => {
  const journal = folderWith([run]);
  const { page } = await launch({ journal });
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  for (const name of ['Red', 'Blue', 'Grey']) {
    await addShoes(page, name);
  }
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await page.keyboard.press('Control+Shift+H');
  await rowOf(page, 'Red').getByRole('button', { name: 'Take back only this' }).click();
  await expect(rowOf(page, 'Take back: Add shoes “Red”')).toContainText('Undone next');
  expect(
    written(journal)
      .shoes.map(({ name }) => name)
      .sort(),
  ).toEqual(['Blue', 'Grey']);
  await rowOf(page, 'Add shoes “Blue”').getByRole('button', { name: 'Undo to here' }).click();
  await page.getByRole('dialog', { name: 'Undo 3 changes?' }).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('3 changes undone')).toBeVisible();
  expect(written(journal).shoes.map(({ name }) => name)).toEqual(['Red']);
  await rowOf(page, 'Take back: Add shoes “Red”').getByRole('button', { name: 'Redo to here' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Do again' }).click();
  await expect
    .poll(() =>
      written(journal)
        .shoes.map(({ name }) => name)
        .sort(),
    )
    .toEqual(['Blue', 'Grey']);
  await page.getByRole('searchbox', { name: 'Filter by name' }).fill('grey');
  const changes = page.getByRole('list', { name: 'Changes, newest first' });
  await expect(changes.getByRole('listitem')).toHaveCount(1);
});

test('an earlier value of a run is shown on its page and put back', async ({ launch }) => {
  const journal = folderWith([run]);
  const { page } = await launch({ journal });
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await carryOut(page, {
    type: 'edit',
    collection: 'runs',
    recordId: run.id,
    fields: { note: 'By the road' },
  });
  await page.reload();
  await page.getByRole('link', { name: 'Runs', exact: true }).click();
  await page.locator('tr[data-key]').first().click();
  await page.getByRole('button', { name: 'History (1)' }).click();
  await page.getByRole('button', { name: 'Put back Note: Along the river' }).click();
  await expect(page.getByText('Note put back.')).toBeVisible();
  expect(written(journal).runs[0]?.note).toBe('Along the river');
});

test('an empty history and an empty bin say what will stand there', async ({ launch }) => {
  const { page } = await launch({ journal: folderWith([]) });
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'History of changes' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing to undo yet' })).toBeVisible();
  await page.getByRole('link', { name: 'Bin' }).click();
  await expect(page.getByRole('heading', { name: 'The bin is empty' })).toBeVisible();
});

async function addShoes(page: Page, name: string): Promise<void> {
  const id = await page.evaluate(() => crypto.randomUUID());
  await carryOut(page, { type: 'add', collection: 'shoes', record: { id, name } });
}

/** A change as the page itself asks for it. */
async function carryOut(page: Page, step: object): Promise<void> {
  const answer = await page.evaluate(
    (one) =>
      window.backstride.carryOut({
        id: crypto.randomUUID(),
        at: '2026-11-22T08:10:00+01:00',
        steps: [one],
      } as unknown as Parameters<typeof window.backstride.carryOut>[0]),
    step,
  );
  expect(answer.ok).toBe(true);
}
