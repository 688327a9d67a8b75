import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { sandboxArguments } from '../../scripts/setup/prepare.mjs';
import { findRuntime } from '../../scripts/setup/runtime.mjs';

/** One line of what the driver of the app says (see driver/driver.js). */
export interface DriverLine {
  readonly opened?: string;
  readonly saved?: string;
  readonly refused?: string;
  /** The id of a run that is not saved, and kept until it can be. */
  readonly kept?: string;
  readonly failed?: string;
}

/** The real app with a hand on its page. */
export interface DrivenApp {
  /** Its process, and everything it has started is in its process group. */
  readonly pid: number;
  /** Sends it a line. */
  readonly send: (line: string) => void;
  /** All it has said so far. */
  readonly told: () => DriverLine[];
  /** Resolves with what it said when it says something that fits; rejects when it has ended without. */
  readonly says: (fits: (line: DriverLine, index: number) => boolean) => Promise<DriverLine>;
  /** Its exit code, once it is gone. */
  readonly gone: Promise<number | null>;
  /** Ends it and everything it has started, at once. */
  readonly kill: () => void;
}

export interface Driving {
  readonly deed: 'log' | 'once' | 'faults';
  readonly journal: string;
  readonly data: string;
  readonly env?: NodeJS.ProcessEnv;
}

const driver = fileURLToPath(new URL('./driver', import.meta.url));
/** Chromium's own drawing on a graphics card that is not there would cost half a second of each start. */
const cheap = ['--disable-gpu', '--disable-software-rasterizer'];

/** Starts the built app under the driver. @throws when there is no Electron yet */
export async function driveApp({ deed, journal, data, env }: Driving): Promise<DrivenApp> {
  const { executablePath } = await findRuntime({ download: false });
  const folders = [`--user-data-dir=${data}`, `--journal=${journal}`];
  const app = spawn(executablePath, [driver, ...sandboxArguments(), ...cheap, ...folders], {
    env: { ...process.env, ...env, BACKSTRIDE_DRIVE: deed },
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  return watched(app);
}

function watched(app: ChildProcessByStdio<Writable, Readable, Readable>): DrivenApp {
  let heard = '';
  const told = () => linesOf(heard);
  app.stdout.on('data', (part) => {
    heard += part;
  });
  // What it complains of is only told when it ends too early.
  let complaints = '';
  app.stderr.on('data', (part) => {
    complaints += part;
  });
  const gone = new Promise<number | null>((resolve) => app.once('close', resolve));
  const says: DrivenApp['says'] = (fits) =>
    new Promise((resolve, reject) => {
      const look = () => {
        const line = told().find(fits);
        if (!line) return;
        app.stdout.off('data', look);
        resolve(line);
      };
      app.stdout.on('data', look);
      void gone.then(() => reject(new Error(`The app ended, and had said: ${heard}${complaints}`)));
      look();
    });
  const pid = app.pid ?? 0;
  // What is written to one that has just died is lost with it.
  app.stdin.on('error', () => undefined);
  const send = (line: string) => void app.stdin.write(`${line}\n`);
  return { pid, send, told, says, gone, kill: () => process.kill(-pid, 'SIGKILL') };
}

/** The whole lines, of which the last may be cut off; what Chromium itself says there is passed by. */
function linesOf(heard: string): DriverLine[] {
  const whole = heard.split('\n').slice(0, -1);
  return whole.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as DriverLine);
}
