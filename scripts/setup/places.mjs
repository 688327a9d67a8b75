import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The folder of the checkout. */
export const root = resolve(import.meta.dirname, '..', '..');

/**
 * Where downloaded runtimes are kept, outside the checkout so that every clone shares them: `BACKSTRIDE_CACHE` when set,
 * else the system's cache folder.
 *
 * @returns {string}
 */
export function cacheFolder() {
  if (process.env.BACKSTRIDE_CACHE) return resolve(process.env.BACKSTRIDE_CACHE);
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'backstride');
}
