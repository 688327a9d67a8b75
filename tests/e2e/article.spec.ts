import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { addDays, weekStart } from '../../src/domain/days';
import { canonicalText } from '../../src/domain/journal/canonical';
import type { Journal } from '../../src/domain/journal/schema';
import { aJournal, anItem, aRun, daysFrom, idOf } from '../support/journals';
import { type Backstride, expect, type LaunchOptions, test } from '../support/launch';

type Launch = (options?: LaunchOptions) => Promise<Backstride>;

/** The Monday ten weeks before the running one: what is logged from here on has eight full weeks behind it whatever day it is. */
const FROM = addDays(weekStart(new Date().toISOString().slice(0, 10), 1), -70);

/** Three runs in each of nine weeks, one of them long and hard, and a list that is kept. */
function tenWeeks(): Partial<Journal> {
  const runs = Array.from({ length: 9 }, (_, week) => [
    aRun(addDays(FROM, week * 7), { effort: 3 }),
    aRun(addDays(FROM, week * 7 + 2), { effort: 5 }),
    aRun(addDays(FROM, week * 7 + 5), {
      effort: 8,
      distanceM: 8000 + week * 100,
      elapsedS: 2700,
      note: `Long run ${week}`,
    }),
  ]).flat();
  const items = [
    anItem({ id: idOf(1), startsOn: FROM }),
    anItem({ id: idOf(2), startsOn: FROM, area: 'diet' }),
    anItem({
      id: idOf(3),
      startsOn: FROM,
      area: 'running',
      kind: 'automatic',
      fulfilledBy: 'run',
      schedule: { type: 'timesPerWeek', times: 3 },
    }),
  ];
  return { runs, checklistItems: items, days: daysFrom(FROM, 'x'.repeat(63)) };
}

async function openArticle(
  launch: Launch,
  records: Partial<Journal>,
  options: LaunchOptions = {},
): Promise<Backstride> {
  const journal = test.info().outputPath('journal');
  mkdirSync(journal, { recursive: true });
  writeFileSync(join(journal, 'journal.json'), canonicalText(aJournal(records)));
  const backstride = await launch({ journal, ...options });
  await visitArticle(backstride.page);
  return backstride;
}

async function visitArticle(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Back fat?' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Does running help back fat?' })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
}

const claim = (page: Page, name: RegExp) => page.getByRole('region', { name });

/** How far below the top of what scrolls an element begins. */
async function belowTop(element: Locator): Promise<number> {
  return element.evaluate((found) => {
    const scroller = found.closest('main');
    return found.getBoundingClientRect().top - (scroller?.getBoundingClientRect().top ?? 0);
  });
}

test('tells an empty journal what is missing for each claim, with the way to it, and draws nothing', async ({
  launch,
}) => {
  const { page } = await openArticle(launch, {});
  await expect(page.getByText('Not yet', { exact: true })).toHaveCount(8);
  await expect(page.getByRole('article').getByRole('img')).toHaveCount(0);
  await expect(claim(page, /Calories and total fat/)).toContainText('0 of 8 measurements and 0 of 42 days');
  await expect(page.getByText('your own story begins here')).toContainText('So far: 0 of 3.');
  await claim(page, /Calories and total fat/)
    .getByRole('link', { name: 'Log a run' })
    .click();
  await expect(page).toHaveURL(/\/runs\/log$/);
});

test('sets the reader’s own numbers and pictures beside the claims', async ({ launch }) => {
  const { page } = await openArticle(launch, tenWeeks());
  await expect(claim(page, /Calories and total fat/)).toContainText('In the last 8 full weeks you covered');
  await expect(claim(page, /Calories and total fat/)).toContainText('Your weight');
  await expect(claim(page, /Consistency/)).toContainText('Answered');
  await expect(claim(page, /Diet, strength and running together/)).toContainText(
    'Running: kept 21 of 24 times.',
  );
  await expect(claim(page, /Resting metabolism/)).toContainText('Not yet');
  await expect(page.getByRole('article').getByRole('img')).toHaveCount(4);
  await expect(page.getByRole('blockquote').filter({ hasText: 'Long run 8' })).toBeVisible();
});

