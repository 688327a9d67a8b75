import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { SetupProblem, say } from './steps.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

/**
 * A screen to open windows on.
 *
 * @typedef {{ env: NodeJS.ProcessEnv, close: () => void }} Display `env` is this process's, with the screen's name in it
 */

/**
 * The screen of this session, or on Linux without one a virtual screen that lives until `close`.
 *
 * @returns {Promise<Display>}
 * @throws {SetupProblem} when a virtual screen is needed and cannot be had
 */
export async function openDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) {
    return { env: process.env, close: () => {} };
  }
  say('There is no display here, so the window opens on a virtual one.');
  if (!isOnPath('Xvfb')) await ensureSystemPackages(['xvfb', 'xauth'], 'The virtual display is missing.');
  const { number, close } = await startXvfb();
  return { env: { ...process.env, DISPLAY: `:${number}` }, close };
}

/** @param {string} program */
export function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/**
 * @param {{ uid?: number, gid?: number }} [as] whose it is, when it is somebody else's: nobody but its owner may draw on it
 * @returns {Promise<{ number: string, close: () => void }>}
 * @throws {SetupProblem} when it does not start
 */
export function startXvfb(as = {}) {
  return new Promise((settle, fail) => {
    // It picks a free number itself and tells it on its fourth stream once it is ready.
    const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp', '-noreset'];
    const server = spawn('Xvfb', args, { ...as, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const close = () => {
      server.kill();
    };
    process.once('exit', close);
    const problem = () =>
      fail(new SetupProblem('The virtual display did not start.', 'Run `Xvfb :99` by hand to see why.'));
    server.on('error', problem);
    server.on('exit', problem);
    server.stdio[3]?.on('data', (line) => settle({ number: String(line).trim(), close }));
  });
}
