import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Disk, type DiskFile, nodeDisk } from '../../electron/journal/disk';
import type { StoreParts } from '../../electron/journal/store';
import type { Problem } from '../../src/contract/journal-state';
import type { Command, Step } from '../../src/domain/journal/commands';
import { logRun, aCommand as numberedCommand } from './commands';

export { logRun };

/** A new empty folder that is gone after the test. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'backstride-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A clock that stands still until it is turned. */
export function aClock(at = '2026-11-22T07:10:00Z') {
  let now = Date.parse(at);
  return {
    clock: () => now,
    turnTo: (later: string) => {
      now = Date.parse(later);
    },
  };
}

/** Parts of a store in new folders, on the disk of this computer unless told otherwise; `warned` gathers what it warns of. */
export async function storeParts(
  changes: Partial<StoreParts> = {},
): Promise<StoreParts & { warned: Problem[] }> {
  const root = await aFolder();
  const warned: Problem[] = [];
  const plain = {
    folder: join(root, 'journal'),
    dataFolder: join(root, 'data'),
    deviceId: 'desk',
    holder: 'Backstride test',
    openedBefore: false,
    clock: aClock().clock,
    zone: () => 'Europe/Berlin',
    warn: (problem: Problem) => warned.push(problem),
    disk: { ...nodeDisk, pause: async () => undefined },
  };
  return { ...plain, ...changes, warned };
}

let commands = 0;

/** A command of these steps, with an id of its own. */
export function aCommand(...steps: Step[]): Command {
  commands += 1;
  return numberedCommand(commands, ...steps);
}

/** What a disk is asked to do, in the order in which a save asks it. */
export const diskSteps = [
  'realpath',
  'readFile',
  'stat',
  'open',
  'write',
  'fstat',
  'chmod',
  'sync',
  'close',
  'rename',
  'unlink',
] as const;
export type DiskStep = (typeof diskSteps)[number];

/** What a disk does in place of a step: fails like the system does, or takes only half of the bytes. */
export interface Mishap {
  readonly step: DiskStep;
  /** Which of these steps, from 1. */
  readonly when: number;
  readonly errno: string;
  /** Whether all later ones fail as well. */
  readonly forGood?: boolean;
  /** Whether the step is carried out all the same. */
  readonly afterwards?: boolean;
}

/** An error as the system gives it. */
export function systemError(errno: string): Error {
  return Object.assign(new Error(`${errno}: made for a test`), { code: errno });
}

/** A disk on which one step fails; `asked` counts what it was asked. It has no bad luck before `arm` is called. */
export function unluckyDisk(under: Disk = nodeDisk) {
  const asked = new Map<DiskStep, number>();
  let mishap: Mishap | undefined;

  const step = async <T>(name: DiskStep, action: () => Promise<T>): Promise<T> => {
    const count = (asked.get(name) ?? 0) + 1;
    asked.set(name, count);
    const isDue = mishap?.step === name && (count === mishap.when || (mishap.forGood && count > mishap.when));
    if (!mishap || !isDue) return action();
    // A file that fails to close is closed all the same; so it is on Linux.
    if (mishap.afterwards || name === 'close') await action();
    throw systemError(mishap.errno);
  };

  const unluckyFile = (file: DiskFile): DiskFile => ({
    write: (bytes, offset, length, position) => {
      const isShort = mishap?.step === 'write' && mishap.errno === 'short';
      if (!isShort) return step('write', () => file.write(bytes, offset, length, position));
      return file.write(bytes, offset, Math.ceil(length / 2), position);
    },
    stat: () => step('fstat', () => file.stat()),
    chmod: (mode) => step('chmod', () => file.chmod(mode)),
    sync: () => step('sync', () => file.sync()),
    close: () => step('close', () => file.close()),
  });

  const disk: Disk = {
    ...under,
    pause: async () => undefined,
    realpath: (path) => step('realpath', () => under.realpath(path)),
    readFile: (path) => step('readFile', () => under.readFile(path)),
    stat: (path) => step('stat', () => under.stat(path)),
    open: async (path, flags, mode) => unluckyFile(await step('open', () => under.open(path, flags, mode))),
    rename: (from, to) => step('rename', () => under.rename(from, to)),
    unlink: (path) => step('unlink', () => under.unlink(path)),
  };

  return {
    disk,
    asked,
    /** From now on, and counting from now. */
    arm: (next: Mishap | undefined) => {
      asked.clear();
      mishap = next;
    },
  };
}
