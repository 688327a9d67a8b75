import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { type Disk, errnoOf, nodeDisk } from './disk';

/**
 * A name for what is being written in place of `target`: in the same folder, so that the switch is a rename, hidden, and
 * with the writer's process in it, so that one left behind by a crash can be told from one in use.
 */
export function tempPathFor(target: string): string {
  const name = `.${basename(target)}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
  return join(dirname(target), name);
}

const tempName = /^\.(.+)\.(\d+)-[0-9a-f]{12}\.tmp$/;

/**
 * Removes what crashed writers left behind in `folder` for files that `isOurs` knows by name. A temp whose process
 * lives (and is not this one) is left alone; so is everything that cannot be removed. Call it before the first write.
 */
export async function sweepTemps(
  folder: string,
  isOurs: (name: string) => boolean,
  disk: Disk = nodeDisk,
): Promise<void> {
  const names = await disk.readdir(folder).catch(() => []);
  const stale = names.filter((name) => {
    const [, target, pid] = tempName.exec(name) ?? [];
    return target !== undefined && isOurs(target) && !isBusy(Number(pid));
  });
  await Promise.all(stale.map((name) => disk.unlink(join(folder, name)).catch(() => undefined)));
}

/** Of some names in a folder, those that crashed writers left behind for files that `isOurs` knows by name. */
export function leftBehind(names: readonly string[], isOurs: (name: string) => boolean): string[] {
  return names.filter((name) => {
    const [, target, pid] = tempName.exec(name) ?? [];
    return target !== undefined && isOurs(target) && Number(pid) !== process.pid && !isBusy(Number(pid));
  });
}

function isBusy(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) !== 'ESRCH';
  }
}
