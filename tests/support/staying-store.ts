import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Disk } from '../../electron/journal/disk';
import type { Store, StoreParts } from '../../electron/journal/store';
import type { Changed } from '../../src/contract/journal-state';
import type { Journal } from '../../src/domain/journal/schema';
import { aStore } from './opened-store';
import { aFolder, systemError } from './storage';

/** A store as the window has it: it stays open. Failed saves are tried again when the test says `retry`; `told` gathers what it tells. */
export async function aStayingStore(changes: Partial<StoreParts> = {}, journal?: Journal) {
  const told: Changed[] = [];
  const waits: number[] = [];
  let run: (() => void) | undefined;
  const rescueFolder = await aFolder();
  const timer: StoreParts['timer'] = (ms, next) => {
    waits.push(ms);
    run = next;
    return () => {
      run = undefined;
    };
  };
  const parts = {
    staysOpen: true,
    changed: (change: Changed) => void told.push(change),
    timer,
    rescueFolders: [rescueFolder],
    ...changes,
  };
  const opened = await aStore(parts, journal);
  const heard = () => told.flatMap(({ came }) => (came ? [came] : []));
  return {
    ...opened,
    told,
    heard,
    waits,
    rescueFolder,
    retry: async () => {
      run?.();
      await opened.store.settle();
    },
  };
}

/** A disk that refuses to write in one folder for as long as `refusal` names an error. */
export function refusingDisk(under: Disk) {
  let refusal: { folder: string; errno: string } | undefined;
  const disk: Disk = {
    ...under,
    open: (path, flags, mode) => {
      const isRefused = refusal !== undefined && flags !== 'r' && path.startsWith(refusal.folder);
      return isRefused ? Promise.reject(systemError(refusal?.errno ?? '')) : under.open(path, flags, mode);
    },
  };
  const refuse = (folder: string, errno = 'ENOSPC') => {
    refusal = { folder, errno };
  };
  return {
    disk,
    refuse,
    allow: () => {
      refusal = undefined;
    },
  };
}

/** Puts one store's file in the place of another's, as a sync service does. */
export async function carry(from: StoreParts, to: StoreParts): Promise<void> {
  await mkdir(to.folder, { recursive: true });
  await copyFile(join(from.folder, 'journal.json'), join(to.folder, 'journal.json'));
}

/** Resolves as soon as `isSo`, asked again after every look of the store. */
export async function untilSo(store: Store, isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await store.look();
}
