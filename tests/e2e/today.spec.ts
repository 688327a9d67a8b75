import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { addDays, type LocalDate } from '../../src/domain/days';
import { canonicalText } from '../../src/domain/journal/canonical';
import type { ChecklistItem, Journal } from '../../src/domain/journal/schema';
import { localTimeOf } from '../../src/domain/zones';
import { aJournal, anItem, aRun, idOf } from '../support/journals';
import { type Backstride, expect, type LaunchOptions, test } from '../support/launch';

type Launch = (options?: LaunchOptions) => Promise<Backstride>;

/** A zone in which it is now `hour` o'clock, so that no test runs into midnight or depends on when it runs. */
function zoneAt(hour: number): string {
  const ahead = ((hour - new Date().getUTCHours() + 36) % 24) - 12;
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

function dateIn(zone: string): LocalDate {
  return localTimeOf(Date.now(), zone).slice(0, 10);
}

/** Starts the app on a journal of these records, where it is `hour` o'clock. */
async function openOn(launch: Launch, records: Partial<Journal>, hour = 12) {
  const zone = zoneAt(hour);
  const folder = test.info().outputPath('journal');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'journal.json'), canonicalText(aJournal(records)));
  const backstride = await launch({ journal: folder, env: { TZ: zone } });
  await expect(backstride.page.getByRole('heading', { level: 1 })).toBeVisible();
  return { ...backstride, folder, zone, today: dateIn(zone) };
}

function written(folder: string): Journal {
  return JSON.parse(readFileSync(join(folder, 'journal.json'), 'utf8'));
}

function marksOn(folder: string, date: LocalDate) {
  return written(folder).days.find(({ id }) => id === date)?.marks ?? {};
}

