import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { errnoOf } from './journal/disk';
import { writeDurable } from './journal/durable-file';

const pixel = z.number().int().min(-100_000).max(100_000);
const size = z.number().int().min(1).max(100_000);

/** Where the window was, in device-independent pixels; the bounds are those it has when it is not maximised. */
const windowSchema = z.object({ x: pixel, y: pixel, width: size, height: size, maximized: z.boolean() });

/** Each field stands by itself: what cannot be read in one takes no other with it. Fields of a newer app stay. */
const preferencesSchema = z.looseObject({
  /** This computer in the versions of records: eight hexadecimal digits, made once. */
  deviceId: z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .catch(newDeviceId),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  /** 1 is the size the page was drawn for. */
  zoom: z.number().min(0.5).max(3).catch(1),
  /** The journal to open at the next start; absent until one was opened. */
  journalFolder: z.string().min(1).optional().catch(undefined),
  /** Folders in which a journal was opened once: an empty one is never simply put there. */
  knownFolders: z.array(z.string().min(1)).catch([]),
  window: windowSchema.optional().catch(undefined),
});

/** What this computer remembers between starts, apart from any journal. */
export type StoredPreferences = z.infer<typeof preferencesSchema>;

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
  if (text === undefined) return { stored: preferencesSchema.parse({}), isNew: true };
  const raw = parsed(text);
  const { success, data } = preferencesSchema.safeParse(raw);
  if (success) return { stored: data, isNew: (raw as { deviceId?: unknown }).deviceId !== data.deviceId };
  const setAside = path.replace(/\.json$/, `.broken-${Date.now()}.json`);
  renameSync(path, setAside);
  return { stored: preferencesSchema.parse({}), isNew: true, setAside };
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

function newDeviceId(): string {
  return randomBytes(4).toString('hex');
}
