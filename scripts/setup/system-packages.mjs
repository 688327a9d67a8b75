import { existsSync, readFileSync } from 'node:fs';
import { lastLines, progress, runQuietly, SetupProblem, secondsSince } from './steps.mjs';

/** @returns {boolean} whether this script runs as root */
export function isRoot() {
  return process.getuid?.() === 0;
}

function isDebianLike() {
  return existsSync('/usr/bin/apt-get');
}

/**
 * Installs Debian packages when it may; otherwise says the one command that would.
 *
 * @param {string[]} packages by the names of Debian 12; newer releases rename some of them to …t64
 * @param {string} reason a sentence that says what is missing
 * @throws {SetupProblem} when this is not root on a Debian-like system, or apt cannot
 */
export async function ensureSystemPackages(packages, reason) {
  if (!isDebianLike()) throw new SetupProblem(reason, otherSystems(packages));
  if (!isRoot()) throw new SetupProblem(reason, `Install them with: ${await debianCommand(packages)}`);
  const startedAt = performance.now();
  const bar = progress(`${reason} Installing with apt-get`);
  const timer = setInterval(() => bar.update(secondsSince(startedAt)), 1000);
  try {
    await updateOnce();
    await apt(['install', '-y', '-qq', '--no-install-recommends', ...(await namesHere(packages))]);
  } finally {
    clearInterval(timer);
  }
  bar.done(`installed in ${secondsSince(startedAt)}.`);
}

let isUpdated = false;

async function updateOnce() {
  if (!isUpdated) await apt(['update', '-qq']);
  isUpdated = true;
}

/** @param {string[]} args */
async function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { code, output } = await runQuietly('apt-get', args, { env });
  if (code === 0) return;
  throw new SetupProblem(
    `apt-get could not do its part:\n${lastLines(output, 8)}`,
    `Run \`apt-get ${args.join(' ')}\` by hand to see why, then run the same command again.`,
  );
}

/** @param {string[]} packages */
async function debianCommand(packages) {
  return `sudo apt-get update && sudo apt-get install -y ${(await namesHere(packages)).join(' ')}`;
}

/** @param {string[]} packages @returns {Promise<string[]>} */
async function namesHere(packages) {
  return Promise.all(packages.map(async (name) => ((await isKnown(`${name}t64`)) ? `${name}t64` : name)));
}

/** @param {string} name */
async function isKnown(name) {
  const { code, output } = await runQuietly('apt-cache', ['show', '--no-all-versions', name]);
  return code === 0 && output.includes(`Package: ${name}`);
}

/** @param {string[]} packages @returns {string} */
function otherSystems(packages) {
  const about = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const system = /^PRETTY_NAME="?([^"\n]*)/m.exec(about)?.[1] ?? 'this system';
  return `Install them with the package manager of ${system}; Debian calls them ${packages.join(' ')}.`;
}
