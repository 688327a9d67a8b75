import { runQuietly } from './steps.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

/** What Chromium needs from the system, by its Debian names; they bring all the others with them. */
const chromiumPackages = [
  'libnss3',
  'libatk1.0-0',
  'libatk-bridge2.0-0',
  'libcups2',
  'libgtk-3-0',
  'libgbm1',
  'libasound2',
];

/**
 * Makes sure that every library the executable is linked to is there. Only Linux leaves them to the system.
 *
 * @param {string} executable
 * @throws {import('./steps.mjs').SetupProblem} when some are missing and cannot be installed from here
 */
export async function ensureSystemLibraries(executable) {
  if (process.platform !== 'linux') return;
  const missing = await missingLibraries(executable);
  if (missing.length === 0) return;
  await ensureSystemPackages(
    chromiumPackages,
    `Electron needs system libraries that are missing (${missing.join(', ')}).`,
  );
}

/** @param {string} executable @returns {Promise<string[]>} */
async function missingLibraries(executable) {
  const { output } = await runQuietly('ldd', [executable]);
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].flatMap(([, name]) => name ?? []);
}
