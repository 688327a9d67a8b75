import type { Finding } from '../domain/journal/check/finding';
import type { Looked } from '../domain/journal/check/findings';
import type { MendDeed } from '../domain/journal/mend-damaged/deed';
import type { CollectionName, Settings } from '../domain/journal/schema';
import type { OpenState, Saved } from './journal-state';

/** One thing that keeps the journal's file from being read or written; `place` is where in it (`runs.3.distanceM`). */
export interface CheckProblem {
  readonly code: string;
  readonly place?: string;
  readonly text: string;
}

/** How many files there are in a folder beside the journal, and how many were read and found to be what their name says. */
export interface FolderChecked {
  readonly count: number;
  readonly verified: number;
}

export interface FilesChecked {
  readonly originals: FolderChecked;
  readonly photos: FolderChecked;
}

/** What a check found: in the file, in its records, beside it, and among its backups. */
export interface CheckReport {
  /** Whether there is no problem and no fault. Oddities may be right, so they leave it as it is. */
  readonly ok: boolean;
  readonly state: Exclude<OpenState['state'], 'locked'>;
  readonly version?: number;
  /** For every journal that can be read. */
  readonly counts?: Readonly<Record<CollectionName, number>>;
  readonly problems: readonly CheckProblem[];
  readonly findings: readonly Finding[];
  /** For a good journal. */
  readonly looked?: Looked;
  /** How this journal's quantities are shown. */
  readonly units?: Pick<Settings, 'distanceUnit' | 'massUnit'>;
  readonly files: FilesChecked;
  readonly backups: { readonly count: number; readonly readable: number; readonly newest?: string };
  /** What mending the file would do to it, when it is damaged and can be mended. */
  readonly mend?: readonly MendDeed[];
  /** What was done to the file when it was mended, since the app was started. */
  readonly mendedBefore?: readonly MendDeed[];
}

/** The outcome of mending some findings: one change that is on the disk and can be undone. */
export interface MendOutcome {
  readonly saved: Saved;
  /** How many of the findings that were asked for were there and could be mended. */
  readonly mended: number;
  /** The backup that was made before. */
  readonly backup: string;
}
