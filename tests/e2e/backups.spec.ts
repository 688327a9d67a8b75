import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type {} from '../../src/journal-client/bridge';
import { demoJournal } from '../support/demo-journal';
import { expect, test } from '../support/launch';

const read = (folder: string) => JSON.parse(readFileSync(join(folder, 'journal.json'), 'utf8'));

/** Carries out steps as a screen would. */
async function carryOut(page: Page, ...steps: Record<string, unknown>[]) {
  await page.evaluate(async (all) => {
    const command = { id: crypto.randomUUID(), at: '2026-03-01T08:00:00+01:00', steps: all };
    const answer = await window.backstride.carryOut(
      command as unknown as Parameters<typeof window.backstride.carryOut>[0],
    );
    if (!answer.ok) throw new Error(answer.problem.code);
  }, steps);
}

const removeRun = (recordId: string) => ({ type: 'remove', collection: 'runs', recordId });

/** Settings, with a backup that was asked for just now. */
async function backedUp(page: Page) {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText(/^Asked for/)).toHaveCount(1);
}

async function compareAskedFor(page: Page) {
  const asked = page.getByRole('listitem').filter({ hasText: 'Asked for' }).first();
  await asked.getByRole('link', { name: /Compare/ }).click();
}

test('a backup shows record by record what it would bring, brings it, and can be taken back', async ({
  launch,
}) => {
  const journal = demoJournal(['--years', '1']);
  const runs = read(journal).runs;
  const { page } = await launch({ journal });
  await backedUp(page);
  const note = { type: 'edit', collection: 'runs', recordId: runs[1].id, fields: { note: 'Slower' } };
  await carryOut(page, removeRun(runs[0].id), note);
  await compareAskedFor(page);
  const list = page.getByRole('listbox');
  await expect(list.getByRole('option')).toHaveCount(2);
  await expect(list.getByRole('option').first()).toContainText(/^Run of /);
  await expect(list.getByRole('option').nth(1)).toContainText('“Slower”');
  await page.getByRole('button', { name: 'Restore everything' }).click();
  await expect(page.getByText('Nothing differs')).toBeVisible();
  expect(read(journal).runs.length).toBe(runs.length);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(list.getByRole('option')).toHaveCount(2);
  expect(read(journal).runs.length).toBe(runs.length - 1);
  await page.keyboard.press('Control+Shift+Z');
  await expect(page.getByText('Nothing differs')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(() => read(journal).runs.length).toBe(runs.length - 1);
});

test('single records are chosen with the keys, come back, and nothing else is touched', async ({
  launch,
}) => {
  const journal = demoJournal(['--years', '1']);
  const runs = read(journal).runs;
  const { page } = await launch({ journal });
  await backedUp(page);
  await carryOut(page, ...runs.slice(0, 3).map(({ id }: { id: string }) => removeRun(id)));
  await carryOut(page, { type: 'edit', collection: 'runs', recordId: runs[4].id, fields: { note: 'Kept' } });
  await compareAskedFor(page);
  const list = page.getByRole('listbox');
  await expect(list.getByRole('option')).toHaveCount(4);
  await list.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(list.getByRole('option', { selected: true })).toHaveCount(2);
  await page.getByRole('button', { name: 'Bring back selected (2)' }).click();
  await expect(list.getByRole('option')).toHaveCount(2);
  expect(read(journal).runs.length).toBe(runs.length - 1);
  await page.getByRole('button', { name: 'Bring back what is missing (1)' }).click();
  await expect(list.getByRole('option')).toHaveCount(1);
  const after = read(journal).runs;
  expect(after.length).toBe(runs.length);
  expect(after.find(({ id }: { id: string }) => id === runs[4].id).note).toBe('Kept');
});

test('verifying reads every backup, names the damaged one and the one that is gone, and stays said', async ({
  launch,
}) => {
  const journal = demoJournal(['--years', '1']);
  const { page, userData, close } = await launch({ journal });
  await page.getByRole('link', { name: 'Settings' }).click();
  for (const count of [1, 2, 3]) {
    await page.getByRole('button', { name: 'Back up now' }).click();
    await expect(page.getByText(/^Asked for/)).toHaveCount(count);
  }
  await page.getByRole('button', { name: 'Verify all' }).click();
  await expect(page.getByText('All 4 backups were read from the disk, and none is damaged.')).toBeVisible();
  const folder = join(userData, 'backups', read(journal).id);
  const [rotten = '', lost = ''] = readdirSync(folder).filter((name) => name.includes('asked'));
  turnOneBit(join(folder, rotten));
  rmSync(join(folder, lost));
  await page.getByRole('button', { name: 'Verify all' }).click();
  await expect(page.getByText('2 of 4 backups cannot be relied on:')).toBeVisible();
  await expect(page.getByRole('status').getByText(/its bytes are not those it was made of/)).toBeVisible();
  await close();
  const again = await launch({ journal, userData });
  await again.page.getByRole('link', { name: 'Settings' }).click();
  await expect(again.page.getByText('2 of 4 backups cannot be relied on:')).toBeVisible();
  await again.page.getByRole('button', { name: /^Take the backup of .* off the list$/ }).click();
  await expect(again.page.getByText('One of 3 backups cannot be relied on:')).toBeVisible();
  await again.page.getByRole('listitem').filter({ hasText: 'Changed' }).getByRole('link').click();
  await expect(again.page.getByText('some of its bytes have changed')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious where backups are verified and compared, ${colorScheme}`, async ({
    launch,
  }) => {
    const journal = demoJournal(['--years', '1']);
    const { page, userData } = await launch({ journal });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await backedUp(page);
    const folder = join(userData, 'backups', read(journal).id);
    writeFileSync(join(folder, '2026-01-02T081000-daily.json'), '{"format":"backstride-jour');
    await page.getByRole('button', { name: 'Verify all' }).click();
    await expect(page.getByText('One of 3 backups cannot be relied on:')).toBeVisible();
    expect(await seriousViolations(page)).toEqual([]);
    const runs = read(journal).runs;
    const note = { type: 'edit', collection: 'runs', recordId: runs[1].id, fields: { note: 'Slower' } };
    await carryOut(page, removeRun(runs[0].id), note);
    await compareAskedFor(page);
    await page.getByRole('listbox').focus();
    await page.keyboard.press('Control+a');
    await expect(page.getByRole('button', { name: 'Bring back selected (2)' })).toBeEnabled();
    expect(await seriousViolations(page)).toEqual([]);
  });
}

async function seriousViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return serious.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

test('a journal of twenty years is verified and compared while the window goes on answering', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const journal = demoJournal(['--years', '20']);
  const { page, userData } = await launch({ journal });
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByText(/^Daily/)).toHaveCount(1);
  const folder = join(userData, 'backups', read(journal).id);
  const bytes = readFileSync(join(journal, 'journal.json'));
  for (let day = 1; day <= 9; day += 1)
    writeFileSync(join(folder, `2026-01-0${day}T081000-daily.json`), bytes);
  await page.getByRole('button', { name: 'Verify all' }).click();
  const waits = await page.evaluate(async () => {
    const times: number[] = [];
    const goesOn = () => document.querySelector('[role="progressbar"]') !== null;
    while (!goesOn()) await new Promise((resolve) => setTimeout(resolve, 10));
    while (goesOn()) {
      const before = performance.now();
      await window.backstride.preferences(undefined);
      times.push(performance.now() - before);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return times.sort((a, b) => a - b);
  });
  const at = (share: number) => waits[Math.floor(share * (waits.length - 1))] ?? 0;
  const description = `median ${at(0.5).toFixed(1)} ms, longest ${at(1).toFixed(0)} ms of ${waits.length}`;
  test.info().annotations.push({ type: 'waits while verifying', description });
  await expect(page.getByText('All 10 backups were read from the disk, and none is damaged.')).toBeVisible();
  // Read in the main process itself, each backup would hold every answer back for a third of a second and more.
  expect(waits.length).toBeGreaterThan(10);
  expect(at(0.9)).toBeLessThan(150);
});

/** As a disk does it that forgets: the file still reads, and its size and time say nothing. */
function turnOneBit(path: string): void {
  const { atime, mtime } = statSync(path);
  const bytes = readFileSync(path);
  const at = bytes.indexOf('"elapsedS":') + '"elapsedS":'.length;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 2, at);
  writeFileSync(path, bytes);
  utimesSync(path, atime, mtime);
}
