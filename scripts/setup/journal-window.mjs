import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './places.mjs';
import { sandboxArguments } from './prepare.mjs';
import { outlive, SetupProblem, say } from './steps.mjs';

const announcement = 'backstride:ready ';

/** What Chromium says to nobody in particular on a computer without a graphics card, a message bus or a keyring. */
const chatter =
  /:(ERROR|WARNING):.*(\bbus\.cc|interface_endpoint_client|object_proxy|viz_main|gpu|gl_|angle|vaapi|vulkan|command_buffer|browser_main_loop|cert_)|DevTools listening|libva error|Gtk-Message|dconf-WARNING/i;

/**
 * Opens the journal's window and stays until it is closed.
 *
 * @param {import('./runtime.mjs').Runtime} runtime
 * @param {string[]} args for the app
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} the app's exit code; not 0 when it ended before a window was ready, unless one was open already
 */
export function runJournal(runtime, args, env) {
  const child = spawn(runtime.executablePath, [...sandboxArguments(), root, ...args], {
    cwd: root,
    env: { ...env, BACKSTRIDE_ANNOUNCE: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  outlive(child);
  return outcomeOf(child, runtime.executablePath, args.includes('--smoke'));
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @param {string} executable
 * @param {boolean} mustOpen
 * @returns {Promise<number>}
 */
function outcomeOf(child, executable, mustOpen) {
  return new Promise((settle, fail) => {
    let isReady = false;
    let sandboxRefused = false;
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith(announcement)) return process.stdout.write(`${line}\n`);
      isReady = true;
      return sayReady(line.slice(announcement.length));
    });
    createInterface({ input: child.stderr }).on('line', (line) => {
      sandboxRefused ||= line.includes('SUID sandbox helper');
      if (line.trim() !== '' && !sandboxRefused && !chatter.test(line)) process.stderr.write(`${line}\n`);
    });
    child.on('error', fail);
    child.on('close', (code) => {
      if (sandboxRefused) fail(noSandbox(executable));
      else settle(isReady ? (code ?? 1) : endUnopened(code, mustOpen));
    });
  });
}

/** @param {string} json what the app says of itself once the window shows the journal */
function sayReady(json) {
  const { journalFolder, milliseconds } = JSON.parse(json);
  process.stdout.write(
    `The journal is open. It lies in ${journalFolder}; the window took ${(milliseconds / 1000).toFixed(2)} s.\n`,
  );
}

/** @param {number | null} code @param {boolean} mustOpen @returns {number} */
function endUnopened(code, mustOpen) {
  if (code === 0 && !mustOpen) {
    say('The journal is open already; its window was brought to the front.');
    return 0;
  }
  say('The app ended before its window was ready. What it said stands above.');
  return code || 1;
}

/** @param {string} executable */
function noSandbox(executable) {
  const helper = join(dirname(executable), 'chrome-sandbox');
  return new SetupProblem(
    'Chromium could not start its sandbox: this system lets no ordinary program make one.',
    `Give its helper the rights it asks for, with: sudo chown root:root ${helper} && sudo chmod 4755 ${helper}`,
  );
}
