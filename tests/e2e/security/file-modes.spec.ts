import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type {} from '../../../src/journal-client/bridge';
import { type Backstride, expect, test } from '../../support/launch';

/** Files that Chromium writes before a line of ours runs, or for a debugger alone; the folder around them is closed. */
const chromiums = ['client_id', 'DevToolsActivePort'];

/** What others may do with everything below a folder, and with the folder itself: nothing, so the list is empty. */
function openToOthers(path: string): string[] {
  const there = lstatSync(path);
  // What counts for a link is what it leads to.
  if (there.isSymbolicLink()) return [];
  const inside = there.isDirectory()
    ? readdirSync(path).flatMap((name) => openToOthers(join(path, name)))
    : [];
  const isOpen = (there.mode & 0o077) !== 0 && !chromiums.includes(basename(path));
  return isOpen ? [`${(there.mode & 0o777).toString(8)} ${path}`, ...inside] : inside;
}

/** Uses everything that writes: a journal’s file, its past, a backup, preferences, a report. */
async function writeEverything({ app, page }: Backstride, report: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
  }, report);
  const outcomes = await page.evaluate(async () => {
    const { backstride } = window;
    const id = crypto.randomUUID();
    const record = { id, startedAt: '2026-03-01T07:00:00+01:00', distanceM: 5000, elapsedS: 1500 };
    const steps = [{ type: 'add' as const, collection: 'runs' as const, record }];
    const period = { from: '2026-03-01', to: '2026-03-31', withNotes: true };
    const at = '2026-03-01T08:00:00+01:00';
    return [
      await backstride.carryOut({ id: crypto.randomUUID(), at, steps }),
      await backstride.undo(undefined),
      await backstride.redo(undefined),
      await backstride.makeBackup(undefined),
      await backstride.setTheme({ theme: 'dark' }),
      await backstride.saveReport({ ...period, format: 'csv' }),
    ].map(({ ok }) => ok);
  });
  expect(outcomes).toEqual(outcomes.map(() => true));
}

for (const umask of [0o000, 0o022]) {
  test.describe(`where new files are for everybody (umask ${umask.toString(8).padStart(3, '0')})`, () => {
    let before: number;
    let folder: string;
    test.beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'backstride-modes-'));
      before = process.umask(umask);
    });
    test.afterEach(() => {
      process.umask(before);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    });

    test('whatever the app writes is for its user alone', async ({ launch }) => {
      const runtime = join(folder, 'run');
      mkdirSync(runtime, { mode: 0o700 });
      const places = { journal: join(folder, 'journal'), userData: join(folder, 'data') };
      const backstride = await launch({ ...places, env: { XDG_RUNTIME_DIR: runtime } });
      const report = join(folder, 'report.csv');
      await backstride.page.evaluate(() => window.backstride.createJournal(undefined));
      await writeEverything(backstride, report);
      const written = [places.journal, places.userData, runtime, report];
      expect(written.flatMap(openToOthers)).toEqual([]);
      expect(readdirSync(join(runtime, 'backstride')).length).toBeGreaterThan(0);
      await backstride.close();
      expect(written.flatMap(openToOthers)).toEqual([]);
    });

    test('the rights that a person gave the journal stay', async ({ launch }) => {
      const journal = join(folder, 'journal');
      const backstride = await launch({ journal });
      await backstride.page.evaluate(() => window.backstride.createJournal(undefined));
      chmodSync(journal, 0o750);
      chmodSync(join(journal, 'journal.json'), 0o640);
      await writeEverything(backstride, join(folder, 'report.csv'));
      expect(statSync(journal).mode & 0o777).toBe(0o750);
      expect(statSync(join(journal, 'journal.json')).mode & 0o777).toBe(0o640);
    });
  });
}
