import { z } from 'zod';
import type { Compared } from '../domain/journal/comparison';
import type { Fault } from '../domain/journal/fault';
import type { MendDeed } from '../domain/journal/mend-damaged/deed';
import type { Change } from '../domain/journal/patch';
import type { Journal } from '../domain/journal/schema';
import type { Settled } from '../domain/journal/settled';

/** What a journal or a backup holds, as a person would tell it. */
export const holdingsSchema = z.object({
  runs: z.number(),
  days: z.number(),
  checklistItems: z.number(),
  bodyMeasurements: z.number(),
  /** Calendar date of the newest run or day; absent in an empty journal. */
  newest: z.string().optional(),
});
export type Holdings = z.infer<typeof holdingsSchema>;

/** What reading a backup whole came to. */
export const findingSchema = z.object({
  /**
   * `good`: it can be read, and nothing speaks against it. `changed`: it can still be read, but its bytes are not those it was
   * made of. `damaged`: it cannot be read. `kept`: a damaged file that was set aside, byte for byte as it was then. `newer`: a
   * newer Backstride wrote it. `gone`: the file is not there any more.
   */
  state: z.enum(['good', 'changed', 'damaged', 'kept', 'newer', 'gone']),
  /** Whether its bytes were compared with a fingerprint from before. */
  isCompared: z.boolean(),
  /** The journal's format, where it is not today's. */
  version: z.number().optional(),
  /** What is wrong with it; `unreadable` when the system would not give its bytes, and says why in `fault`. */
  damage: z
    .enum([
      'empty',
      'zeroBytes',
      'notUtf8',
      'truncated',
      'notJson',
      'notAJournal',
      'invalid',
      'unstable',
      'unreadable',
    ])
    .optional(),
  /** Where and what, as far as it is known: `runs.3.distanceM`. */
  fault: z.object({ place: z.string(), what: z.string() }).optional(),
});
export type Finding = z.infer<typeof findingSchema>;

/** One backup of this journal, kept in the app's own data folder. */
export interface Backup {
  readonly name: string;
  readonly at: string;
  readonly reason: 'daily' | 'migration' | 'restore' | 'damage' | 'mend' | 'asked' | 'copy' | 'merge';
  readonly bytes: number;
  /** Absent when the backup cannot be read; it is then listed as damaged, never offered. */
  readonly holdings?: Holdings;
  /** What it was found to be when it was made or last read. */
  readonly finding: Finding;
  /** When it was last read whole from the disk; absent when it was not read since it was made. */
  readonly readAt?: string;
  /** The days before it (both included) of which there is no backup, though retention would have kept one. */
  readonly gapBefore?: { readonly from: string; readonly to: string };
}

/** What stands in the way of a wish; `code` has its sentence in the catalogue under `problems` or `refusals`. */
export interface Problem {
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Every answer a call may give: the page never sees an exception. `kept`: the change is not on the disk, but it is not lost
 * either. It is kept in memory, shown, and saved as soon as that can be done.
 */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem; readonly kept?: Saved };

/** How what is shown stands to the disk. */
export interface Standing {
  /** Changes that are shown and kept, but not on the disk yet. */
  readonly unsaved: number;
  /** What keeps them, or the journal's file, from being as they should be. */
  readonly problem?: Problem;
  /** Where a copy of the journal with these changes lies meanwhile, when one could be written. */
  readonly rescue?: string;
}

/** What came in from elsewhere: another computer, a conflict copy, another journal's file, a rescue copy. */
export interface CameIn {
  /** By this it is taken back. */
  readonly deedId: string;
  readonly source: 'file' | 'copy' | 'journal' | 'rescue';
  /** The computers it came from, as their owner calls them, as far as that is known. */
  readonly from: readonly string[];
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly settled: readonly Settled[];
}

/** A command as the page sees it in its undo and redo menus; `key` lies in the catalogue under `history`. */
export interface Label {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What opening a folder came to. Each has a screen of its own, with the folder and two ways on. */
export type OpenState =
  /** No journal.json here. `openedBefore`: one was here once, so an empty one is not simply put in its place. */
  | {
      readonly state: 'missing';
      readonly folder: string;
      readonly openedBefore: boolean;
      readonly backups: readonly Backup[];
    }
  /** `readOnly`: a newer journal that is only looked at. */
  | {
      readonly state: 'good';
      readonly folder: string;
      readonly journal: Journal;
      readonly readOnly: boolean;
      readonly history: History;
      /** Absent while everything is on the disk. */
      readonly standing?: Standing;
    }
  | {
      readonly state: 'older';
      readonly folder: string;
      readonly version: number;
      readonly holdings: Holdings;
    }
  | {
      readonly state: 'newer';
      readonly folder: string;
      readonly version: number;
      /** What this version understands of it, to look at; absent when it understands too little. */
      readonly journal: Journal | undefined;
    }
  | {
      readonly state: 'damaged';
      readonly folder: string;
      readonly faults: readonly Fault[];
      readonly backups: readonly Backup[];
      /** What mending the file would do to it; absent when it cannot be mended. */
      readonly mend?: readonly MendDeed[];
    }
  | { readonly state: 'locked'; readonly folder: string; readonly holder: string }
  | { readonly state: 'unreadable'; readonly folder: string; readonly reason: string };

/** What can be undone and redone next. */
export interface History {
  readonly undo: Label | undefined;
  readonly redo: Label | undefined;
}

/** The outcome of a change that is on the disk: what to patch the page's copy with. */
export interface Saved {
  readonly changes: readonly Change[];
  readonly history: History;
  /** Absent while everything is on the disk. */
  readonly standing?: Standing;
}

/** A change that the page did not ask for. */
export interface Changed extends Saved {
  /** What it brought, where it came from elsewhere and is worth a word. */
  readonly came?: CameIn;
  /** Something that happened and was seen to, to be said once: damaged bytes that were set aside. */
  readonly told?: Problem;
}

/** What restoring a backup would bring, record by record, before anything is done. */
export interface Comparison {
  readonly backup: Backup;
  readonly now: Holdings;
  readonly differences: readonly Compared[];
}
