import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readJournal } from '../../src/domain/journal/read';
import type { Journal } from '../../src/domain/journal/schema';
import type {} from '../../src/journal-client/bridge';
import { type Backstride, expect, test } from '../support/launch';
import { hasSyncthing, type SyncedPair, syncedPair } from '../support/syncthing';

/** Rounds in which both computers write at the same moment; `BACKSTRIDE_ROUNDS=200 npm run soak -- two-computers` for the long form. */
const ROUNDS = Number(process.env.BACKSTRIDE_ROUNDS ?? 25);

/** What is in a folder besides the sync program's own. */
const filesIn = (folder: string) => readdirSync(folder).filter((name) => !/^\.st|syncthing/.test(name));
const bytesIn = (folder: string) => readFileSync(join(folder, 'journal.json'), 'utf8');

function journalIn(folder: string): Journal | undefined {
  try {
    const reading = readJournal(bytesIn(folder));
    return reading.kind === 'good' ? reading.journal : undefined;
  } catch {
    return undefined;
  }
}

/** Logs a run of that minute from the page, as the form does, and answers whether it was saved. */
function logRun(page: Page, note: string, minute = 0): Promise<boolean> {
  const startedAt = `2026-03-01T0${7 + Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}:00+01:00`;
  return page.evaluate(
    async ({ text, at: began }) => {
      const id = crypto.randomUUID();
      const record = {
        id,
        startedAt: began,
        distanceM: 5000,
        elapsedS: 1500,
        note: text,
      };
      const steps = [{ type: 'add' as const, collection: 'runs' as const, record }];
      const at = '2026-03-01T08:00:00+01:00';
      return (await window.backstride.carryOut({ id: crypto.randomUUID(), at, steps })).ok;
    },
    { text: note, at: startedAt },
  );
}

interface Computers {
  readonly pair: SyncedPair;
  readonly one: Backstride;
  readonly other: Backstride;
  readonly folders: readonly [string, string];
}