test('gives every picture as a table too', async ({ launch }) => {
  const { page } = await openArticle(launch, tenWeeks());
  for (const caption of [
    'Your running week by week',
    'The weeks you ran',
    'The days on which you kept',
    'Each run beside',
  ]) {
    const figure = page.getByRole('figure').filter({ hasText: caption });
    await figure.getByText('The same as a table').click();
    await expect(figure.getByRole('row').nth(4)).toBeVisible();
  }
});

test('leads from a citation to its source and back to the same place, by keyboard', async ({ launch }) => {
  const { page } = await openArticle(launch, {});
  const citation = claim(page, /Body composition/).getByRole('link', { name: /^Source 8:/ });
  await citation.focus();
  await page.keyboard.press('Enter');
  const source = page.getByRole('listitem').filter({ hasText: 'Jayedi and colleagues' });
  await expect(source).toBeFocused();
  await expect(source).toBeInViewport();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(source.getByRole('link', { name: 'place 2' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(citation).toBeFocused();
  await expect(citation).toBeInViewport();
});

test('lists every source that is cited, with as many ways back as there are citations', async ({
  launch,
}) => {
  const { page } = await openArticle(launch, {});
  const cited = await page.locator('article sup a').count();
  await expect(page.getByRole('link', { name: /^Back to where source/ })).toHaveCount(cited);
});

test('leads from the contents to a section and to a claim', async ({ launch }) => {
  const { page } = await openArticle(launch, {});
  const contents = page.getByRole('navigation', { name: 'Contents' });
  await contents.getByRole('link', { name: 'So, does it help?' }).click();
  await expect(page.getByRole('heading', { name: 'So, does it help?' })).toBeFocused();
  await expect(contents.getByRole('link', { name: 'So, does it help?' })).toHaveAttribute(
    'aria-current',
    'location',
  );
  await contents.getByRole('link', { name: 'Posture' }).press('Enter');
  await expect(claim(page, /Posture/)).toBeFocused();
  expect(await belowTop(claim(page, /Posture/))).toBeLessThan(60);
});

test('folds the contents in a narrow window, and they still lead', async ({ launch }) => {
  const { app, page } = await openArticle(launch, {});
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 600));
  await page.getByText('Contents of this article').click();
  await page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: 'Sources' }).click();
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeFocused();
});

test('keeps the place where one stopped reading, from screen to screen and over a restart', async ({
  launch,
}) => {
  const first = await openArticle(launch, tenWeeks());
  const heading = (page: Page) => page.getByRole('heading', { name: 'Body composition' });
  await heading(first.page).evaluate((found) => found.scrollIntoView({ block: 'start' }));
  const before = await belowTop(heading(first.page));
  const kept = () =>
    first.page.evaluate(() => localStorage.getItem('backstride.reading.does-running-help-back-fat'));
  await expect.poll(kept).toContain('body-composition');

  await first.page.getByRole('link', { name: 'Runs', exact: true }).click();
  await visitArticle(first.page);
  await expect.poll(() => belowTop(heading(first.page))).toBeCloseTo(before, -0.5);

  await first.close();
  const second = await launch({ journal: first.journalFolder, userData: first.userData });
  await visitArticle(second.page);
  await expect.poll(() => belowTop(heading(second.page))).toBeCloseTo(before, -0.5);
});

test('prints the text with all its sources, and neither navigation nor the reader’s notes', async ({
  launch,
}) => {
  const { page } = await openArticle(launch, tenWeeks());
  await expect(page.getByRole('blockquote').filter({ hasText: 'Long run 8' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(page.getByRole('blockquote').filter({ hasText: 'Long run 8' })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
  await expect(page.getByText('PMC4060311')).toBeVisible();
  const isCut = await page.evaluate(
    () => getComputedStyle(document.querySelector('main') ?? document.body).overflowY,
  );
  expect(isCut).toBe('visible');
});

test('asks the system to print when the button is pressed', async ({ launch }) => {
  const { page } = await openArticle(launch, {});
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('body[data-printed]')).toHaveCount(1);
});
