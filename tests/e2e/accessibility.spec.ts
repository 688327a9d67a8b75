import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { demoJournal } from '../support/demo-journal';
import { expect, test } from '../support/launch';

const screens = [
  '/',
  '/list',
  '/year',
  '/runs',
  '/runs/log',
  '/article',
  '/reports',
  '/settings',
  '/history',
  '/history/bin',
  '/check',
] as const;
const themes = ['light', 'dark'] as const;

/** Opens an address the way a link does, and waits until its heading is there. */
async function visit(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => window.history.pushState(null, '', to), path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
}

async function seriousViolations(page: Page): Promise<string[]> {
  // The report's frame has its own policy and runs no script, axe's among them; the saved file is checked by itself.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude('iframe').analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return serious.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

for (const theme of themes) {
  test(`axe finds nothing serious on any screen of a full journal, ${theme}`, async ({ launch }) => {
    test.setTimeout(180_000);
    const journal = demoJournal();
    const { runs } = JSON.parse(readFileSync(join(journal, 'journal.json'), 'utf8'));
    const { page } = await launch({ journal });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    for (const screen of [...screens, `/runs/${runs[0].id}`, `/runs/${runs[0].id}/edit`]) {
      await visit(page, screen);
      expect(await seriousViolations(page), screen).toEqual([]);
    }
  });

  test(`axe finds nothing serious where a journal could not be opened, ${theme}`, async ({ launch }) => {
    const journal = demoJournal(['--years', '1']);
    writeFileSync(join(journal, 'journal.json'), '{"cut');
    const { page } = await launch({ journal });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await expect(page.getByRole('heading', { name: 'The journal cannot be understood' })).toBeVisible();
    expect(await seriousViolations(page)).toEqual([]);
  });

  test(`axe finds nothing serious on the welcome, ${theme}`, async ({ backstride: { page } }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await expect(page.getByRole('heading', { name: 'Welcome to Backstride' })).toBeVisible();
    expect(await seriousViolations(page)).toEqual([]);
  });
}

/** Whether the element that has the focus looks different from how it looks without it. Runs in the page. */
function isFocusInSight(): boolean {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return false;
  const look = () => {
    const { outlineStyle, borderColor, boxShadow } = getComputedStyle(activeElement);
    return [outlineStyle, borderColor, boxShadow].join(' ');
  };
  const focused = look();
  activeElement.blur();
  return focused !== look();
}

test('every place can be reached and left by keyboard alone, with the focus in sight', async ({ launch }) => {
  const { page } = await launch({ journal: demoJournal() });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const name of ['Runs', 'Back fat?', 'Reports', 'Settings', 'Today']) {
    await page.getByRole('link', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'page');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(isFocusInSight), name).toBe(true);
  }
});
