import type { OpenState } from '../../src/contract/journal-state';
import { localTimeOf } from '../../src/domain/zones';
import { t } from '../../src/words/index';
import { type Look, lookInto } from './open';
import { isJournalName } from './places';
import { reasonOf } from './problem';
import { backupsFor } from './shelves';
import { Store, type StoreParts } from './store';
import { sweepTemps } from './temps';
import { lockForWriting, type WriterLock } from './writer-lock';

/** What opening came to, and the store where it came to a good journal. */
export interface Opened {
  readonly state: OpenState;
  /** Only with the state `good`. */
  readonly store: Store | undefined;
  /** Closes the store and lets the journal go. Harmless when there is none. */
  readonly close: () => Promise<void>;
}

/**
 * Opens the journal in a folder for writing. Whoever is second is told who was first (`locked`); a journal that is not good
 * is held by nobody.
 */
export async function openStore(parts: StoreParts): Promise<Opened> {
  return withLock(parts, async (lock) => openLooked(parts, lock, await look(parts)));
}

/**
 * Runs `next` as the one writer of the folder; what it opens keeps the lock, and any other outcome gives it back.
 */
export async function withLock(
  parts: StoreParts,
  next: (lock: WriterLock) => Promise<Opened>,
): Promise<Opened> {
  const { folder } = parts;
  const locking = await lockForWriting(folder, introduced(parts)).catch((error: unknown) => ({ error }));
  if ('error' in locking)
    return withoutStore({ state: 'unreadable', folder, reason: reasonOf(locking.error) });
  if ('holder' in locking) return withoutStore({ state: 'locked', folder, holder: locking.holder });
  try {
    await sweepTemps(folder, isJournalName, parts.disk);
    const opened = await next(locking.lock);
    if (!opened.store) await locking.lock.release();
    return opened;
  } catch (error) {
    await locking.lock.release();
    throw error;
  }
}

/** Looks into the folder with the backups that there are for it. */
export function look(parts: StoreParts): Promise<Look> {
  const { folder, openedBefore, disk } = parts;
  const backups = (journalId: string | undefined) => backupsFor(parts, folder, journalId);
  return lookInto(folder, { openedBefore, backups, ...(disk ? { disk } : {}) });
}

/** The store over what was found, under a lock that is held already. */
export function openLooked(parts: StoreParts, lock: WriterLock, { state, file, journal }: Look): Opened {
  if (state.state !== 'good' || !file || !journal) return withoutStore(state);
  const store = new Store(parts, file, journal);
  const close = async () => {
    await store.close();
    await lock.release();
  };
  return { state, store, close };
}

function withoutStore(state: OpenState): Opened {
  return { state, store: undefined, close: async () => undefined };
}

function introduced({ holder, clock, zone }: StoreParts): string {
  const since = localTimeOf(clock(), zone()).slice(11, 16);
  return t('problems.holders.named', { holder, pid: process.pid, since });
}
