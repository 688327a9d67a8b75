import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isOnPath } from '../../scripts/setup/display.mjs';

/** Runs a system program to its end. @throws Error with what it said when it failed. */
export function run(program: string, ...args: string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? stderr}`);
}

/** A folder for disks of a test's own. Whatever is mounted in it is unmounted by `remove`, also after a failure. */
export interface Disks {
  readonly folder: string;
  /** Mounts something, and says where. */
  readonly mount: (...args: string[]) => string;
  readonly unmount: (place: string) => void;
  readonly remove: () => void;
}

/** Why no disk can be mounted here with these programs; nothing when one can. */
export function whyNoDisks(...programs: string[]): string | undefined {
  const missing = programs.find((program) => !isOnPath(program));
  if (missing) return `${missing} is not here`;
  const disks = someDisks();
  try {
    disks.mount('-t', 'tmpfs', '-o', 'size=1m', 'tmpfs');
    return undefined;
  } catch {
    return 'this user may not mount disks';
  } finally {
    disks.remove();
  }
}

/** See `Disks`. */
export function someDisks(): Disks {
  const folder = mkdtempSync(join(tmpdir(), 'backstride-disks-'));
  let places = 0;
  return {
    folder,
    mount: (...args) => {
      places += 1;
      const place = join(folder, `disk-${places}`);
      mkdirSync(place);
      run('mount', ...args, place);
      return place;
    },
    unmount: (place) => run('umount', place),
    remove: () => {
      // The newest first: a disk's image may lie on another one.
      for (const place of mountedIn(folder).reverse()) spawnSync('umount', ['--lazy', place]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function mountedIn(folder: string): string[] {
  const places = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[1] ?? '');
  return places.filter((place) => place.startsWith(`${folder}/`));
}

/** A file of zero bytes that takes no room until something is written into it. */
export function sparseFile(path: string, size: number): string {
  writeFileSync(path, '');
  truncateSync(path, size);
  return path;
}
