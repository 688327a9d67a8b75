import { fork } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder, root } from './places.mjs';
import { lastLines, progress, secondsSince } from './steps.mjs';

const electronFolder = join(root, 'node_modules', 'electron');
const stalledAfterMs = 60_000;
const rememberFailureMs = 24 * 60 * 60 * 1000;

/** @returns {string} the version of Electron that package-lock.json names */
export function officialVersion() {
  return JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8')).version;
}

/** @returns {string | undefined} Electron's own binary, when it has been fetched whole */
export function installedElectron() {
  const note = join(electronFolder, 'path.txt');
  const version = join(electronFolder, 'dist', 'version');
  if (!existsSync(note) || !existsSync(version)) return undefined;
  if (readFileSync(version, 'utf8').trim().replace(/^v/, '') !== officialVersion()) return undefined;
  const executable = join(electronFolder, 'dist', readFileSync(note, 'utf8'));
  return existsSync(executable) ? executable : undefined;
}

/**
 * Lets Electron's own installer fetch the binary, for as long as bytes keep coming. A failure is remembered for a day,
 * so that the next start does not wait for it again; `BACKSTRIDE_RETRY_ELECTRON=1` tries all the same.
 *
 * @returns {Promise<string | undefined>} the executable, or nothing when it could not be had
 */
export async function fetchElectron() {
  if (failedLately()) return undefined;
  const startedAt = performance.now();
  const bar = progress(`Fetching Electron ${officialVersion()}`);
  const problem = await runInstaller((text) => bar.update(text));
  const executable = installedElectron();
  if (executable) {
    rmSync(failureNote(), { force: true });
    bar.done(`fetched in ${secondsSince(startedAt)}.`);
    return executable;
  }
  bar.done(`its download does not work here (${problem}).`);
  rememberFailure(problem);
  return undefined;
}

/** @param {(text: string) => void} report @returns {Promise<string>} what went wrong, if anything did */
function runInstaller(report) {
  return new Promise((settle) => {
    const child = fork(join(electronFolder, 'install.js'), [], {
      cwd: electronFolder,
      execArgv: ['--import', pathToFileURL(join(import.meta.dirname, 'report-download.mjs')).href],
      env: { ...process.env, ELECTRON_GET_NO_PROGRESS: '1' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let output = '';
    let stalled = false;
    const giveUp = () => {
      stalled = true;
      child.kill();
    };
    let timer = setTimeout(giveUp, stalledAfterMs);
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    child.on('message', (message) => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, stalledAfterMs);
      report(shareOf(message));
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (stalled) settle(`nothing came for ${stalledAfterMs / 1000} seconds`);
      else
        settle(
          code === 0
            ? 'nothing was unpacked'
            : lastLines(output.split('\n    at ')[0] ?? '', 1).replace(/^\w*Error: /, ''),
        );
    });
  });
}

/** @param {any} message @returns {string} */
function shareOf({ received, total }) {
  const megabytes = `${(received / 1e6).toFixed(0)} MB`;
  return total > 0
    ? `${Math.floor((100 * received) / total)} % of ${(total / 1e6).toFixed(0)} MB`
    : megabytes;
}

function failureNote() {
  return join(cacheFolder(), `electron-${officialVersion()}-not-to-be-had.txt`);
}

function failedLately() {
  if (process.env.BACKSTRIDE_RETRY_ELECTRON === '1' || !existsSync(failureNote())) return false;
  return Date.now() - statSync(failureNote()).mtimeMs < rememberFailureMs;
}

/** @param {string} problem */
function rememberFailure(problem) {
  mkdirSync(cacheFolder(), { recursive: true });
  writeFileSync(failureNote(), `${problem}\n`);
}
