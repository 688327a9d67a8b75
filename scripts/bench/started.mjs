import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sandboxArguments } from '../setup/prepare.mjs';

/** How long a window may take before the benchmark gives up on it. */
const GIVE_UP_AFTER_MS = 120_000;
/** Memory is read when the window has had this long to come to rest. */
const REST_MS = 1500;

/**
 * Starts an Electron app once and measures it from the outside.
 *
 * @param {string} executablePath
 * @param {string} appFolder
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ startMs: number, memoryMiB: number }>} from spawning to the painted window, and the proportional
 *   memory of the whole process tree at rest
 */
export async function measureStart(executablePath, appFolder, args, env) {
  const userData = mkdtempSync(join(tmpdir(), 'backstride-bench-'));
  const startedAt = performance.now();
  const child = spawn(
    executablePath,
    [...sandboxArguments(), appFolder, `--user-data-dir=${userData}`, ...args],
    {
      env: { ...env, BACKSTRIDE_ANNOUNCE: '1' },
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: true,
    },
  );
  try {
    await ready(child);
    const startMs = performance.now() - startedAt;
    await new Promise((rested) => setTimeout(rested, REST_MS));
    return { startMs, memoryMiB: memoryOfTree(child.pid ?? 0) };
  } finally {
    await ended(child);
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @param {import('node:child_process').ChildProcess} child */
function ready(child) {
  return new Promise((settle, fail) => {
    const timer = setTimeout(() => fail(new Error('No window within two minutes.')), GIVE_UP_AFTER_MS);
    child.once('exit', () => fail(new Error('The app ended before its window was painted.')));
    if (!child.stdout) return fail(new Error('The app has no output to listen to.'));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith('backstride:ready')) return;
      clearTimeout(timer);
      settle(undefined);
    });
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function ended(child) {
  if (child.exitCode !== null || child.pid === undefined) return Promise.resolve();
  const { pid } = child;
  return new Promise((settle) => {
    child.once('exit', settle);
    process.kill(-pid, 'SIGTERM');
  });
}

/** @param {number} pid @returns {number} MiB; shared pages count by their share (PSS) */
function memoryOfTree(pid) {
  const kibibytes = treeOf(pid).map((member) =>
    Number(/^Pss:\s+(\d+)/m.exec(told(member, 'smaps_rollup'))?.[1] ?? 0),
  );
  return kibibytes.reduce((sum, part) => sum + part, 0) / 1024;
}

/** @param {number} pid @param {string} what @returns {string} what the system says of a process; nothing when it has just ended */
function told(pid, what) {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return '';
  }
}

/** @param {number} root @returns {number[]} the process and all below it */
function treeOf(root) {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const parent = parentOf(Number(name));
        return parent === undefined ? [] : [[Number(name), parent]];
      }),
  );
  const isBelow = (/** @type {number} */ pid) => {
    for (let at = parents.get(pid); at; at = parents.get(at)) if (at === root) return true;
    return pid === root;
  };
  return [...parents.keys()].filter(isBelow);
}

/** @param {number} pid @returns {number | undefined} nothing when the process has just ended */
function parentOf(pid) {
  const parent = /^PPid:\s+(\d+)/m.exec(told(pid, 'status'))?.[1];
  return parent === undefined ? undefined : Number(parent);
}
