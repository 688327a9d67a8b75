import type {
  CallInput,
  CallOutput,
  Preferences,
  ReportFormat,
  ReportRequest,
} from '../../src/contract/channels';
import type { Changed, History, Holdings, OpenState, Problem } from '../../src/contract/journal-state';
import type { CallName } from '../../src/contract/names';
import type { LocalDate } from '../../src/domain/days';
import type { Journal } from '../../src/domain/journal/schema';
import type { ShelfEdges } from '../journal/shelves';

/** What only the desktop can do: dialogs and the file manager. A closed dialog answers with nothing. */
export interface NativePart {
  /** Asks for a folder: one to open a journal from, or one to move this journal into. */
  readonly chooseFolder: (purpose: 'open' | 'move') => Promise<string | undefined>;
  /** Asks for a journal's file to merge. */
  readonly chooseJournalFile: () => Promise<string | undefined>;
  /** Asks whether the records of another journal are really to be taken into this one. */
  readonly agreesToTakeIn: (path: string, holdings: Holdings) => Promise<boolean>;
  /** Asks where to save a file called `suggestion`; the person has agreed to replace what is there. */
  readonly chooseSavePath: (suggestion: string, what?: 'report' | 'support') => Promise<string | undefined>;
  /** Shows a file (or folder) in the file manager, selected. */
  readonly showItem: (path: string) => void;
}

/** Reports, made from the one model. `today` is the calendar date on this computer. */
export interface ReportsPart {
  /** The address under which the page can frame the report as the saved HTML file will be. */
  readonly preview: (request: ReportRequest, journal: Journal, today: LocalDate) => Promise<string>;
  /** The bytes of the file to be saved. */
  readonly render: (
    request: ReportRequest,
    format: ReportFormat,
    journal: Journal,
    today: LocalDate,
  ) => Promise<Uint8Array>;
}

/** What this computer remembers between starts; each change is on the disk when its promise resolves. */
export interface PreferencesPart {
  /** The journal folder of this start: the one asked for on the command line, remembered, or the default one. */
  readonly journalFolder: () => string;
  /** Whether a journal was opened in this folder before: an empty one is then never simply put there. */
  readonly isKnown: (folder: string) => boolean;
  /** A journal was opened here: it is the one to open at the next start, and its folder is known from now on. */
  readonly remember: (folder: string) => Promise<void>;
  readonly theme: () => Preferences['theme'];
  readonly setTheme: (theme: Preferences['theme']) => Promise<void>;
}

/** Everything the handlers need from outside. Nothing in here is Electron. */
export interface HandlerParts {
  /** The app's own data folder: backups lie in it. */
  readonly dataFolder: string;
  /** This computer's id in the versions of records. */
  readonly deviceId: string;
  /** What this computer is called, to be noted in the journal; absent: nothing is noted. */
  readonly deviceName?: string;
  /** Somebody works with it for as long as it is open: see `StoreParts`. */
  readonly staysOpen: boolean;
  /** Where a rescue copy may lie besides the data folder; the system's own places unless told otherwise. */
  readonly rescueFolders?: readonly string[];
  /** Who writes, in words, for whoever is refused meanwhile: `Backstride window`. */
  readonly holder: string;
  /** Milliseconds since 1970 UTC. */
  readonly clock: () => number;
  /** The IANA zone this computer is in. */
  readonly zone: () => string;
  readonly appVersion: string;
  readonly runtime: string;
  /** Examines a backup's bytes where nobody waits for it; without it, here. */
  readonly examine?: ShelfEdges['examine'];
  readonly native: NativePart;
  readonly preferences: PreferencesPart;
  readonly reports: ReportsPart;
  /** Tells the page that another journal, or another state of it, is on the disk than the page was told of. */
  readonly announce: (state: OpenState) => void;
  /** Tells the page of changes it did not ask for, and of how the journal stands to the disk. */
  readonly announceChange: (change: Changed) => void;
  /** What can be undone and redone next, after each change of it and once what was before this opening is known. The menu names both. */
  readonly tellHistory?: ((history: History, when: 'changed' | 'recalled') => void) | undefined;
  /** Something went wrong that stops nobody's wish, such as a daily backup that could not be made. */
  readonly warn: (problem: Problem) => void;
}

/** One plain function per call, for input that was checked; each returns its value or throws. */
export type Handlers = {
  readonly [N in CallName]: (input: CallInput<N>) => Promise<CallOutput[N]>;
};

/** What `createHandlers` gives. */
export interface Served {
  readonly handlers: Handlers;
  /** Waits for what is being written, then lets the journal go. Call it once, before quitting. */
  readonly close: () => Promise<void>;
  /** Looks at once whether something was changed underneath. Never rejects. */
  readonly look: () => Promise<void>;
  /** How the journal stands now; nothing before the first opening. */
  readonly state: () => OpenState | undefined;
}
