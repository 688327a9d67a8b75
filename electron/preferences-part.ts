import type { Preferences } from '../src/contract/channels';
import type { PreferencesPart } from './ipc/parts';
import { journalFolder } from './paths';
import type { PreferencesFile } from './preferences';
import type { StoredPreferences } from './stored-preferences';

/** So many folders are known by name; the one opened longest ago goes first. */
const KNOWN = 200;

/**
 * The preferences as the handlers use them, in the window and in the terminal. A journal that was named on the command line
 * is opened this once: the next start goes back to the one remembered.
 *
 * @param showTheme puts a theme on the screen; nothing to do where there is none
 */
export function preferencesPart(
  file: PreferencesFile,
  asked: { readonly journal?: string | undefined; readonly userDataDir?: string | undefined },
  showTheme: (theme: Preferences['theme']) => void = () => undefined,
): PreferencesPart {
  const folderOfThisStart = () => journalFolder({ ...asked, remembered: file.now().journalFolder });
  return {
    journalFolder: folderOfThisStart,
    isKnown: (folder) => file.now().knownFolders.includes(folder),
    remember: async (folder) => {
      const isAsked = asked.journal !== undefined && folder === folderOfThisStart();
      const remembered = (now: StoredPreferences) =>
        isAsked ? known(now, folder) : chosen(known(now, folder), folder);
      if (remembered(file.now()) !== file.now()) await file.change(remembered);
    },
    theme: () => file.now().theme,
    setTheme: (theme) => {
      showTheme(theme);
      return file.change((now) => ({ ...now, theme }));
    },
  };
}

function known(now: StoredPreferences, folder: string): StoredPreferences {
  if (now.knownFolders.includes(folder)) return now;
  return { ...now, knownFolders: [...now.knownFolders, folder].slice(-KNOWN) };
}

function chosen(now: StoredPreferences, journalFolder: string): StoredPreferences {
  return now.journalFolder === journalFolder ? now : { ...now, journalFolder };
}
