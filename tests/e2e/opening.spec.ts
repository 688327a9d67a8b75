import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoJournal } from '../support/demo-journal';
import { expect, test } from '../support/launch';

const fileOf = (folder: string) => join(folder, 'journal.json');

/** What was put in place of a good journal, and the screen it must get. */
const replacements: { what: string; bytes: (whole: string) => string; title: string; says: string }[] = [
  {
    what: 'an empty file',
    bytes: () => '',
    title: 'The journal cannot be understood',
    says: 'the file is empty',
  },
  {
    what: 'null',
    bytes: () => 'null',
    title: 'The journal cannot be understood',
    says: 'not a Backstride journal',
  },
  {
    what: 'a list',
    bytes: () => '[]',
    title: 'The journal cannot be understood',
    says: 'not a Backstride journal',
  },
  {
    what: 'a number',
    bytes: () => '0',
    title: 'The journal cannot be understood',
    says: 'not a Backstride journal',
  },
  {
    what: 'the JSON of another app',
    bytes: () => '{"notes":[]}',
    title: 'The journal cannot be understood',
    says: 'not a Backstride journal',
  },
  {
    what: 'a cut-off half',
    bytes: (whole) => whole.slice(0, whole.length / 2),
    title: 'The journal cannot be understood',
    says: 'not whole JSON',
  },
  {
    what: 'format 99',
    bytes: (whole) => whole.replace('"version": 3', '"version": 99'),
    title: 'A journal from a newer Backstride',
    says: 'format 99',
  },
];

for (const { what, bytes, title, says } of replacements) {
  test(`${what} in place of the journal gets its own screen, and its bytes stay`, async ({ launch }) => {
    const journal = demoJournal(['--years', '1']);
    const replaced = bytes(readFileSync(fileOf(journal), 'utf8'));
    writeFileSync(fileOf(journal), replaced);
    const { page } = await launch({ journal });
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(journal);
    await expect(page.getByRole('main')).toContainText(says);
    expect(await page.getByRole('button').count()).toBeGreaterThanOrEqual(2);
    expect(readFileSync(fileOf(journal), 'utf8')).toBe(replaced);
  });
}

test('a newer journal can be looked at, and nothing in it can be changed', async ({ launch }) => {
  const journal = demoJournal(['--years', '1']);
  const newer = readFileSync(fileOf(journal), 'utf8').replace('"version": 3', '"version": 99');
  writeFileSync(fileOf(journal), newer);
  const { page } = await launch({ journal });
  await page.getByRole('button', { name: 'Look at it' }).click();
  await expect(page.getByText('nothing can be changed')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Log a run' })).toHaveCount(0);
  expect(readFileSync(fileOf(journal), 'utf8')).toBe(newer);
});

test('a folder where the file should be is said to be unreadable', async ({ launch }) => {
  const journal = join(demoJournal(['--years', '1']), '..', 'odd');
  mkdirSync(fileOf(journal), { recursive: true });
  const { page } = await launch({ journal });
  await expect(page.getByRole('heading', { name: 'The journal cannot be read' })).toBeVisible();
});

test('a journal that went away is not replaced by an empty one', async ({ launch }) => {
  const journal = demoJournal(['--years', '1']);
  const first = await launch({ journal });
  await expect(first.page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await first.close();
  const aside = `${fileOf(journal)}.elsewhere`;
  writeFileSync(aside, readFileSync(fileOf(journal)));
  const { rmSync } = await import('node:fs');
  rmSync(fileOf(journal));
  const { page } = await launch({ journal, userData: first.userData });
  await expect(page.getByRole('heading', { name: 'The journal is not in its folder' })).toBeVisible();
  expect(readdirSync(journal)).not.toContain('journal.json');
  writeFileSync(fileOf(journal), readFileSync(aside));
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
});

test('a damaged journal comes back from its newest good backup, and the damaged bytes are kept beside it', async ({
  launch,
}) => {
  const journal = demoJournal(['--years', '1']);
  const whole = readFileSync(fileOf(journal), 'utf8');
  const first = await launch({ journal });
  await first.page.getByRole('link', { name: 'Settings' }).click();
  await first.page.getByRole('button', { name: 'Back up now' }).click();
  await expect(first.page.getByText('Asked for').first()).toBeVisible();
  await first.close();
  const damaged = whole.slice(0, 5000);
  writeFileSync(fileOf(journal), damaged);
  const { page } = await launch({ journal, userData: first.userData });
  await page.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  const asides = readdirSync(journal).filter((name) => name.includes('damaged'));
  expect(asides.map((name) => readFileSync(join(journal, name), 'utf8'))).toEqual([damaged]);
  expect(JSON.parse(readFileSync(fileOf(journal), 'utf8')).runs.length).toBe(JSON.parse(whole).runs.length);
});

test('a journal that another window writes is not opened a second time', async ({ launch }) => {
  const journal = demoJournal(['--years', '1']);
  const first = await launch({ journal });
  await expect(first.page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  const { page } = await launch({ journal });
  await expect(page.getByRole('heading', { name: 'The journal is open elsewhere' })).toBeVisible();
  await first.close();
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
});

test('a journal of format 1 is opened after a backup of its bytes', async ({ launch }) => {
  const journal = join(demoJournal(['--years', '1']), '..', 'old');
  mkdirSync(journal);
  const old = readFileSync(new URL('../fixtures/journals/v1.json', import.meta.url), 'utf8');
  writeFileSync(fileOf(journal), old);
  const { page, userData } = await launch({ journal });
  await expect(page.getByRole('heading', { name: 'A journal from an earlier Backstride' })).toBeVisible();
  expect(readFileSync(fileOf(journal), 'utf8')).toBe(old);
  await page.getByRole('button', { name: 'Back up and open' }).click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  const backups = join(userData, 'backups', JSON.parse(old).id);
  const kept = readdirSync(backups).filter((name) => name.includes('migration'));
  expect(kept.map((name) => readFileSync(join(backups, name), 'utf8'))).toEqual([old]);
});
