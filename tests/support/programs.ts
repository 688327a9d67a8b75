import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { onTestFinished } from 'vitest';
import { readJournalBytes } from '../../electron/journal/decode';

/** One line of what a program around the store says. */
export interface Told {
  readonly saved?: number;
  readonly code?: string;
  readonly state?: string;
  readonly holder?: string;
  /** Of which journal it speaks, and what is wrong with that. */
  readonly at?: string;
  readonly trouble?: string;
  readonly bytes?: string;
  readonly done?: true;
}

/** A running program. */
export interface Program {
  readonly process: ChildProcessWithoutNullStreams;
  /** All it has said so far. */
  readonly told: () => Told[];
  readonly gone: Promise<unknown>;
}

/** Starts the program in `script` (see `bundled`); it is gone after the test. */
export function programOf(script: string, ...args: string[]): Program {
  return programIn({}, script, ...args);
}

/** As `programOf`, with more in its environment. */
export function programIn(env: NodeJS.ProcessEnv, script: string, ...args: string[]): Program {
  const process_ = spawn(process.execPath, [script, ...args], { env: { ...process.env, ...env } });
  let heard = '';
  process_.stdout.on('data', (part) => {
    heard += part;
  });
  onTestFinished(() => {
    process_.kill('SIGKILL');
  });
  const gone = new Promise((resolve) => process_.once('close', resolve));
  const told = () =>
    heard
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Told);
  return { process: process_, told, gone };
}

/** Waits until a program says something. */
export const firstWord = (running: Program) =>
  new Promise((resolve) => running.process.stdout.once('data', resolve));

/** The ids of the runs in the journal at `path`, or what kind of file it is instead. */
export const runIdsIn = async (path: string) => {
  const reading = readJournalBytes(await readFile(path));
  return reading.kind === 'good' ? new Set(reading.journal.runs.map(({ id }) => id)) : reading.kind;
};
