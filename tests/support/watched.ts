import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { watchedProgram } from '../../scripts/checks/connections.mjs';

/**
 * The program to start instead of `executable`: in a run that watches the app's connections one that notes them, else the same. It has the
 * process id of the app.
 */
export function watched(executable: string): string {
  const folder = process.env.BACKSTRIDE_CONNECTIONS;
  if (!folder) return executable;
  const path = join(folder, createHash('sha256').update(executable).digest('hex').slice(0, 12));
  if (existsSync(path)) return path;
  return watchedProgram({
    watcher: join(folder, 'watch'),
    log: join(folder, 'connections.log'),
    executable,
    path,
  });
}
