/// <reference lib="dom" />
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { root } from '../setup/places.mjs';
import { sandboxArguments } from '../setup/prepare.mjs';

const screens = ['/runs', '/year', '/article', '/reports', '/settings', '/list', '/'];
/** Every screen is visited this often; the first visit also loads its code. */
const VISITS = 5;

/**
 * How long each screen of a journal takes from the wish to the second painted frame, and how long a change takes to be on
 * the disk.
 *
 * @param {string} executablePath
 * @param {string} journal the folder; runs are logged into it
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ screens: { path: string, firstMs: number, medianMs: number }[], saveMedianMs: number, saveWorstMs: number }>}
 */
export async function measureScreens(executablePath, journal, env) {
  const userData = mkdtempSync(join(tmpdir(), 'backstride-bench-'));
  const app = await _electron.launch({
    executablePath,
    args: [root, ...sandboxArguments(), `--user-data-dir=${userData}`, `--journal=${journal}`],
    env: definedOnly(env),
  });
  try {
    const page = await app.firstWindow();
    await page.getByRole('navigation').first().waitFor();
    const visited = new Map(screens.map((path) => [path, /** @type {number[]} */ ([])]));
    for (let visit = 0; visit < VISITS; visit += 1) {
      for (const path of screens) visited.get(path)?.push(await page.evaluate(timeVisit, path));
    }
    const saves = [];
    for (let save = 0; save < 20; save += 1) saves.push(await page.evaluate(timeSave));
    return {
      screens: [...visited].map(([path, [firstMs = 0, ...later]]) => ({
        path,
        firstMs,
        medianMs: median(later),
      })),
      saveMedianMs: median(saves),
      saveWorstMs: Math.max(...saves),
    };
  } finally {
    await app.close();
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Runs in the page. @param {string} path @returns {Promise<number>} */
async function timeVisit(path) {
  const before = document.querySelector('h1');
  const startedAt = performance.now();
  window.history.pushState(null, '', path);
  while (document.querySelector('h1') === before || !document.querySelector('h1')) {
    await new Promise((next) => requestAnimationFrame(next));
  }
  await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
  return performance.now() - startedAt;
}

/** Runs in the page. @returns {Promise<number>} */
async function timeSave() {
  const record = {
    id: crypto.randomUUID(),
    startedAt: '2026-11-22T07:10:00+00:00',
    distanceM: 5000,
    elapsedS: 1500,
  };
  const startedAt = performance.now();
  const answer = await Reflect.get(window, 'backstride').carryOut({
    id: crypto.randomUUID(),
    at: '2026-11-22T08:00:00+00:00',
    steps: [{ type: 'add', collection: 'runs', record }],
  });
  if (!answer.ok) throw new Error(`The run was not saved: ${answer.problem.code}`);
  return performance.now() - startedAt;
}

/** @param {number[]} values @returns {number} */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  return ((low ?? 0) + (high ?? 0)) / 2;
}

/** @param {NodeJS.ProcessEnv} env @returns {Record<string, string>} */
function definedOnly(env) {
  return Object.fromEntries(
    Object.entries(env)
      .filter((entry) => entry[1] !== undefined)
      .map(([name, value]) => [name, String(value)]),
  );
}
