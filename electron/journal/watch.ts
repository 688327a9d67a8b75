import { type FSWatcher, watch } from 'node:fs';
import { basename } from 'node:path';
import type { Disk } from './disk';

/** What is watched, and who is told. */
export interface Watching {
  readonly folder: string;
  /** Whether a change of the file with this name is worth a look. */
  readonly matters: (name: string) => boolean;
  /** Something may be different: a moment after the system says so, and every few seconds whether it says so or not. */
  readonly look: () => void;
  readonly disk: Disk;
}

/** So long after the first word of a change it is looked at: most changes come in several steps. */
const SETTLE_MS = 150;

/** Some disks tell nothing, and a folder that was replaced tells nothing either. */
const LOOK_EVERY_MS = 5000;

/**
 * Watches a folder, not a file: a file that is replaced by renaming takes its watcher with it. Nothing the system says is trusted
 * but that it is time to look. Answers with the way to stop.
 */
export function watchFolder({ folder, matters, look, disk }: Watching): () => void {
  let watcher: FSWatcher | undefined;
  let watched: number | undefined;
  let soon: NodeJS.Timeout | undefined;
  let isStopped = false;

  const lookSoon = () => {
    soon ??= setTimeout(() => {
      soon = undefined;
      void lookNow();
    }, SETTLE_MS).unref();
  };
  const disarm = () => {
    watcher?.close();
    watcher = undefined;
    watched = undefined;
  };
  const arm = (ino: number) => {
    disarm();
    try {
      watcher = watch(folder, { persistent: false }, (_, name) => {
        // The folder itself is gone or was put elsewhere: what may come in its place is another one.
        if (name === basename(folder)) disarm();
        if (name === null || name === basename(folder) || matters(name)) lookSoon();
      });
      watcher.on('error', disarm);
      watched = ino;
    } catch {
      // Without a watcher (all of the system's are taken, or it has none) there is still the look every few seconds.
    }
  };
  const lookNow = async () => {
    const there = await disk.stat(folder).catch(() => undefined);
    if (isStopped) return;
    if (!there) disarm();
    else if (there.ino !== watched) arm(there.ino);
    look();
  };
  const every = setInterval(() => void lookNow(), LOOK_EVERY_MS).unref();
  void lookNow();
  return () => {
    isStopped = true;
    clearInterval(every);
    clearTimeout(soon);
    disarm();
  };
}
