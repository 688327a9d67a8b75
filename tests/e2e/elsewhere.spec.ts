import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { demoJournal } from '../support/demo-journal';
import { changeElsewhere, journalIn } from '../support/elsewhere';
import { type Backstride, expect, test } from '../support/launch';
import { openDay } from '../support/open-day';

interface Opened extends Backstride {
  readonly folder: string;
}

const one = ['--years', '1'];

/** Opens an address the way a link does. */
async function visit(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => window.history.pushState(null, '', to), path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function opened(launch: (options: { journal: string }) => Promise<Backstride>): Promise<Opened> {
  const folder = demoJournal(one);
  const backstride = await launch({ journal: folder });
  await backstride.page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(backstride.page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  return { ...backstride, folder };
}

const notice = (page: Page) => page.getByRole('status').filter({ hasText: 'From Laptop' });

test('a run that is changed elsewhere while its form is open keeps what was typed, and a save touches nothing else', async ({
  launch,
}) => {
  const { page, folder } = await opened(launch);
  const run = journalIn(folder).runs.at(-1);
  if (!run) throw new Error('The demo journal has runs.');
  await visit(page, `/runs/${run.id}/edit`);
  await page.getByLabel('Distance').fill('7.7');
  changeElsewhere(folder, [
    {
      type: 'edit',
      collection: 'runs',
      recordId: run.id,
      fields: { distanceM: 9900, note: 'From the train' },
    },
  ]);
  await expect(page.getByText('Changed on Laptop meanwhile: 9.90 km')).toBeVisible();
  await expect(page.getByLabel('Distance')).toHaveValue('7.7');
  await expect(page.getByLabel('Distance')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => journalIn(folder).runs.find(({ id }) => id === run.id))
    .toMatchObject({
      distanceM: 7700,
      note: 'From the train',
      elapsedS: run.elapsedS,
    });
});

test('what it became elsewhere can be used instead', async ({ launch }) => {
  const { page, folder } = await opened(launch);
  const run = journalIn(folder).runs.at(-1);
  if (!run) throw new Error('The demo journal has runs.');
  await visit(page, `/runs/${run.id}/edit`);
  await page.getByLabel('Distance').fill('7.7');
  changeElsewhere(folder, [
    { type: 'edit', collection: 'runs', recordId: run.id, fields: { distanceM: 9900 } },
  ]);
  await page.getByRole('button', { name: 'Use it' }).click();
  await expect(page.getByLabel('Distance')).toHaveValue('9.90');
  await expect(page.getByText('meanwhile')).toBeHidden();
});

test('a run that is removed elsewhere while its form is open comes back with a save', async ({ launch }) => {
  const { page, folder } = await opened(launch);
  const run = journalIn(folder).runs.at(-1);
  if (!run) throw new Error('The demo journal has runs.');
  await visit(page, `/runs/${run.id}/edit`);
  await page.getByLabel('Distance').fill('7.7');
  changeElsewhere(folder, [{ type: 'remove', collection: 'runs', recordId: run.id }]);
  await expect(page.getByRole('alert')).toContainText('This run was removed on Laptop meanwhile.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect
    .poll(() => journalIn(folder).runs.find(({ id }) => id === run.id))
    .toMatchObject({
      distanceM: 7700,
      elapsedS: run.elapsedS,
    });
});

test('a note that is written on both is kept on both, and the caret stays where it is', async ({
  launch,
}) => {
  const { page, folder } = await opened(launch);
  const date = openDay();
  const note = page.getByLabel('Note for the day');
  await note.fill('abcdef');
  await note.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(3, 3));
  await expect.poll(() => journalIn(folder).days.find(({ id }) => id === date)?.note).toBe('abcdef');
  changeElsewhere(folder, [{ type: 'writeDay', date, fields: { note: 'From the train' } }]);
  await expect(page.getByText('Changed on Laptop meanwhile: From the train')).toBeVisible();
  await expect(note).toHaveValue('abcdef');
  await expect(note).toBeFocused();
  await page.keyboard.type('-');
  await expect(note).toHaveValue('abc-def');
  await page.getByRole('button', { name: 'Keep both' }).click();
  await expect
    .poll(() => journalIn(folder).days.find(({ id }) => id === date)?.note)
    .toBe('abc-def\n\nFrom the train');
});

test('a field that nobody typed in takes the new text under the caret, which stays where it is', async ({
  launch,
}) => {
  const { page, folder } = await opened(launch);
  const date = openDay();
  changeElsewhere(folder, [{ type: 'writeDay', date, fields: { note: 'From the train' } }]);
  const note = page.getByLabel('Note for the day');
  await expect(note).toHaveValue('From the train');
  await note.focus();
  await note.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(4, 8));
  changeElsewhere(folder, [{ type: 'writeDay', date, fields: { note: 'From the train home' } }]);
  await expect(note).toHaveValue('From the train home');
  await expect(note).toBeFocused();
  const selection = note.evaluate((field: HTMLTextAreaElement) => [field.selectionStart, field.selectionEnd]);
  expect(await selection).toEqual([4, 8]);
});

test('a name that is being typed in the settings survives another name from elsewhere', async ({
  launch,
}) => {
  const { page, folder } = await opened(launch);
  await visit(page, '/settings');
  const name = page.getByLabel('Name', { exact: true });
  await name.fill('Annika');
  changeElsewhere(folder, [{ type: 'editProfile', fields: { name: 'Anna', heightM: 1.71 } }]);
  await expect(page.getByText('Changed on Laptop meanwhile: Anna')).toBeVisible();
  await expect(name).toHaveValue('Annika');
  await expect(page.getByLabel('Height (cm)')).toHaveValue('171');
  await page.getByLabel('Height (cm)').focus();
  await expect.poll(() => journalIn(folder).profile).toMatchObject({ name: 'Annika', heightM: 1.71 });
});

test('an item that is changed elsewhere while its form is open takes what was not touched', async ({
  launch,
}) => {
  const { page, folder } = await opened(launch);
  const item = journalIn(folder).checklistItems.find(({ kind }) => kind === 'tick');
  if (!item) throw new Error('The demo journal has a tick on its list.');
  await visit(page, `/list?item=${item.id}&edit=1`);
  await page.getByLabel('Name').fill('Mine');
  const schedule = { type: 'timesPerWeek', times: 5 } as const;
  changeElsewhere(folder, [
    { type: 'edit', collection: 'checklistItems', recordId: item.id, fields: { name: 'Theirs', schedule } },
  ]);
  await expect(page.getByText('Changed on Laptop meanwhile: Theirs')).toBeVisible();
  await expect(page.getByLabel('Times a week')).toHaveValue('5');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(() => journalIn(folder).checklistItems.find(({ id }) => id === item.id))
    .toMatchObject({ name: 'Mine', schedule });
});

test('a form outlives its journal being put in place anew, by a restore for instance', async ({ launch }) => {
  const { app, page, folder } = await opened(launch);
  const journal = journalIn(folder);
  const run = journal.runs.at(-1);
  if (!run) throw new Error('The demo journal has runs.');
  await visit(page, `/runs/${run.id}/edit`);
  await page.getByLabel('Distance').fill('7.7');
  const runs = journal.runs.map((each) => (each.id === run.id ? { ...run, note: 'As it was once' } : each));
  const replaced = {
    state: 'good',
    folder,
    readOnly: false,
    history: {},
    journal: JSON.stringify({ ...journal, runs }),
  };
  await app.evaluate(
    ({ BrowserWindow }, state) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send('backstride:journalReplaced', state),
    replaced,
  );
  await expect(page.getByLabel('Note')).toHaveValue('As it was once');
  await expect(page.getByLabel('Distance')).toHaveValue('7.7');
});

test('what was changed on both is told, shown, swapped and taken back', async ({ launch }) => {
  const { page, folder } = await opened(launch);
  const base = journalIn(folder);
  const run = base.runs.at(-1);
  if (!run) throw new Error('The demo journal has runs.');
  const edit = (fields: object) => ({
    type: 'edit' as const,
    collection: 'runs' as const,
    recordId: run.id,
    fields,
  });
  await page.evaluate(
    async (step) => {
      const command = { id: crypto.randomUUID(), at: '2026-11-22T19:00:00+01:00', steps: [step] };
      await window.backstride.carryOut(command as never);
    },
    edit({ distanceM: 5200 }),
  );
  // Twice, so that the other computer's is the newer one.
  changeElsewhere(folder, [edit({ distanceM: 5300 }), edit({ distanceM: 5400 })], base);
  await expect(notice(page)).toContainText('that of Laptop stands');
  await expect.poll(() => journalIn(folder).runs.find(({ id }) => id === run.id)?.distanceM).toBe(5400);
  expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);

  await page.getByRole('button', { name: 'Show' }).click();
  const dialog = page.getByRole('dialog', { name: 'Changed on both computers' });
  await expect(dialog).toContainText('5.40 km');
  expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  await dialog.getByRole('button', { name: 'Use 5.20' }).click();
  await expect.poll(() => journalIn(folder).runs.find(({ id }) => id === run.id)?.distanceM).toBe(5200);
  await expect(dialog.getByRole('button', { name: 'Use 5.40' })).toBeVisible();
});

test('what came in is shown among the changes, by a way from its notice', async ({ launch }) => {
  const { page, folder } = await opened(launch);
  changeElsewhere(folder, [{ type: 'editProfile', fields: { name: 'Anna' } }]);
  await expect(notice(page)).toContainText('Came in: your profile.');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/history|changes/i);
  await expect(page.getByRole('main')).toContainText('Laptop');
});

test('what came in can be taken back from its notice', async ({ launch }) => {
  const { page, folder } = await opened(launch);
  const before = journalIn(folder).runs.length;
  const id = 'aaaaaaaa-0000-4000-8000-000000000001';
  const record = { id, startedAt: '2026-11-22T07:00:00+01:00', elapsedS: 1800, distanceM: 5000 };
  changeElsewhere(folder, [{ type: 'add', collection: 'runs', record }]);
  await expect(notice(page)).toContainText('Came in: 1 new run.');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('Taken back')).toBeVisible();
  await expect.poll(() => journalIn(folder).runs.length).toBe(before);
});
