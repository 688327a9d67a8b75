import { chmod, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProblemError } from './problem';

/** A socket's path has at most 103 bytes on macOS, 107 on Linux; the longest name in the folder has 37. */
const LONGEST_FOLDER = 66;

/**
 * This user's own folder for what lives no longer than a log-in: made when it is not there, readable by nobody else.
 * Every program of this user comes to the same one, whether its environment was set up by a desktop or not.
 * @throws ProblemError when somebody else's folder stands in its place.
 */
export async function runtimeFolder(
  env: NodeJS.ProcessEnv = process.env,
  logIns = '/run/user',
): Promise<string> {
  /* v8 ignore next -- Windows alone has no user's number, and there nobody asks for this folder */
  const uid = process.getuid?.() ?? 0;
  const owned = await firstOwned([env.XDG_RUNTIME_DIR || [], join(logIns, String(uid))].flat(), uid);
  const folder = owned === undefined ? folderInTemp(uid) : join(owned, 'backstride');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const there = await lstat(folder);
  if (!there.isDirectory() || there.uid !== uid) throw new ProblemError('foreignFolder', { folder });
  await chmod(folder, 0o700);
  return folder;
}

async function firstOwned(bases: readonly string[], uid: number): Promise<string | undefined> {
  for (const base of bases) {
    const there = await lstat(base).catch(() => undefined);
    if (base.length < LONGEST_FOLDER - 12 && there?.isDirectory() && there.uid === uid) return base;
  }
  return undefined;
}

/** The folder of a user who has none from the log-in. */
export function folderInTemp(uid: number, temp = tmpdir()): string {
  const wanted = join(temp, `backstride-${uid}`);
  return wanted.length < LONGEST_FOLDER ? wanted : `/tmp/backstride-${uid}`;
}