test.describe('two computers with one journal in a folder that Syncthing keeps the same', () => {
  let within = '';
  let pair: SyncedPair;

  test.beforeEach(async () => {
    test.setTimeout(180_000);
    test.info().skip(!hasSyncthing(), 'there is no Syncthing on this computer');
    within = mkdtempSync(join(tmpdir(), 'backstride-pair-'));
    pair = await syncedPair(within);
  });
  test.afterEach(async () => {
    await pair?.close();
    rmSync(within, { recursive: true, force: true, maxRetries: 5 });
  });

  /** A window on each, the journal begun on the first. */
  async function open(launch: (options: { journal: string }) => Promise<Backstride>): Promise<Computers> {
    const [here, there] = pair.folders;
    const one = await launch({ journal: here });
    await one.page.evaluate(() => window.backstride.createJournal(undefined));
    await pair.settle();
    await expect.poll(() => journalIn(there)?.id).toBe(journalIn(here)?.id);
    const other = await launch({ journal: there });
    for (const { page } of [one, other]) {
      await page.reload();
      await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
    }
    return { pair, one, other, folders: pair.folders };
  }

  /** Both have every one of these notes, byte for byte the same, and no copy is left. */
  async function agree({ folders }: Computers, notes: readonly string[]): Promise<void> {
    await expect
      .poll(
        async () => {
          await pair.settle();
          const [here, there] = folders;
          const kept = new Set((journalIn(here)?.runs ?? []).map(({ note }) => note));
          return {
            missing: notes.filter((note) => !kept.has(note)),
            same: bytesIn(here) === bytesIn(there),
            files: folders.map(filesIn),
          };
        },
        { timeout: 30_000 },
      )
      .toEqual({ missing: [], same: true, files: [['journal.json'], ['journal.json']] });
  }

  test(`keep every run of ${ROUNDS} rounds in which both write at once, show them in both windows, and leave no copy`, async ({
    launch,
  }) => {
    test.setTimeout(120_000 + ROUNDS * 6000);
    const computers = await open(launch);
    const notes: string[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const pairOfNotes = [`one ${round}`, `other ${round}`] as const;
      const saved = await Promise.all([
        logRun(computers.one.page, pairOfNotes[0], round),
        logRun(computers.other.page, pairOfNotes[1], round),
      ]);
      expect(saved).toEqual([true, true]);
      notes.push(...pairOfNotes);
      await pair.settle();
    }
    await agree(computers, notes);
    for (const [{ page }, latest] of [
      [computers.one, `other ${ROUNDS}`],
      [computers.other, `one ${ROUNDS}`],
    ] as const) {
      await page.getByRole('link', { name: 'Runs', exact: true }).click();
      await expect(page.getByText(latest, { exact: true }).first()).toBeVisible();
    }
  });

  test('that were both away come together again: edits of one run on both, a removal against an edit', async ({
    launch,
  }) => {
    const computers = await open(launch);
    await logRun(computers.one.page, 'edited on both');
    await logRun(computers.one.page, 'removed on one, edited on the other');
    await agree(computers, ['edited on both', 'removed on one, edited on the other']);
    const idOf = (note: string) =>
      journalIn(pair.folders[0])?.runs.find((run) => run.note === note)?.id ?? '';
    const [first, second] = [idOf('edited on both'), idOf('removed on one, edited on the other')];
    await pair.pause();
    await change(computers.one.page, { type: 'edit', recordId: first, fields: { effort: 8 } });
    await change(computers.other.page, { type: 'edit', recordId: first, fields: { note: 'windy' } });
    await change(computers.one.page, { type: 'remove', recordId: second });
    await change(computers.other.page, { type: 'edit', recordId: second, fields: { effort: 3 } });
    await pair.resume();
    await agree(computers, ['windy', 'removed on one, edited on the other']);
    const runs = journalIn(pair.folders[1])?.runs ?? [];
    expect(runs.find(({ id }) => id === first)).toMatchObject({ effort: 8, note: 'windy' });
    expect(runs.find(({ id }) => id === second)).toMatchObject({ effort: 3 });
  });

  test('lose about half when conflict copies are left lying, so that the rounds above are known to be hard', async () => {
    test.setTimeout(120_000);
    const [here, there] = pair.folders;
    const path = (folder: string) => join(folder, 'plain.json');
    writeFileSync(path(here), '[]');
    await expect.poll(async () => pair.settle().then(() => filesIn(there))).toContain('plain.json');
    const rounds = 5;
    for (let round = 1; round <= rounds; round += 1) {
      await pair.pause();
      for (const folder of [here, there]) {
        const list = JSON.parse(readFileSync(path(folder), 'utf8'));
        writeFileSync(path(folder), JSON.stringify([...list, `${folder} ${round}`]));
      }
      await pair.resume();
      await expect
        .poll(async () => {
          await pair.settle();
          return readFileSync(path(here), 'utf8') === readFileSync(path(there), 'utf8');
        })
        .toBe(true);
    }
    const kept = JSON.parse(readFileSync(path(here), 'utf8')).length;
    expect(kept).toBeLessThanOrEqual(rounds + 1);
  });
});

/** Carries out one step on a run, as the screens do. */
async function change(
  page: Page,
  step:
    | { type: 'edit'; recordId: string; fields: Record<string, unknown> }
    | { type: 'remove'; recordId: string },
): Promise<void> {
  const isSaved = () =>
    page.evaluate(async (wish) => {
      const at = '2026-03-02T08:00:00+01:00';
      const steps = [{ ...wish, collection: 'runs' as const }];
      return (await window.backstride.carryOut({ id: crypto.randomUUID(), at, steps })).ok;
    }, step);
  // The run may lie in the file and be on its way into the window still; nobody edits what is not shown.
  await expect.poll(isSaved).toBe(true);
}