async function visit(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => window.history.pushState(null, '', to), path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

const began = { startsOn: addDays(dateIn('Etc/GMT'), -40) };
const run = anItem({
  ...began,
  id: idOf(1),
  position: 0,
  name: 'Run',
  area: 'running',
  kind: 'automatic',
  fulfilledBy: 'run',
});
const plank = anItem({ ...began, id: idOf(2), position: 1, name: 'Plank' });
const vegetables = anItem({
  ...began,
  id: idOf(3),
  position: 2,
  name: 'Vegetables',
  area: 'diet',
  kind: 'atLeast',
  target: 5,
  unit: 'portions',
});
const coffee = anItem({
  ...began,
  id: idOf(4),
  position: 3,
  name: 'Coffee',
  area: 'diet',
  kind: 'atMost',
  target: 2,
  unit: 'cups',
});
const checklistItems: ChecklistItem[] = [run, plank, vegetables, coffee];

function check(page: Page, item: ChecklistItem) {
  return page.getByRole('checkbox', { name: item.name });
}

function entry(page: Page, item: ChecklistItem) {
  return page.locator(`[data-entry="${item.id}"]`);
}

test.describe('the day', () => {
  test('is ticked by keyboard alone, and a tick that shows is on the disk', async ({ launch }) => {
    const { page, folder, today } = await openOn(launch, { checklistItems });
    await expect(page.getByText('4 things on the list')).toBeVisible();
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowDown');
    await expect(check(page, plank)).toBeFocused();
    await page.keyboard.press('Space');
    await expect(check(page, plank)).toBeChecked();
    expect(marksOn(folder, today)[plank.id]).toMatchObject({ state: 'done' });
    await expect(page.getByText('1 of 4 kept so far')).toBeVisible();
    await page.keyboard.press('Space');
    await expect(check(page, plank)).not.toBeChecked();
    expect(marksOn(folder, today)).toEqual({});
  });

  test('takes amounts by digits, by steps that all count, and by the check itself', async ({ launch }) => {
    const { page, folder, today } = await openOn(launch, { checklistItems });
    const field = page.getByLabel('Vegetables: amount in portions');
    await check(page, vegetables).focus();
    await page.keyboard.press('2');
    await expect(field).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(check(page, vegetables)).toBeFocused();
    await expect.poll(() => marksOn(folder, today)[vegetables.id]?.amount).toBe(2);
    const more = page.getByRole('button', { name: 'More: Vegetables', exact: true });
    await more.evaluate((button: HTMLElement) => {
      for (let press = 0; press < 3; press += 1) button.click();
    });
    await expect(field).toHaveValue('5');
    await expect(check(page, vegetables)).toBeChecked();
    expect(marksOn(folder, today)[vegetables.id]?.amount).toBe(5);
    await field.fill('1,5');
    await field.press('Enter');
    await expect(check(page, vegetables)).not.toBeChecked();
    expect(marksOn(folder, today)[vegetables.id]?.amount).toBe(1.5);
    await check(page, vegetables).click();
    await expect(field).toHaveValue('5');
  });

  test('keeps "at most" while it is within, and shows by a sign and a word when it is not', async ({
    launch,
  }) => {
    const { page } = await openOn(launch, { checklistItems });
    const field = page.getByLabel('Coffee: amount in cups');
    await field.fill('2');
    await field.press('Enter');
    await expect(check(page, coffee)).toBeChecked();
    await field.press('ArrowUp');
    await expect(check(page, coffee)).not.toBeChecked();
    await expect(entry(page, coffee)).toContainText('over the limit');
  });

  test('leaves a field that holds no number open to be mended', async ({ launch }) => {
    const { page, folder, today } = await openOn(launch, { checklistItems });
    const field = page.getByLabel('Vegetables: amount in portions');
    await field.fill('some');
    await field.press('Enter');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await field.press('Escape');
    await expect(field).toHaveValue('');
    expect(marksOn(folder, today)).toEqual({});
  });

  test('closes "Run" when a run is logged, and leads to it', async ({ launch }) => {
    const { page, folder, today } = await openOn(launch, { checklistItems });
    await page.getByRole('link', { name: 'Running: Run, open. Log a run' }).focus();
    await page.keyboard.press('Space');
    await page.getByLabel('Distance').first().fill('5.2');
    await page.getByLabel('Time').first().fill('27:30');
    await page.keyboard.press('Enter');
    const closed = page.getByRole('link', { name: /Running: Run, done by 5\.20/ });
    await expect(closed).toBeVisible();
    await expect(page.getByRole('complementary')).toContainText('5:17');
    expect(marksOn(folder, today)).toEqual({});
    await closed.click();
    await expect(page).toHaveURL(/\/runs\/[0-9a-f-]{36}$/);
  });

  test('tells skipped, missed and a day off apart, and takes each back', async ({ launch }) => {
    const { page, folder, today } = await openOn(launch, { checklistItems });
    await check(page, plank).focus();
    await page.keyboard.press('s');
    await expect(entry(page, plank)).toHaveAttribute('data-status', 'skipped');
    await expect(entry(page, plank)).toContainText('skipped');
    await page.keyboard.press('m');
    await expect(entry(page, plank)).toContainText('missed');
    await page.keyboard.press('c');
    await expect(entry(page, plank)).toHaveAttribute('data-status', 'open');
    await page.getByRole('button', { name: 'Make it a day off' }).click();
    await page.getByRole('menuitemradio', { name: 'Illness' }).click();
    await expect(page.getByText('A day off: illness.')).toBeVisible();
    await expect(entry(page, plank)).toContainText('day off');
    expect(written(folder).days.find(({ id }) => id === today)?.off).toBe('illness');
    await page.getByRole('button', { name: 'Day off: illness' }).click();
    await page.getByRole('menuitemradio', { name: 'A day like any other' }).click();
    await expect(entry(page, plank)).toHaveAttribute('data-status', 'open');
  });

  test('pauses an item with a reason from its menu, and asks for it again', async ({ launch }) => {
    const { page, folder, today } = await openOn(launch, { checklistItems });
    await page.getByRole('button', { name: 'More for Plank' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Pause…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Pause Plank' });
    await dialog.getByRole('combobox', { name: 'Reason' }).click();
    await page.getByRole('option', { name: 'Injury' }).click();
    await dialog.getByLabel('To, included').fill(addDays(today, -1));
    await dialog.getByRole('button', { name: 'Pause', exact: true }).click();
    await expect(dialog).toContainText('The end lies before the beginning.');
    await dialog.getByLabel('To, included').fill(addDays(today, 6));
    await dialog.getByRole('button', { name: 'Pause', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(entry(page, plank)).toContainText('injury');
    const [pause] = written(folder).checklistItems.find(({ id }) => id === plank.id)?.pauses ?? [];
    expect(pause).toMatchObject({ from: today, to: addDays(today, 6), reason: 'injury' });
    await check(page, plank).focus();
    await page.keyboard.press('p');
    await expect(entry(page, plank)).toHaveAttribute('data-status', 'open');
  });

  test('opens a past day to finish it, and lets a day ahead only be looked at', async ({ launch }) => {
    const { page, folder, today } = await openOn(launch, { checklistItems });
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(page.getByText('Yesterday')).toBeVisible();
    await check(page, plank).click();
    await expect(check(page, plank)).toBeChecked();
    expect(marksOn(folder, addDays(today, -1))[plank.id]).toMatchObject({ state: 'done' });
    await page.keyboard.press('t');
    await expect(check(page, plank)).not.toBeChecked();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(page.getByText('Tomorrow')).toBeVisible();
    await check(page, plank).click({ force: true });
    await page.keyboard.press('s');
    await expect(check(page, plank)).toHaveAttribute('aria-disabled', 'true');
    expect(marksOn(folder, addDays(today, 1))).toEqual({});
    await page.getByRole('button', { name: 'Go to a date' }).click();
    // The button bears the same name: only the field inside the dialog can be meant, once that is there.
    await page.getByRole('dialog', { name: 'Go to a date' }).getByLabel('Go to a date').fill('2026-02-28');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: /^Saturday 28 February/ })).toBeVisible();
  });

  test('counts a tick after midnight for the evening before, and says so', async ({ launch }) => {
    const { page, folder, today } = await openOn(launch, { checklistItems }, 1);
    await expect(page.getByText(/^Still \w+day until 03:00/)).toBeVisible();
    await check(page, plank).click();
    await expect(check(page, plank)).toBeChecked();
    expect(marksOn(folder, addDays(today, -1))[plank.id]).toMatchObject({ state: 'done' });
    expect(marksOn(folder, today)).toEqual({});
  });

  test('shows a day in the strip of the week, with its numbers in words', async ({ launch }) => {
    const { page, today } = await openOn(launch, { checklistItems });
    await check(page, plank).click();
    const week = page.getByRole('navigation', { name: 'Week' });
    await expect(week.getByRole('link')).toHaveCount(7);
    await expect(week.getByRole('link', { name: /today: .*Strength 100 %/ })).toHaveAttribute('href', '/');
    const other = week.getByRole('link').filter({ hasNotText: String(Number(today.slice(8))) });
    await other.first().press('Enter');
    await expect(page.getByRole('link', { name: 'Back to today' })).toBeVisible();
  });

  test('explains a score and a streak where they stand', async ({ launch }) => {
    const { page } = await openOn(launch, { checklistItems });
    await check(page, plank).click();
    const standing = page.getByRole('button', { name: 'Plank: score 5 %, 1 in a row' });
    await standing.focus();
    await expect(page.getByRole('tooltip')).toContainText('Longest streak');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('tooltip')).toBeHidden();
    await page.getByRole('button', { name: 'How the score is computed' }).click();
    await expect(page.getByText('the last 13 days')).toBeVisible();
  });

  test('keeps mood and note, also when the window is closed in the middle of a word', async ({ launch }) => {
    const first = await openOn(launch, { checklistItems });
    const { folder } = first;
    await first.page.getByRole('radio', { name: 'Even', exact: true }).focus();
    await first.page.keyboard.press('ArrowRight');
    await expect(first.page.getByRole('radio', { name: 'Good', exact: true })).toBeChecked();
    await first.page.getByLabel('Note for the day').fill('Slow, but the knee held.');
    await expect(first.page.getByText('Saved', { exact: true })).toBeVisible();
    expect(written(folder).days[0]).toMatchObject({ mood: 4, note: 'Slow, but the knee held.' });
    await first.page.getByLabel('Note for the day').pressSequentially(' And then');
    await first.close();
    const again = await launch({ journal: folder, env: { TZ: first.zone } });
    await expect(again.page.getByLabel('Note for the day')).toHaveValue('Slow, but the knee held. And then');
    await expect(again.page.getByRole('radio', { name: 'Good', exact: true })).toBeChecked();
  });

  test('shows a tick that the disk does not take, says why, and saves it by itself', async ({ launch }) => {
    const { page, folder } = await openOn(launch, { checklistItems });
    const away = `${folder}-away`;
    renameSync(folder, away);
    writeFileSync(folder, 'a file where the folder was');
    await check(page, plank).click();
    await expect(page.getByText('The journal’s folder is gone')).toBeVisible();
    await expect(check(page, plank)).toBeChecked();
    renameSync(folder, `${folder}-file`);
    renameSync(away, folder);
    await expect(page.getByText('Everything is on the disk again')).toBeVisible({ timeout: 15_000 });
    await expect(check(page, plank)).toBeChecked();
    expect(written(folder).days[0]?.marks[plank.id]).toMatchObject({ state: 'done' });
  });

  test('keeps a note that the disk does not take, says so beside it, and saves it by itself', async ({
    launch,
  }) => {
    const { page, folder } = await openOn(launch, { checklistItems });
    const away = `${folder}-away`;
    renameSync(folder, away);
    writeFileSync(folder, 'a file where the folder was');
    await page.getByLabel('Note for the day').fill('Not to be lost');
    await expect(page.getByText('Kept, not on the disk yet')).toBeVisible();
    await page.getByRole('link', { name: 'Previous day' }).click();
    await page.getByRole('link', { name: 'Back to today' }).click();
    await expect(page.getByLabel('Note for the day')).toHaveValue('Not to be lost');
    renameSync(folder, `${folder}-file`);
    renameSync(away, folder);
    await expect(page.getByText('Everything is on the disk again')).toBeVisible({ timeout: 15_000 });
    expect(written(folder).days[0]?.note).toBe('Not to be lost');
  });
});

test.describe('the list', () => {
  const inOrder = (page: Page) => page.locator('[data-item] a').allInnerTexts();
  const names = async (page: Page) => (await inOrder(page)).map((text) => text.split('\n')[0]);

  test('is reordered by Alt and arrows and by its handles, and stays so', async ({ launch }) => {
    const { page, folder } = await openOn(launch, { checklistItems });
    await visit(page, '/list');
    await page.getByRole('link', { name: /^Coffee/ }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => names(page)).toEqual(['Run', 'Plank', 'Coffee', 'Vegetables']);
    await expect(page.getByRole('link', { name: /^Coffee/ })).toBeFocused();
    await expect(page.getByText('Coffee is now 3 of 4')).toBeAttached();
    await page.getByRole('button', { name: 'Move Run' }).focus();
    await page.keyboard.press('Space');
    await expect(page.getByText('Run is in your hand, at place 1 of 4.')).toBeAttached();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByText('Run is over place 2 of 4.')).toBeAttached();
    await page.keyboard.press('Space');
    await expect.poll(() => names(page)).toEqual(['Plank', 'Run', 'Coffee', 'Vegetables']);
    await expect
      .poll(() =>
        [...written(folder).checklistItems].sort((a, b) => a.position - b.position).map(({ name }) => name),
      )
      .toEqual(['Plank', 'Run', 'Coffee', 'Vegetables']);
    await visit(page, '/');
    await expect(page.locator('[data-entry]').first()).toContainText('Plank');
  });

  test('takes a new item, changes it, archives it, brings it back and removes it with an undo', async ({
    launch,
  }) => {
    const { page, folder, today } = await openOn(launch, { checklistItems });
    await visit(page, '/list');
    await page.getByRole('link', { name: 'Add an item' }).click();
    await page.keyboard.type('Walk after lunch');
    await page.getByRole('combobox', { name: 'How often' }).click();
    await page.getByRole('option', { name: 'On chosen weekdays' }).click();
    await page.getByRole('button', { name: 'Add to the list' }).click();
    await expect(page.getByText('Choose at least one weekday.')).toBeVisible();
    for (const weekday of ['Mon', 'Fri']) await page.getByText(weekday, { exact: true }).click();
    await page.getByRole('button', { name: 'Add to the list' }).click();
    await expect(page.getByRole('heading', { name: 'Walk after lunch' })).toBeVisible();
    const stored = () => written(folder).checklistItems.find(({ name }) => name.startsWith('Walk'));
    expect(stored()).toMatchObject({
      kind: 'tick',
      position: 4,
      startsOn: today,
      schedule: { type: 'weekdays', weekdays: [1, 5] },
    });
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    await page.getByLabel('Name').fill('Walk');
    await page.getByText('At least an amount').click();
    await page.getByRole('textbox', { name: 'Amount', exact: true }).fill('20');
    await page.getByLabel('Counted in').fill('minutes');
    await page.keyboard.press('Enter');
    await expect(page.getByText('on Mon and Fri · at least 20 minutes').first()).toBeVisible();
    expect(stored()).toMatchObject({ name: 'Walk', kind: 'atLeast', target: 20, unit: 'minutes' });
    const choose = async (name: string) => {
      await page.getByRole('button', { name: 'More for Walk' }).click();
      await page.getByRole('menuitem', { name, exact: true }).click();
    };
    await choose('Archive');
    await page.getByText('Archived (1)').click();
    await page.getByRole('button', { name: 'Bring back' }).click();
    await expect.poll(() => stored()?.archivedOn).toBeUndefined();
    await choose('Remove');
    await expect.poll(stored).toBeUndefined();
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect.poll(stored).toMatchObject({ name: 'Walk' });
  });

  test('offers a sensible set where nothing is yet, and takes what is chosen', async ({ launch }) => {
    const runs = [aRun('2026-11-01')];
    const { page, folder } = await openOn(launch, { runs });
    await page.getByRole('link', { name: 'Set up the list' }).click();
    await page.getByRole('checkbox', { name: /Water/ }).uncheck();
    await page.getByRole('button', { name: 'Start with these 5' }).click();
    await expect(page.locator('[data-entry]')).toHaveCount(5);
    expect(written(folder).checklistItems.map(({ name }) => name)).not.toContain('Water');
  });
});

