import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { addDays } from '../../src/domain/days';
import { canonicalText } from '../../src/domain/journal/canonical';
import type { Journal, Run } from '../../src/domain/journal/schema';
import { aJournal, aRun, idOf } from '../support/journals';
import { expect, test } from '../support/launch';

/** A folder with a journal of these runs in it. */
function folderWith(
  runs: readonly Run[],
  change: (journal: Journal) => object = (journal) => journal,
): string {
  const folder = test.info().outputPath('journal');
  mkdirSync(folder, { recursive: true });
  const journal = { ...aJournal({ runs: [...runs] }) };
  writeFileSync(join(folder, 'journal.json'), canonicalText({ ...journal, ...change(journal) }));
  return folder;
}

function written(folder: string): Journal {
  return JSON.parse(readFileSync(join(folder, 'journal.json'), 'utf8'));
}

async function openRuns(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Runs', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Runs' })).toBeVisible();
}

async function openForm(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Log a run' }).first().click();
  await expect(page.getByLabel('Distance')).toBeFocused();
}

const time = (page: Page) => page.getByLabel('Time', { exact: true });
const rows = (page: Page) => page.getByRole('row').filter({ hasText: /\d\d:\d\d/ });
const runRow = (page: Page, text: string) => page.locator('tr[data-key]').filter({ hasText: text });

test('a run is logged with five groups of keys and no mouse', async ({ launch }) => {
  const { page, journalFolder } = await launch({ journal: folderWith([]) });
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await page.keyboard.press('Control+n'); // 1: the form
  await expect(page.getByLabel('Distance')).toBeFocused();
  await page.keyboard.type('5.2'); // 2
  await page.keyboard.press('Tab'); // 3
  await page.keyboard.type('27:30'); // 4
  await expect(page.getByLabel('Pace')).toHaveValue('5:17');
  await page.keyboard.press('Enter'); // 5: saved
  await expect(page.getByText('5.20\u00a0km in 27:30 saved.')).toBeVisible();
  expect(written(journalFolder).runs).toMatchObject([{ distanceM: 5200, elapsedS: 1650 }]);
});

test('any two of distance, time and pace give the third, which is worked out anew as they are typed over', async ({
  launch,
}) => {
  const { page } = await launch({ journal: folderWith([]) });
  await openForm(page);
  await page.getByLabel('Distance').fill('10');
  await page.getByLabel('Pace').fill('5:00');
  await expect(time(page)).toHaveValue('50:00');
  await time(page).fill('45:00');
  await expect(page.getByLabel('Distance')).toHaveValue('9.00');
  await page.getByLabel('Distance').fill('10 km');
  await expect(page.getByLabel('Pace')).toHaveValue('4:30');
});

test('everything that is said of a run is written down, a new pair of shoes with it', async ({ launch }) => {
  const { page, journalFolder } = await launch({ journal: folderWith([]) });
  await openForm(page);
  await page.getByLabel('Distance').fill('3 mi');
  await time(page).fill('27m');
  await page.getByLabel('Date').fill('2024-03-31');
  await expect(page.getByLabel('Started at')).toHaveValue('07:00');
  await page.getByRole('radio', { name: '1, very easy' }).focus();
  await page.keyboard.press('6');
  await expect(page.getByRole('radio', { name: '6, moderate' })).toBeChecked();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('radio', { name: 'Trail' }).check();
  await page.getByLabel('Shoes').selectOption('Add a new pair…');
  await expect(page.getByLabel('Name of the new pair')).toBeFocused();
  await page.keyboard.type('Red Wing');
  await page.getByRole('combobox', { name: 'Tags' }).fill('with Ana');
  await page.keyboard.press('Enter');
  await page.getByLabel('Average heart rate').fill('148');
  await page.getByLabel('Temperature').fill('54 F');
  await page.getByLabel('Note').fill('First line');
  await page.keyboard.press('Enter');
  await page.keyboard.type('second line');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('saved.')).toBeVisible();
  const { runs, shoes } = written(journalFolder);
  expect(shoes).toMatchObject([{ name: 'Red Wing' }]);
  expect(runs).toMatchObject([
    {
      distanceM: 4828.032,
      elapsedS: 1620,
      effort: 6,
      terrain: 'trail',
      shoeId: shoes[0]?.id,
      tags: ['with Ana'],
      averageHeartRateBpm: 148,
      temperatureC: 12.2,
      note: 'First line\nsecond line',
    },
  ]);
  expect(runs[0]?.startedAt).toMatch(/^2024-03-31T07:00:00[+-]/);
});

