import { spawnSync } from 'node:child_process';
import { root } from '../../scripts/setup/places.mjs';
import { sandboxArguments } from '../../scripts/setup/prepare.mjs';
import { findRuntime } from '../../scripts/setup/runtime.mjs';
import { isRoot } from '../../scripts/setup/system-packages.mjs';

/** The code with which `runWithoutNetwork` says that it has no way to do that here. */
export const CANNOT = -1;

/** Runs the app to its end in a network of its own with nothing in it, not even this computer. */
export async function runWithoutNetwork(...args: string[]): Promise<{ code: number | null; output: string }> {
  const apart = isRoot() ? ['--net'] : ['--net', '--map-root-user'];
  const tried = spawnSync('unshare', [...apart, 'true'], { encoding: 'utf8' });
  if (tried.status !== 0) return { code: CANNOT, output: tried.stderr || String(tried.error) };
  const { executablePath } = await findRuntime({ download: false });
  const words = [...apart, executablePath, root, ...sandboxArguments(), ...args];
  const { status, stdout, stderr } = spawnSync('unshare', words, { encoding: 'utf8', timeout: 60_000 });
  return { code: status, output: `${stdout}${stderr}` };
}