test('the year is moved over by arrow keys, told in words and in a table, and opens a day', async ({
  launch,
}) => {
  const { page, today } = await openOn(launch, { checklistItems: [plank] });
  await check(page, plank).click();
  await visit(page, '/year');
  const cell = (date: LocalDate) => page.locator(`[data-date="${date}"]`);
  await cell(today).focus();
  await expect(page.getByRole('gridcell', { name: /: 100 %$/ })).toHaveCount(1);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  const target =
    addDays(today, -8).slice(0, 4) === today.slice(0, 4) ? addDays(today, -8) : `${today.slice(0, 4)}-01-01`;
  await expect(cell(target)).toBeFocused();
  await expect(page.getByRole('table')).toContainText('Whole year');
  await page.getByText('Strength', { exact: true }).first().click();
  await expect(page.getByRole('grid', { name: /Strength/ })).toBeVisible();
  await cell(target).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/day/${target}$`));
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in what opens over and beside the list, ${theme}`, async ({ launch }) => {
    const { page, today } = await openOn(launch, { checklistItems });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const serious = async () => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      const found = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    };
    await check(page, plank).focus();
    await page.keyboard.press('s');
    await page.getByRole('button', { name: /^Plank: score/ }).focus();
    await page.keyboard.press('?');
    expect(await serious()).toEqual([]);
    await page.getByRole('button', { name: 'More for Plank' }).click();
    expect(await serious()).toEqual([]);
    await page.getByRole('menuitem', { name: 'Pause…' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await serious()).toEqual([]);
    await visit(page, '/year');
    await visit(page, '/');
    await page.getByRole('button', { name: 'Make it a day off' }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    expect(await serious()).toEqual([]);
    for (const path of [`/day/${addDays(today, 1)}`, `/list?item=${plank.id}`, '/list?new=1']) {
      await visit(page, path);
      expect(await serious(), path).toEqual([]);
    }
    await page.getByRole('button', { name: 'Add to the list' }).click();
    await expect(page.getByText('Give it a name.')).toBeVisible();
    expect(await serious()).toEqual([]);
  });
}
