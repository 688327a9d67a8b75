/// <reference lib="dom" />
// The pictures of the README, taken from the real app on the demo journal: npm run screenshots [-- --all FOLDER]
import './setup/node-version.mjs';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openDisplay } from './setup/display.mjs';
import { root } from './setup/places.mjs';
import { prepare, sandboxArguments } from './setup/prepare.mjs';
import { runQuietly, runScript, say } from './setup/steps.mjs';

/** @param {string} newestRun the address of a run */
const screensOf = (newestRun) => [
  { name: 'today', path: '/' },
  { name: 'list', path: '/list' },
  { name: 'year', path: '/year' },
  { name: 'runs', path: '/runs' },
  { name: 'log', path: '/runs/log' },
  { name: 'run', path: newestRun },
  { name: 'article', path: '/article', go: 'Consistency' },
  { name: 'reports', path: '/reports' },
  { name: 'settings', path: '/settings' },
  { name: 'check', path: '/check' },
];
const inReadme = ['today', 'runs', 'article', 'reports'];
const sizes = [
  { width: 1280, height: 800 },
  { width: 900, height: 600 },
];

await runScript(async () => {
  const runtime = await prepare();
  const { _electron } = await import('@playwright/test');
  const display = await openDisplay();
  const folder = mkdtempSync(join(tmpdir(), 'backstride-pictures-'));
  const allInto = process.argv.includes('--all')
    ? resolve(process.argv[process.argv.indexOf('--all') + 1] ?? '.')
    : undefined;
  try {
    const journal = join(folder, 'journal');
    await runQuietly(process.execPath, [join(root, 'out/main/cli.js'), 'demo', '--out', journal]);
    const app = await _electron.launch({
      executablePath: runtime.executablePath,
      args: [root, ...sandboxArguments(), `--user-data-dir=${join(folder, 'data')}`, `--journal=${journal}`],
      env: /** @type {Record<string, string>} */ (display.env),
    });
    const page = await app.firstWindow();
    await page.getByRole('navigation').first().waitFor();
    for (const size of allInto ? sizes : sizes.slice(0, 1)) {
      await app.evaluate(
        ({ BrowserWindow }, { width, height }) =>
          BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
        size,
      );
      for (const theme of /** @type {const} */ (['light', 'dark'])) {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        for (const screen of screensOf(await newestRun(journal))) {
          await take(page, screen, allInto, theme, size);
        }
      }
    }
    await app.close();
    return 0;
  } finally {
    display.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

/**
 * @param {import('@playwright/test').Page} page
 * @param {{ name: string, path: string, go?: string }} screen
 * @param {string | undefined} allInto
 * @param {'light' | 'dark'} theme
 * @param {{ width: number }} size
 */
async function take(page, { name, path, go }, allInto, theme, { width }) {
  const wanted =
    allInto ?? (inReadme.includes(name) && theme === 'light' ? join(root, 'docs/pictures') : undefined);
  if (!wanted) return;
  await page.evaluate((to) => window.history.pushState(null, '', to), path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  // In the README the article shows a claim beside the journal rather than its head.
  if (go && !allInto) await page.getByRole('link', { name: go }).first().click();
  await page.evaluate(() => document.fonts.ready);
  if (path === '/reports') await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
  mkdirSync(wanted, { recursive: true });
  const file = join(wanted, allInto ? `${name}-${theme}-${width}.png` : `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled' });
  say(file);
}

/** @param {string} journal its folder @returns {Promise<string>} the address of the run that was logged last */
async function newestRun(journal) {
  const { runs } = JSON.parse(await readFile(join(journal, 'journal.json'), 'utf8'));
  const newest = runs.reduce(
    (/** @type {{ startedAt: string }} */ a, /** @type {{ startedAt: string }} */ b) =>
      a.startedAt > b.startedAt ? a : b,
  );
  return `/runs/${newest.id}`;
}
