import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isOnPath } from '../setup/display.mjs';
import { runQuietly, SetupProblem, say } from '../setup/steps.mjs';
import { ensureSystemPackages } from '../setup/system-packages.mjs';

/**
 * What a log of connections holds: how many there were, and the lines of those that are not between programs of this computer.
 *
 * @typedef {{ seen: number, foreign: string[] }} Connections
 */

/** Unix sockets lead to programs of this computer, and family 16 (netlink) to its kernel alone. */
const own = /^connect unix |^sendto unix |^sendto family 16 /;

/** @param {string} log as `watch.c` writes it @returns {Connections} */
export function judgeConnections(log) {
  const lines = log.split('\n').filter((line) => line !== '');
  return { seen: lines.length, foreign: lines.filter((line) => !own.test(line)) };
}

/**
 * Builds the watcher and lets it show that it sees a connection being tried.
 *
 * @param {string} folder where it and its log may lie
 * @returns {Promise<string | undefined>} the watcher, or nothing where this computer has no such thing; why is then said
 * @throws {Error} when it ran and saw nothing
 */
export async function connectionWatcher(folder) {
  const watcher = process.platform === 'linux' ? await built(folder) : undefined;
  if (!watcher) return unwatched('only Linux, with a C compiler, can watch them');
  const probe = join(folder, 'probe.log');
  const attempt = 'require("node:net").connect(9, "127.0.0.1").on("error", () => undefined)';
  const { code, output } = await runQuietly(watcher, [probe, process.execPath, '-e', attempt]);
  if (code === 125) return unwatched(output.trim());
  if (judgeConnections(readIfThere(probe)).foreign.length !== 1) {
    throw new Error(
      `The watcher of connections did not see one being tried. It wrote:\n${readIfThere(probe)}`,
    );
  }
  return watcher;
}

/**
 * A program that starts another one under the watcher, with whatever it is given.
 *
 * @param {{ watcher: string, log: string, executable: string, path: string }} how `path` is where it is put
 * @returns {string} its path
 */
export function watchedProgram({ watcher, log, executable, path }) {
  writeFileSync(path, `#!/bin/sh\nexec '${watcher}' '${log}' '${executable}' "$@"\n`, { mode: 0o755 });
  return path;
}

/** @param {string} path @returns {string} */
export function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** @param {string} folder @returns {Promise<string | undefined>} */
async function built(folder) {
  if (!(await hasCompiler())) return undefined;
  const target = join(folder, 'watch');
  const source = join(import.meta.dirname, 'connections', 'watch.c');
  const { code, output } = await runQuietly('cc', [
    '-O2',
    '-Wall',
    '-Wextra',
    '-Werror',
    '-o',
    target,
    source,
  ]);
  if (code !== 0) throw new Error(`The watcher of connections does not compile:\n${output}`);
  return target;
}

async function hasCompiler() {
  if (isOnPath('cc')) return true;
  try {
    await ensureSystemPackages(
      ['gcc', 'libc6-dev'],
      'The compiler for the watcher of connections is missing.',
    );
  } catch (problem) {
    if (!(problem instanceof SetupProblem)) throw problem;
    say(`${problem.message} ${problem.advice}`);
  }
  return isOnPath('cc');
}

/** @param {string} reason */
function unwatched(reason) {
  say(`The app’s connections are not watched in this run: ${reason}.`);
  return undefined;
}
