import { z } from 'zod';
import { commandSchema } from '../domain/journal/commands';
import { collectionNames, localDateSchema } from '../domain/journal/schema';
import type { CheckReport, MendOutcome } from './check';
import type { DeedList, TakenBack } from './deeds';
import type { Answer, Backup, CameIn, Changed, Comparison, OpenState, Saved } from './journal-state';
import type { AnnouncementName, CallName } from './names';
import type { Sent } from './sent';

const nothing = z.undefined();
const backupName = z.object({ name: z.string().regex(/^[\w.-]{1,200}$/) });
/** Of the records chosen, the page sends as many as a person can tick, that is all of twenty years. */
const choiceSchema = z.union([
  z.literal('missing'),
  z
    .array(
      z.object({
        place: z.enum([...collectionNames, 'profile', 'settings']),
        id: z.string().min(1).max(100),
      }),
    )
    .min(1)
    .max(200_000),
]);
const periodSchema = z.object({ from: localDateSchema, to: localDateSchema });
const themeSchema = z.enum(['system', 'light', 'dark']);

/** The formats a report can be saved in. */
export const reportFormats = ['pdf', 'html', 'csv', 'md', 'json'] as const;
export const reportFormatSchema = z.enum(reportFormats);
export type ReportFormat = z.infer<typeof reportFormatSchema>;

/** What a report is asked for. Both dates are included; the notes a person wrote are in it only when chosen. */
export const reportRequestSchema = periodSchema.extend({ withNotes: z.boolean() });
export type ReportRequest = z.infer<typeof reportRequestSchema>;

/**
 * Every call the page can make, by name, with the shape of what it may send. Preload offers exactly these; main checks
 * sender and shape before a handler sees anything.
 */
export const calls = {
  /** Opens the journal of this start, or says again how it stands. */
  openJournal: nothing,
  createJournal: nothing,
  updateOlderJournal: nothing,
  /** A folder dialog; answers with the state of what was chosen, or nothing when it was closed. */
  chooseJournal: nothing,
  moveJournal: nothing,
  showJournalInFolder: nothing,
  carryOut: commandSchema,
  undo: nothing,
  redo: nothing,
  /** Everything that can be taken back, by name. */
  listDeeds: nothing,
  /** Takes any deed back by choice, as a new one; what was changed since stays. */
  revertDeed: z.strictObject({ id: z.uuid() }),
  /** Takes in what lies underneath and tries to save what is not on the disk yet. */
  saveNow: nothing,
  /** Puts the open journal's file back where it was, after setting aside whatever lies there now. */
  putBack: nothing,
  /** A save dialog, then the whole journal as it is in memory. */
  saveCopy: nothing,
  /** A file dialog, then that file's records are taken in: a copy of this journal, or another one. */
  mergeJournal: nothing,
  listBackups: nothing,
  makeBackup: nothing,
  checkJournal: nothing,
  /** The findings to be mended, by their keys. */
  mendJournal: z.object({ keys: z.array(z.string().max(300)).min(1).max(10_000) }),
  mendDamagedJournal: nothing,
  supportBundle: nothing,
  saveSupportBundle: nothing,
  /** Reads one backup whole from the disk and says what it is; for all of them, call it once for each. */
  verifyBackup: backupName,
  /** What restoring it into the open journal would bring, record by record. */
  compareBackup: backupName,
  /** All it holds unless `choice` says what of it; only all of it takes anything away. */
  restoreBackup: backupName.extend({ choice: choiceSchema.optional() }),
  /** Takes a backup whose file is gone off the list. */
  forgetBackup: backupName,
  showBackup: backupName,
  previewReport: reportRequestSchema,
  saveReport: reportRequestSchema.extend({ format: reportFormatSchema }),
  preferences: nothing,
  setTheme: z.object({ theme: themeSchema }),
} as const satisfies Record<CallName, z.ZodType>;

export type CallInput<N extends CallName> = z.infer<(typeof calls)[N]>;

/** What this computer remembers, apart from the journal. `timeZone` is the machine's IANA zone. */
export interface Preferences {
  readonly theme: z.infer<typeof themeSchema>;
  readonly timeZone: string;
  readonly appVersion: string;
  readonly runtime: string;
}

/** What each call answers when it goes well. */
export interface CallOutput {
  openJournal: OpenState;
  createJournal: OpenState;
  updateOlderJournal: OpenState;
  chooseJournal: OpenState | undefined;
  /** The folder it lies in now, or nothing when the dialog was closed. */
  moveJournal: { readonly folder: string } | undefined;
  showJournalInFolder: undefined;
  carryOut: Saved;
  undo: Saved;
  redo: Saved;
  listDeeds: DeedList;
  revertDeed: TakenBack;
  /** Everything is on the disk. When it is not, the answer is a problem with `kept`. */
  saveNow: Saved;
  putBack: Saved;
  /** The file that was written, or nothing when the dialog was closed. */
  saveCopy: { readonly path: string } | undefined;
  /** What came in, or nothing when a dialog was closed. The changes are told by `journalChanged` before. */
  mergeJournal: CameIn | undefined;
  listBackups: readonly Backup[];
  makeBackup: Backup;
  verifyBackup: Backup;
  compareBackup: Comparison;
  restoreBackup: OpenState;
  checkJournal: CheckReport;
  mendJournal: MendOutcome;
  mendDamagedJournal: OpenState;
  /** The bundle as it would be saved: nothing personal is in it. */
  supportBundle: { readonly text: string };
  /** Saves the bundle that was shown last. The file that was written, or nothing when the dialog was closed. */
  saveSupportBundle: { readonly path: string } | undefined;
  forgetBackup: undefined;
  showBackup: undefined;
  /** The report as the saved HTML file will be; shown in a frame without scripts. */
  previewReport: { readonly url: string };
  /** The file that was written, or nothing when the dialog was closed. */
  saveReport: { readonly path: string } | undefined;
  preferences: Preferences;
  setTheme: undefined;
}

/** What main tells the page without being asked. */
export interface Announcement {
  /** A menu item that the page carries out. */
  menu: { readonly action: MenuAction };
  /** The journal on the disk is another one now (restored, moved, opened from the menu): show this. */
  journalReplaced: OpenState;
  /** The journal changed though nobody here asked for it, or it stands differently to the disk: patch with this. */
  journalChanged: Changed;
}
export const menuActions = [
  'logRun',
  'today',
  'runs',
  'article',
  'reports',
  'settings',
  'history',
  'check',
  'support',
  'undo',
  'redo',
] as const;
export type MenuAction = (typeof menuActions)[number];

/** The bridge that preload lays: `window.backstride`. */
export type Bridge = {
  readonly [N in CallName]: (input: CallInput<N>) => Promise<Answer<Sent<CallOutput[N]>>>;
} & {
  readonly on: {
    readonly [A in AnnouncementName]: (hear: (told: Sent<Announcement[A]>) => void) => () => void;
  };
};
