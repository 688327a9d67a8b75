import { z } from 'zod';
import type { Change } from '../domain/journal/patch';
import type { Fault } from '../domain/journal/read';
import type { Journal } from '../domain/journal/schema';

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

/** One backup of this journal, kept in the app's own data folder. */
export interface Backup {
  readonly name: string;
  readonly at: string;
  readonly reason: 'daily' | 'migration' | 'restore' | 'damage' | 'asked';
  readonly bytes: number;
  /** Absent when the backup cannot be read; it is then listed as damaged, never offered. */
  readonly holdings?: Holdings;
}

/** What stands in the way of a wish; `code` has its sentence in the catalogue under `problems` or `refusals`. */
export interface Problem {
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Every answer a call may give: the page never sees an exception. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

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
}

/** What a restore would bring, record by record, before anything is done. */
export interface RestorePreview {
  readonly backup: Backup;
  readonly now: Holdings;
  /** Records only in the backup, in both but different, and only in today's journal, by collection. */
  readonly added: Readonly<Record<string, number>>;
  readonly changed: Readonly<Record<string, number>>;
  readonly missing: Readonly<Record<string, number>>;
}
