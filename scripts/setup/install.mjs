import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installCommand, reasonOf } from './npm.mjs';
import { root } from './places.mjs';
import { progress, runQuietly, SetupProblem, secondsSince } from './steps.mjs';

/**
 * A package as a lockfile describes it.
 *
 * @typedef {{ version?: string, os?: string[], cpu?: string[], optional?: boolean, devOptional?: boolean }} LockedPackage
 */

/**
 * Installs what package-lock.json names, unless exactly that is installed already.
 *
 * @throws {SetupProblem} when npm cannot
 */
export async function ensureInstalled() {
  if (isInstalled()) return;
  const startedAt = performance.now();
  const files = [...lockedPackages().keys()].map((path) => join(root, path, 'package.json'));
  const bar = progress(`Installing ${files.length} packages`);
  const timer = setInterval(() => {
    const present = files.filter((file) => existsSync(file)).length;
    bar.update(`${present} of ${files.length}, ${secondsSince(startedAt)}`);
  }, 1000);
  // Not `npm ci`: it refuses where a registry lacks packages for other kinds of computer, which nobody needs here. With
  // --no-save the versions and hashes of package-lock.json hold just as well, and the file stays as it is. Install
  // scripts are not run: Electron's binary is looked for separately, with a bound on the wait.
  const npm = installCommand();
  const { code, output } = await runQuietly(npm.command, npm.args, { cwd: root, ...npm.options });
  clearInterval(timer);
  if (code !== 0) throw installProblem(output);
  bar.done(`installed in ${secondsSince(startedAt)}.`);
}

/** npm notes in node_modules what it has put there, and only once all of it is there. */
function isInstalled() {
  const noted = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(noted)) return false;
  const present = readPackages(noted);
  return [...lockedPackages()].every(
    ([path, { version, optional }]) => optional || present[path]?.version === version,
  );
}

/** @returns {Map<string, LockedPackage>} what belongs on this kind of computer, by its folder */
function lockedPackages() {
  const entries = Object.entries(readPackages(join(root, 'package-lock.json')));
  return new Map(
    entries.filter(
      ([path, { os, cpu }]) => path !== '' && fits(os, process.platform) && fits(cpu, process.arch),
    ),
  );
}

/** @param {string} file @returns {Record<string, LockedPackage>} */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** @param {string[] | undefined} wanted @param {string} ours */
function fits(wanted, ours) {
  return wanted === undefined || wanted.includes(ours);
}

/** @param {string} output */
function installProblem(output) {
  return new SetupProblem(
    `npm could not install the packages:\n${reasonOf(output)}`,
    'Check that this computer reaches its npm registry (`npm ping`) and has room on the disk, then run the same command again.',
  );
}
