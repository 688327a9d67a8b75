import { spawn } from 'node:child_process';
import { root } from '../../scripts/setup/places.mjs';
import { sandboxArguments } from '../../scripts/setup/prepare.mjs';
import { findRuntime } from '../../scripts/setup/runtime.mjs';
import { watched } from './watched';

/** Runs the app to its end, apart from Playwright. */
export async function runToEnd(...args: string[]): Promise<{ code: number | null; output: string }> {
  const { executablePath } = await findRuntime({ download: false });
  const child = spawn(watched(executablePath), [root, ...sandboxArguments(), ...args]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  return new Promise((done) => child.on('close', (code) => done({ code, output })));
}
