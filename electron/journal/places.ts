import { join } from 'node:path';

/** The journal's file in its folder. */
export const JOURNAL_FILE = 'journal.json';

/** Folders beside it that belong to the journal and go where it goes. */
export const JOURNAL_FOLDERS = ['originals', 'photos'] as const;

/** The path of the journal's file. */
export function journalPath(folder: string): string {
  return join(folder, JOURNAL_FILE);
}

/** A local time as it goes into file names: `2026-11-22T071000`. */
export function stampOf(localTime: string): string {
  return localTime.slice(0, 19).replaceAll(':', '');
}

/** The name under which a journal's bytes are kept aside: `journal.damaged-2026-11-22T071000.json`. */
export function asideName(why: 'damaged' | 'moved' | 'aside', localTime: string, again = 0): string {
  return `journal.${why}-${stampOf(localTime)}${again === 0 ? '' : `-${again + 1}`}.json`;
}

/** The name under which a journal is laid beside a newer one: `journal (kept by desk, 2026-11-22T071000).json`. */
export function keptName(device: string, localTime: string): string {
  const name = device.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 60);
  return `journal (kept by ${name}, ${stampOf(localTime)}).json`;
}

const stampPattern = '\\d{4}-\\d\\d-\\d\\dT\\d{6}';
const journalName = new RegExp(
  `^journal(\\.[a-z]+-${stampPattern}(-\\d+)?| \\(kept by .+, ${stampPattern}\\))?\\.json$`,
);

/** Whether a file of this name is written here: the journal itself, or its bytes under one of the names aside. */
export function isJournalName(name: string): boolean {
  return journalName.test(name);
}
