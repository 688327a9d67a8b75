import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { demoJournal } from '../support/demo-journal';
import { journalIn } from '../support/elsewhere';
import { expect, test } from '../support/launch';
import { openDay } from '../support/open-day';

const one = ['--years', '1'];
const bar = (page: Page) => page.getByRole('region', { name: 'The journal and the disk' });
const shown = (page: Page) => page.getByRole('navigation', { name: 'Main' });

/** Sets the mood of the day, and answers whether the page shows it. */
async function chooseMood(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name, exact: true }).click({ force: true });
  await expect(page.getByText(`Mood: ${name}`)).toBeVisible();
}

const moodOnDisk = (folder: string, date: string) =>
  journalIn(folder).days.find(({ id }) => id === date)?.mood;

async function seriousViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
}

/** A disk of one megabyte; nothing where this user may not mount one. */
function smallDisk(): string | undefined {
  const place = mkdtempSync(join(tmpdir(), 'backstride-small-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m,mode=0700', 'tmpfs', place]);
  if (status === 0) return place;
  rmSync(place, { recursive: true });
  return undefined;
}

test('on a full disk what is written is kept and shown, saved when there is room, and there after a restart', async ({
  launch,
}, testInfo) => {
  const disk = smallDisk();
  if (disk === undefined) return testInfo.skip(true, 'this user may not mount a small disk');
  try {
    cpSync(join(demoJournal(one), 'journal.json'), join(disk, 'journal.json'));
    const { page, userData, close } = await launch({ journal: disk });
    await expect(shown(page)).toBeVisible();
    const date = openDay();
    await chooseMood(page, 'Even');
    await expect.poll(() => moodOnDisk(disk, date)).toBe(3);

    spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'ballast')}`, 'bs=4096']);
    const before = readFileSync(join(disk, 'journal.json'));
    await chooseMood(page, 'Good');
    await expect(bar(page)).toContainText('1 change is not on the disk yet');
    await expect(bar(page)).toContainText(`The disk that holds ${join(disk, 'journal.json')} is full.`);
    await expect(bar(page)).toContainText('a copy lies in');
    await chooseMood(page, 'Very good');
    await expect(bar(page)).toContainText('2 changes are not on the disk yet');
    expect(readFileSync(join(disk, 'journal.json')).equals(before)).toBe(true);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await seriousViolations(page), colorScheme).toEqual([]);
    }

    rmSync(join(disk, 'ballast'));
    await page.getByRole('button', { name: 'Try again now' }).click();
    await expect(page.getByText('Everything is on the disk again')).toBeVisible();
    await expect(bar(page)).toBeHidden();
    expect(moodOnDisk(disk, date)).toBe(5);
    await close();

    const again = await launch({ journal: disk, userData });
    await expect(again.page.getByText('Mood: Very good')).toBeVisible();
    await expect(bar(again.page)).toBeHidden();
    await again.close();
  } finally {
    spawnSync('umount', [disk]);
    rmSync(disk, { recursive: true, force: true });
  }
});

test('a form is done when its run is kept: nothing has to be typed again', async ({ launch }) => {
  const folder = demoJournal(one);
  const { page } = await launch({ journal: folder });
  await expect(shown(page)).toBeVisible();
  renameSync(join(folder, 'journal.json'), join(folder, '..', 'away.json'));
  await expect(bar(page)).toContainText('The journal’s file is gone');
  await page.getByRole('link', { name: 'Log a run' }).first().click();
  await page.getByLabel('Distance').fill('6.1');
  await page.getByLabel('Time').fill('33:00');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Distance')).toBeHidden();
  await expect(bar(page)).toContainText('1 change is not on the disk yet.');
  await page.getByRole('button', { name: 'Put it back here' }).click();
  await expect(page.getByText('Everything is on the disk again')).toBeVisible();
  expect(journalIn(folder).runs.some(({ distanceM }) => distanceM === 6100)).toBe(true);
});

test('a folder, or another journal, in the journal’s place is told apart, not touched, and gives way by a wish', async ({
  launch,
}) => {
  const folder = demoJournal(one);
  const path = join(folder, 'journal.json');
  const { page } = await launch({ journal: folder });
  await expect(shown(page)).toBeVisible();
  const { id } = journalIn(folder);
  rmSync(path);
  mkdirSync(path);
  await expect(bar(page)).toContainText('There is a folder where the journal’s file was');
  await page.getByRole('button', { name: 'Put it back here' }).click();
  await expect(bar(page)).toBeHidden();
  expect(journalIn(folder).id).toBe(id);

  const stranger = {
    ...journalIn(demoJournal(['--years', '1', '--seed', '7'])),
    id: '99999999-0000-4000-8000-000000000000',
  };
  const bytes = JSON.stringify(stranger);
  writeFileSync(`${path}.new`, bytes);
  renameSync(`${path}.new`, path);
  await expect(bar(page)).toContainText('Another journal lies in the place of this one');
  expect(readFileSync(path, 'utf8')).toBe(bytes);
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(page.getByText('it is still so')).toBeVisible();
  await page.getByRole('button', { name: 'Put it back here' }).click();
  await expect(bar(page)).toBeHidden();
  expect(journalIn(folder).id).toBe(id);
});

test('a copy can be saved anywhere while the disk does not take the journal', async ({ launch }) => {
  const folder = demoJournal(one);
  const { page, app: backstride } = await launch({ journal: folder });
  await expect(shown(page)).toBeVisible();
  const target = join(mkdtempSync(join(folder, '..', 'copy-')), 'mine.json');
  await backstride.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, target);
  rmSync(join(folder, 'journal.json'));
  await page.getByRole('button', { name: 'Save a copy…' }).click();
  await expect(page.getByText(`A copy of the journal lies in ${target}`)).toBeVisible();
  expect(JSON.parse(readFileSync(target, 'utf8')).runs.length).toBeGreaterThan(0);
});
