import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { errnoOf } from './journal/disk';
import { writeDurable } from './journal/durable-file';
import { freshPreferences, type StoredPreferences, storedPreferences } from './stored-preferences';

/** The preferences of one data folder. */
export interface PreferencesFile {
  /** What is remembered, with every change asked for so far. */
  readonly now: () => StoredPreferences;
  /** Remembers something else; on the disk when the promise resolves. @throws the system's error */
  readonly change: (edit: (now: StoredPreferences) => StoredPreferences) => Promise<void>;
  /** Waits for the changes under way, whether they succeed or not. */
  readonly settled: () => Promise<void>;
  /** Where a file that could not be understood was put at this start; absent when all was well. */
  readonly setAside: string | undefined;
}

interface ReadPreferences {
  readonly stored: StoredPreferences;
  /** The file itself has no device id that could be kept. */
  readonly isNew: boolean;
  readonly setAside?: string;
}

/**
 * Opens `preferences.json` in the data folder, which is made when it is missing. A missing file means defaults; one that
 * cannot be understood is set aside beside it, with its bytes. A change reads the file again before it writes, because
 * the window and the terminal share it.
 *
 * @throws the system's error when the file is there and cannot be read, or the folder cannot be made
 */
export async function openPreferences(folder: string): Promise<PreferencesFile> {
  const file = openPreferencesAtOnce(folder);
  await file.settled();
  return file;
}

/** The same, for a start that nothing may hold up: a new device id is still on its way to the disk. */
export function openPreferencesAtOnce(folder: string): PreferencesFile {
  const path = join(folder, 'preferences.json');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { stored, isNew, setAside } = read(path);
  const file = { ...changing(path, stored), setAside };
  // The device id outlives this start only on the disk. A data folder that takes nothing stops nobody from reading.
  if (isNew) file.change((now) => now).catch(() => undefined);
  return file;
}

function changing(path: string, atStart: StoredPreferences): Omit<PreferencesFile, 'setAside'> {
  let now = atStart;
  let queue: Promise<void> = Promise.resolve();
  const write = async (edit: (now: StoredPreferences) => StoredPreferences) => {
    const { stored } = read(path);
    const changed = edit({ ...stored, deviceId: now.deviceId });
    await writeDurable(path, Buffer.from(`${JSON.stringify(changed, undefined, 2)}\n`));
  };
  const change: PreferencesFile['change'] = (edit) => {
    now = edit(now);
    const written = queue.then(() => write(edit));
    queue = written.catch(() => undefined);
    return written;
  };
  return { now: () => now, change, settled: () => queue };
}

function read(path: string): ReadPreferences {
  const text = textOf(path);
  if (text === undefined) return { stored: freshPreferences(), isNew: true };
  const stored = storedPreferences(parsed(text));
  if (stored) return { stored, isNew: !text.includes(stored.deviceId) };
  const setAside = path.replace(/\.json$/, `.broken-${Date.now()}.json`);
  renameSync(path, setAside);
  return { stored: freshPreferences(), isNew: true, setAside };
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
    return undefined;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
