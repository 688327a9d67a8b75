import { ensureBuilt } from './build.mjs';
import { announceFallback } from './fallback-runtime.mjs';
import { ensureInstalled } from './install.mjs';
import { findRuntime } from './runtime.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';
import { isRoot } from './system-packages.mjs';

/**
 * Everything between a fresh clone and a window: packages, an Electron, its libraries, the built app. What is done is
 * skipped.
 *
 * @param {{ build?: boolean }} [options]
 * @returns {Promise<import('./runtime.mjs').Runtime>}
 * @throws {import('./steps.mjs').SetupProblem} when something is missing that a person has to see to
 */
export async function prepare({ build = true } = {}) {
  await ensureInstalled();
  const runtime = await findRuntime();
  if (runtime.fallback) announceFallback();
  await ensureSystemLibraries(runtime.executablePath);
  if (build) await ensureBuilt();
  return runtime;
}

/**
 * Chromium refuses its sandbox to root, so root goes without. This is decided by who starts the app, never by the app.
 *
 * @returns {string[]} arguments for Electron
 */
export function sandboxArguments() {
  return process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : [];
}
