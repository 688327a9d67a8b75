import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/** Something is missing or failed that a person can act on: `message` says what, `advice` what to do next. */
export class SetupProblem extends Error {
  /** @param {string} message @param {string} advice */
  constructor(message, advice) {
    super(message);
    this.advice = advice;
  }
}

/** Says what is being done. Always on standard error, so that a command's own output stays clean. @param {string} text */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** @param {number} startedAt from performance.now() @returns {string} for example `3.2 s` */
export function secondsSince(startedAt) {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}

/**
 * Shows how far a long step is: on a terminal in one line that changes, elsewhere in a line now and then.
 *
 * @param {string} title
 * @returns {{ update: (text: string) => void, done: (text: string) => void }}
 */
export function progress(title) {
  const isTerminal = process.stderr.isTTY === true;
  let lastLine = '';
  let lastAt = performance.now();
  if (!isTerminal) say(`${title} …`);

  /** @param {string} text */
  const update = (text) => {
    if (text === lastLine) return;
    if (isTerminal) process.stderr.write(`\r\u001b[K${title} … ${text}`);
    else if (performance.now() - lastAt >= 2000) {
      say(`  … ${text}`);
      lastAt = performance.now();
    }
    lastLine = text;
  };
  /** @param {string} text */
  const done = (text) => process.stderr.write(isTerminal ? `\r\u001b[K${title}: ${text}\n` : `  ${text}\n`);
  return { update, done };
}

/**
 * Runs a command to its end, keeping what it prints.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} both streams together; code 127 when it could not be started
 */
export function runQuietly(command, args, options = {}) {
  return new Promise((settle) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => settle({ code: 127, output: error.message }));
    child.on('close', (code) => settle({ code: code ?? 1, output }));
  });
}

/**
 * Runs a command to its end with its output where the person sees it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; 127 when it could not be started
 */
export function runOpenly(command, args, options = {}) {
  return new Promise((settle) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
    outlive(child);
    child.on('error', () => settle(127));
    child.on('close', (code) => settle(code ?? 1));
  });
}

/**
 * Keeps this script alive until the child has ended, so that it can tidy up: a request to end goes to the child. Ctrl+C
 * the terminal gives to both anyway.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
export function outlive(child) {
  const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  const wait = () => {};
  process.on('SIGINT', wait).on('SIGTERM', pass).on('SIGHUP', pass);
  child.on('close', () => process.off('SIGINT', wait).off('SIGTERM', pass).off('SIGHUP', pass));
}

/** @param {string} output @param {number} count @returns {string} its last lines, without colours */
export function lastLines(output, count) {
  return stripVTControlCharacters(output).trimEnd().split('\n').slice(-count).join('\n');
}

/**
 * Runs a script's work and turns a problem into its sentence and exit code 1.
 *
 * @param {() => Promise<number>} work resolves to the exit code
 */
export async function runScript(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    process.exitCode = 1;
    if (!(error instanceof SetupProblem)) throw error;
    say(`\n${error.message}\n${error.advice}`);
  }
}
