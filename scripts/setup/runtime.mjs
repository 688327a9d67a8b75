import './node-version.mjs';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  announceFallback,
  fallbackFits,
  fallbackVersion,
  fetchFallback,
  unpackedFallback,
} from './fallback-runtime.mjs';
import { ensureInstalled } from './install.mjs';
import { fetchElectron, installedElectron, officialVersion } from './official-runtime.mjs';
import { runScript, SetupProblem } from './steps.mjs';

/**
 * An Electron that can be started. `version` is `unknown` when a folder named by hand does not say.
 *
 * @typedef {{ executablePath: string, version: string, fallback: boolean }} Runtime
 */

/**
 * Finds an Electron: the one `ELECTRON_OVERRIDE_DIST_PATH` names, Electron's own binary in node_modules, Electron's own
 * download, or on Linux x64 the development fallback.
 *
 * @param {{ download?: boolean }} [options] with `download: false` only what is there already
 * @returns {Promise<Runtime>}
 * @throws {SetupProblem} when there is none, saying what was tried and what to do
 */
export async function findRuntime({ download = true } = {}) {
  const found = download ? await fetchRuntime() : presentRuntime();
  if (found) return found;
  throw download ? noRuntime() : notFetchedYet();
}

/** @returns {Runtime | undefined} what is there without fetching anything */
export function presentRuntime() {
  return preferredRuntime() ?? fallbackRuntime(unpackedFallback());
}

/** @returns {Promise<Runtime | undefined>} */
async function fetchRuntime() {
  const present = preferredRuntime();
  if (present) return present;
  const fetched = await fetchElectron();
  if (fetched) return officialRuntime(fetched);
  if (!fallbackFits()) return undefined;
  return fallbackRuntime(unpackedFallback() ?? (await fetchFallback()));
}

/** @returns {Runtime | undefined} */
function preferredRuntime() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return overriddenRuntime(resolve(override));
  const installed = installedElectron();
  return installed ? officialRuntime(installed) : undefined;
}

/** @param {string} executablePath @returns {Runtime} */
function officialRuntime(executablePath) {
  return { executablePath, version: officialVersion(), fallback: false };
}

/** @param {string | undefined} executablePath @returns {Runtime | undefined} */
function fallbackRuntime(executablePath) {
  return executablePath ? { executablePath, version: fallbackVersion, fallback: true } : undefined;
}

/** @param {string} folder @returns {Runtime} */
function overriddenRuntime(folder) {
  const names = ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron'];
  const executablePath = names.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (!executablePath) {
    throw new SetupProblem(
      `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, and there is no Electron in it.`,
      'Name the folder that holds the electron executable, or unset the variable.',
    );
  }
  const note = join(folder, 'version');
  const version = existsSync(note) ? readFileSync(note, 'utf8').trim().replace(/^v/, '') : 'unknown';
  return { executablePath, version, fallback: false };
}

function noRuntime() {
  const fallback = fallbackFits() ? '' : ' The development fallback is for Linux x64 alone.';
  return new SetupProblem(
    `There is no Electron to open the journal with: none in node_modules/electron/dist, and its download failed.${fallback}`,
    'Let this computer reach Electron’s downloads (its documentation names ELECTRON_MIRROR) and set BACKSTRIDE_RETRY_ELECTRON=1 once, or unpack an Electron yourself and name its folder in ELECTRON_OVERRIDE_DIST_PATH.',
  );
}

function notFetchedYet() {
  return new SetupProblem(
    'There is no Electron on this computer yet.',
    'Run `node scripts/setup/runtime.mjs` to fetch it.',
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runScript(async () => {
    await ensureInstalled();
    const runtime = await findRuntime();
    if (runtime.fallback) announceFallback();
    process.stdout.write(`${runtime.executablePath}\n`);
    return 0;
  });
}
