import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { canonicalText } from '../../src/domain/journal/canonical';
import { readJournal } from '../../src/domain/journal/read';
import type { Journal } from '../../src/domain/journal/schema';
import { whatPersonsWrote } from '../../src/domain/journal/written';
import { aWalker } from '../support/action-walk';
import { aJournal } from '../support/journals';
import { expect, test } from '../support/launch';

const ACTIONS = 40;

/** The journal as it lies on the disk. */
function onDisk(folder: string): Journal {
  const reading = readJournal(readFileSync(join(folder, 'journal.json'), 'utf8'));
  if (reading.kind !== 'good') throw new Error(`the journal is ${reading.kind}`);
  return reading.journal;
}

/** What was written by hand; the names of computers are noted by themselves. */
function said(folder: string): string {
  const journal = onDisk(folder);
  const { devices: _, ...settings } = journal.settings;
  return whatPersonsWrote({ ...journal, settings });
}

/** Asks the window for random changes, as its screens do, until so many have changed something. */
async function walk(
  page: Page,
  folder: string,
  next: ReturnType<typeof aWalker>,
  states: string[],
  to: number,
) {
  while (states.length <= to) {
    const command = next(onDisk(folder));
    await page.evaluate(
      (sent) =>
        window.backstride.carryOut(sent as unknown as Parameters<typeof window.backstride.carryOut>[0]),
      command,
    );
    const now = said(folder);
    if (now !== states.at(-1)) states.push(now);
  }
}

/** Presses the keys of undo or redo and waits for what should then lie on the disk. */
async function press(page: Page, keys: string, folder: string, state: string | undefined, what: string) {
  await page.keyboard.press(keys);
  await expect.poll(() => said(folder) === state, { message: what }).toBe(true);
}

test('forty random changes are undone and done again by the keys, byte for byte, over restarts', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const journal = test.info().outputPath('journal');
  mkdirSync(journal, { recursive: true });
  writeFileSync(join(journal, 'journal.json'), canonicalText(aJournal({})));
  const next = aWalker(40);
  const ready = (page: Page) => expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  const first = await launch({ journal });
  await ready(first.page);
  const states = [said(journal)];
  await walk(first.page, journal, next, states, ACTIONS / 2);
  await first.close();

  const second = await launch({ journal, userData: first.userData });
  await ready(second.page);
  await walk(second.page, journal, next, states, ACTIONS);
  for (let at = ACTIONS - 1; at >= ACTIONS / 2; at -= 1)
    await press(second.page, 'Control+z', journal, states[at], `undone to ${at}`);
  await second.close();

  const third = await launch({ journal, userData: first.userData });
  await ready(third.page);
  for (let at = ACTIONS / 2 - 1; at >= 0; at -= 1)
    await press(third.page, 'Control+z', journal, states[at], `undone to ${at}`);
  for (let at = 1; at <= ACTIONS; at += 1)
    await press(third.page, 'Control+Shift+Z', journal, states[at], `done again to ${at}`);
});