test('a field that cannot be read says so in a sentence and takes the focus', async ({ launch }) => {
  const { page, journalFolder } = await launch({ journal: folderWith([]) });
  await openForm(page);
  await page.keyboard.type('5.2');
  await time(page).fill('27:3');
  await page.getByLabel('Date').focus();
  await page.keyboard.press('Enter');
  await expect(time(page)).toBeFocused();
  await expect(time(page)).toHaveAccessibleDescription('Write the time as 27:30, 1:02:03 or 27m.');
  expect(written(journalFolder).runs).toEqual([]);
});

test('an unusual run is asked about once and saved on a second Enter', async ({ launch }) => {
  const { page, journalFolder } = await launch({ journal: folderWith([]) });
  await openForm(page);
  await page.keyboard.type('5.2');
  await page.keyboard.press('Tab');
  await page.keyboard.type('10:30');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toContainText('2:01\u00a0/km');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await time(page).press('Enter');
  await expect(page.getByRole('button', { name: 'Save anyway' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('saved.')).toBeVisible();
  expect(written(journalFolder).runs).toMatchObject([{ elapsedS: 630 }]);
});

test('a form that is left by Escape is found again as it was, one that is cancelled is not', async ({
  launch,
}) => {
  const { page } = await launch({ journal: folderWith([]) });
  await openForm(page);
  await page.keyboard.type('5.2');
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Distance')).toBeHidden();
  await openForm(page);
  await expect(page.getByLabel('Distance')).toHaveValue('5.2');
  await expect(page.getByText('What you had begun is still here.')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await openForm(page);
  await expect(page.getByLabel('Distance')).toHaveValue('');
});

test('a run that cannot be saved is kept and shown under a bar that says why, and saved when that can be done', async ({
  launch,
}) => {
  const { page, journalFolder } = await launch({ journal: folderWith([]) });
  await openForm(page);
  rmSync(journalFolder, { recursive: true });
  writeFileSync(journalFolder, 'a file where the folder was');
  await page.keyboard.type('5.2');
  await page.keyboard.press('Tab');
  await page.keyboard.type('27:30');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('1 change is not on the disk yet');
  await expect(page.getByRole('main')).toContainText('5.20');
  rmSync(journalFolder);
  await page.getByRole('button', { name: 'Put it back here' }).click();
  await expect(page.getByRole('button', { name: 'Put it back here' })).toHaveCount(0);
  expect(written(journalFolder).runs).toMatchObject([{ distanceM: 5200, elapsedS: 1650 }]);
});

test('keeps an unknown field when the run is edited, and everything that was not touched', async ({
  launch,
}) => {
  const run = aRun('2026-11-20', { distanceM: 5234.567, note: 'Wet ' });
  const unknown = { ...run, cadenceSpm: 172, splits: [{ km: 1, s: 300 }] };
  const { page, journalFolder } = await launch({ journal: folderWith([unknown]) });
  await openRuns(page);
  await runRow(page, '5.23').press('e');
  await expect(page.getByLabel('Distance')).toHaveValue('5.23');
  await page.getByRole('radio', { name: '1, very easy' }).focus();
  await page.keyboard.press('4');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Run changed.')).toBeVisible();
  expect(written(journalFolder).runs).toMatchObject([
    { distanceM: 5234.567, note: 'Wet ', effort: 4, cadenceSpm: 172, splits: [{ km: 1, s: 300 }] },
  ]);
});

test('a run is duplicated as a new one of today, without what belonged to its own day', async ({
  launch,
}) => {
  const run = aRun('2026-03-02', { terrain: 'trail', note: 'Wet', averageHeartRateBpm: 150 });
  const { page, journalFolder } = await launch({ journal: folderWith([run]) });
  await openRuns(page);
  await runRow(page, '5.00').press('d');
  await expect(page.getByText('Like the run of Mon 2 Mar 2026')).toBeVisible();
  await expect(page.getByLabel('Distance')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('saved.')).toBeVisible();
  const copy = written(journalFolder).runs.find(({ id }) => id !== run.id);
  expect(copy).toMatchObject({ distanceM: 5000, elapsedS: 1800, terrain: 'trail' });
  expect(copy).not.toHaveProperty('note');
  expect(copy).not.toHaveProperty('averageHeartRateBpm');
});

test('a removed run leaves the focus with its neighbour, and undo brings it back', async ({ launch }) => {
  const runs = [10, 12, 14].map((day) => aRun(`2026-11-${day}`, { distanceM: day * 1000 }));
  const { page, journalFolder } = await launch({ journal: folderWith(runs) });
  await openRuns(page);
  await runRow(page, '12.00').press('Delete');
  await expect(page.getByText('12.00\u00a0km in 30:00 removed.')).toBeVisible();
  await expect(runRow(page, '10.00')).toBeFocused();
  expect(written(journalFolder).runs).toHaveLength(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(runRow(page, '12.00')).toBeVisible();
  expect(written(journalFolder).runs).toHaveLength(3);
});

test('the list stands week by week with totals, and the arrows walk over the heads of weeks', async ({
  launch,
}) => {
  const runs = [
    aRun('2026-03-10'),
    aRun('2026-03-08', { distanceM: 8000 }),
    aRun('2026-03-02', { distanceM: 12_000 }),
  ];
  const { page } = await launch({ journal: folderWith(runs) });
  await openRuns(page);
  await expect(page.getByRole('row', { name: /2 Mar – 8 Mar 2026/ })).toContainText(
    '2 runs · 20.00\u00a0km · 1:00:00',
  );
  await runRow(page, '5.00').focus();
  await page.keyboard.press('ArrowDown');
  await expect(runRow(page, '8.00')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sun 8 Mar 2026');
  await page.goBack();
  await expect(runRow(page, '8.00')).toBeFocused();
});

test('filters narrow the list, add up what is left, and are still there on the way back', async ({
  launch,
}) => {
  const runs = [
    aRun('2026-03-01', { distanceM: 5000, tags: ['easy'], note: 'Along the river' }),
    aRun('2026-03-04', { distanceM: 12_000, tags: ['easy', 'long'] }),
    aRun('2026-03-08', { distanceM: 42_195, elapsedS: 15_000 }),
  ];
  const { page } = await launch({ journal: folderWith(runs) });
  await openRuns(page);
  await page.getByLabel('Distance').selectOption('10 – 21.1 km');
  await expect(rows(page)).toHaveCount(2);
  await expect(runRow(page, '12.00')).toBeVisible();
  await page.getByRole('button', { name: 'Reset filters' }).click();
  await page.getByRole('textbox', { name: 'Search' }).fill('RIVER');
  await expect(page.getByText('1 run · 5.00\u00a0km · 30:00').first()).toBeVisible();
  await runRow(page, '5.00').click();
  await expect(page.getByText('Along the river')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('textbox', { name: 'Search' })).toHaveValue('RIVER');
  await page.getByRole('textbox', { name: 'Search' }).fill('snow');
  await expect(page.getByText('Nothing matches these filters')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Reset filters' }).last().click();
  await page.getByRole('button', { name: 'Any tags' }).click();
  await page.getByRole('checkbox', { name: 'long' }).check();
  await expect(runRow(page, '5.00')).toBeHidden();
  await page.getByRole('checkbox', { name: 'long' }).uncheck();
  await page.keyboard.press('Escape');
  await page.getByLabel('Order').selectOption('Longest first');
  await expect(page.getByRole('row').first()).toContainText('42.20');
});

test('a list of 10,000 runs draws only what is in sight and answers to keys and search', async ({
  launch,
}) => {
  const runs = Array.from({ length: 10_000 }, (_, index) =>
    aRun(addDays('2026-11-20', -Math.floor(index / 3)), {
      id: idOf(index + 1),
      distanceM: 3000 + index,
      ...(index === 9_000 && { note: 'The one with the heron' }),
    }),
  );
  const { page } = await launch({ journal: folderWith(runs) });
  await openRuns(page);
  await expect(page.getByText('10,000 runs').first()).toBeVisible();
  expect(await page.getByRole('row').count()).toBeLessThan(60);
  await runRow(page, 'Fri 20 Nov').first().focus();
  await page.keyboard.press('End');
  await expect(page.locator('tr[data-key]:focus')).toContainText('13.00');
  expect(await page.getByRole('row').count()).toBeLessThan(60);
  await page.getByRole('textbox', { name: 'Search' }).fill('heron');
  await expect(page.getByText('1 run ·').first()).toBeVisible();
  await expect(runRow(page, '12.00')).toContainText('The one with the heron');
});

test('everything is in miles for who reads miles', async ({ launch }) => {
  const journal = folderWith(
    [aRun('2026-11-20', { distanceM: 16_093.44, elapsedS: 5400 })],
    ({ settings }) => ({
      settings: { ...settings, distanceUnit: 'mi' },
    }),
  );
  const { page, journalFolder } = await launch({ journal });
  await openRuns(page);
  await expect(runRow(page, '10.00')).toContainText('9:00\u00a0/mi');
  await expect(page.getByLabel('Distance')).toContainText('6.2 – 13.1 mi');
  await openForm(page);
  await page.keyboard.type('3');
  await page.keyboard.press('Tab');
  await page.keyboard.type('27:00');
  await expect(page.getByLabel('Pace')).toHaveValue('9:00');
  await page.keyboard.press('Enter');
  await expect(page.getByText('3.00\u00a0mi in 27:00 saved.')).toBeVisible();
  expect(written(journalFolder).runs.map(({ distanceM }) => distanceM)).toContain(4828.032);
});

test('a run is set beside recent ones of its distance, in words while there are too few', async ({
  launch,
}) => {
  const recent = [1, 3, 5].map((day) => aRun(`2026-11-0${day}`, { elapsedS: 1500 + day * 10 }));
  const runs = [
    ...recent,
    aRun('2026-11-20', { elapsedS: 1500 }),
    aRun('2026-11-21', { distanceM: 9000, elapsedS: 3000 }),
  ];
  const { page } = await launch({ journal: folderWith(runs) });
  await openRuns(page);
  await runRow(page, 'Fri 20 Nov').click();
  await expect(page.getByRole('main')).toContainText(
    '6 s per km quicker than the median of 3 runs, 5:06\u00a0/km. The quickest of these 4.',
  );
  await expect(page.getByRole('img', { name: /Paces of 3 runs/ })).toBeVisible();
  await page.getByText('As a table').click();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(5);
  await page.getByRole('link', { name: 'The run after, Sat 21 Nov 2026' }).click();
  await expect(page.getByRole('main')).toContainText('You have no run of about this distance');
  await expect(page.getByRole('main')).toContainText('A step up: 1.8 times your longest');
});

test('calories wait for a weight, which is logged on the spot, and say how they were estimated', async ({
  launch,
}) => {
  const { page, journalFolder } = await launch({
    journal: folderWith([aRun('2026-11-20', { distanceM: 10_000 })]),
  });
  await openRuns(page);
  await runRow(page, '10.00').click();
  await page.getByRole('button', { name: 'Log your weight to see it' }).click();
  await expect(page.getByLabel('Your weight now, kg')).toBeFocused();
  await page.keyboard.type('70');
  await page.keyboard.press('Enter');
  await expect(page.getByText('About 700 kcal')).toBeVisible();
  await expect(page.getByText('± 15 %: 595 to 805')).toBeVisible();
  await page.getByRole('button', { name: 'How the calories are estimated' }).click();
  await expect(page.getByText('1 kcal per kg and km')).toBeVisible();
  expect(written(journalFolder).bodyMeasurements).toMatchObject([{ kind: 'mass', massKg: 70 }]);
});

test('shoes are renamed and retired in their panel, with the distance each has come', async ({ launch }) => {
  const shoe = {
    id: idOf(5),
    name: 'Red',
    createdAt: '2026-01-01T08:00:00+01:00',
    updatedAt: '2026-01-01T08:00:00+01:00',
    version: {},
  };
  const runs = [aRun('2026-11-18', { shoeId: shoe.id }), aRun('2026-11-20', { shoeId: shoe.id })];
  const { page, journalFolder } = await launch({ journal: folderWith(runs, () => ({ shoes: [shoe] })) });
  await openRuns(page);
  await page.getByRole('button', { name: 'Shoes' }).click();
  const panel = page.getByRole('dialog', { name: 'Shoes' });
  await expect(panel).toContainText('10.00\u00a0km · 2 runs');
  await panel.getByRole('button', { name: 'Rename Red' }).click();
  await panel.getByLabel('Name of the pair').fill('Red Wing');
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Retire' }).click();
  await expect(panel).toContainText('retired');
  expect(written(journalFolder).shoes).toMatchObject([{ name: 'Red Wing', retiredOn: expect.any(String) }]);
});

test('the first run is invited, not missed', async ({ launch }) => {
  const { page } = await launch({ journal: folderWith([]) });
  await openRuns(page);
  await expect(page.getByRole('heading', { name: 'Your first run' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Log a run' }).click();
  await expect(page.getByLabel('Distance')).toBeFocused();
});
