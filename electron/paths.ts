import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

const appName = 'Backstride';

/** The computer as the folders depend on it. */
export interface Computer {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
}

/** This computer. */
function thisComputer(): Computer {
  return { platform: process.platform, env: process.env, home: homedir() };
}

/**
 * The app's own data folder (preferences, backups): the one asked for, else the one Electron names after the app. The
 * window and the terminal find the same.
 */
export function dataFolder(asked: string | undefined, computer = thisComputer()): string {
  return asked ? resolve(asked) : join(folderOfSettings(computer), appName);
}

function folderOfSettings({ platform, env, home }: Computer): string {
  if (platform === 'win32') return env.APPDATA || join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return env.XDG_CONFIG_HOME || join(home, '.config');
}

/** What the choice of the journal folder depends on; a missing field was not said. */
export interface JournalFolderWishes {
  /** `--journal DIR` */
  readonly journal?: string | undefined;
  /** The folder that was opened last, from the preferences. */
  readonly remembered?: string | undefined;
  /** `--user-data-dir DIR` */
  readonly userDataDir?: string | undefined;
}

/**
 * The folder the journal lies in: the one asked for, the one remembered, one inside a data folder that was asked for
 * (such a start must never meet somebody's own journal), else `Backstride` in the person's home.
 */
export function journalFolder(wishes: JournalFolderWishes, computer = thisComputer()): string {
  if (wishes.journal) return resolve(wishes.journal);
  if (wishes.remembered) return wishes.remembered;
  if (wishes.userDataDir) return join(resolve(wishes.userDataDir), 'journal');
  return join(computer.home, appName);
}
