import { hostname } from 'node:os';
import { resolve } from 'node:path';
import type { Journal } from '../../src/domain/journal/schema';
import { t } from '../../src/words/index';
import { createHandlers } from '../ipc/handlers';
import type { Handlers, NativePart, Served } from '../ipc/parts';
import { type Look, lookInto } from '../journal/open';
import { wordsOf } from '../journal/problem';
import { dataFolder, journalFolder } from '../paths';
import { openPreferences } from '../preferences';
import { preferencesPart } from '../preferences-part';
import { Failed, type Io } from './io';

/** Where a command was told to look; a missing field was not said. */
export interface Place {
  readonly journal?: string | undefined;
  readonly 'user-data-dir'?: string | undefined;
}

/** The folders of a place: relative ones start where the person stands. */
function wishesOf(place: Place, { cwd }: Io) {
  const inCwd = (folder: string | undefined) => (folder === undefined ? undefined : resolve(cwd, folder));
  return { journal: inCwd(place.journal), userDataDir: inCwd(place['user-data-dir']) };
}

/** The folder of the journal and that of the app's own data. */
export async function foldersOf(place: Place, io: Io): Promise<{ journal: string; data: string }> {
  const wishes = wishesOf(place, io);
  const data = dataFolder(wishes.userDataDir);
  if (wishes.journal !== undefined) return { journal: wishes.journal, data };
  const remembered = (await openPreferences(data)).now().journalFolder;
  return { journal: journalFolder({ ...wishes, remembered }), data };
}

/** The journal as it lies on the disk, to look at, whoever else has it open. @throws Failed when it cannot be read */
export async function readingJournal(place: Place, io: Io): Promise<{ folder: string; journal: Journal }> {
  const { journal: folder } = await foldersOf(place, io);
  const { state, journal } = await lookInto(folder, { openedBefore: false, backups: async () => [] });
  const readable = journal ?? (state.state === 'newer' ? state.journal : undefined);
  if (!readable) throw cannotOpen(state, folder);
  return { folder, journal: readable };
}

/** What a writing command works with. */
export interface Writing {
  readonly folder: string;
  readonly journal: Journal;
  readonly handlers: Handlers;
}

/**
 * Opens the journal for writing, as the window does and through the same handlers, lets `work` happen and lets the journal go. Where
 * there is none and never was, an empty one is made first, and said.
 * @throws Failed when it is held by somebody else or cannot be written
 */
export async function writingJournal<T>(
  place: Place,
  io: Io,
  work: (writing: Writing) => Promise<T>,
  answers: Partial<NativePart> = {},
): Promise<T> {
  const opened = async ({ handlers, folder, state: now }: OpenedPlace) => {
    const found = await handlers.openJournal(undefined);
    const isNew = found.state === 'missing' && !found.openedBefore && found.backups.length === 0;
    const state = isNew ? await handlers.createJournal(undefined) : found;
    if (isNew) io.err(t('terminal.madeNew', { folder }));
    if (state.state !== 'good') throw cannotOpen(state, folder);
    // What another computer, or a save that failed, left beside it belongs to it too.
    await handlers.saveNow(undefined);
    const settled = now();
    const { journal } = settled?.state === 'good' ? settled : state;
    return work({ folder, journal, handlers });
  };
  return withHandlers(place, io, opened, answers);
}

/** The handlers of a place, its folder, and how the journal in it stands at any moment. */
interface OpenedPlace extends Pick<Served, 'handlers' | 'state'> {
  readonly folder: string;
}

/** The handlers of a place for as long as `work` takes. */
export async function withHandlers<T>(
  place: Place,
  io: Io,
  work: (opened: OpenedPlace) => Promise<T>,
  answers: Partial<NativePart> = {},
): Promise<T> {
  const wishes = wishesOf(place, io);
  const data = dataFolder(wishes.userDataDir);
  const file = await openPreferences(data);
  const preferences = preferencesPart(file, wishes);
  const served = createHandlers({
    dataFolder: data,
    deviceId: file.now().deviceId,
    deviceName: hostname(),
    staysOpen: false,
    holder: t('terminal.holder'),
    clock: io.clock,
    zone: () => io.zone,
    appVersion: io.appVersion,
    runtime: `Node ${process.versions.node}`,
    preferences,
    native: { ...noDesktop, ...answers },
    reports: noReports,
    announce: () => undefined,
    announceChange: () => undefined,
    warn: (problem) => io.err(wordsOf(problem)),
  });
  try {
    return await work({ ...served, folder: preferences.journalFolder() });
  } finally {
    await served.close();
    await file.settled();
  }
}

/** A terminal has no dialogs; what they would be answered with is said in its words, or the calls are not made from it. */
const noDesktop = {
  chooseFolder: async () => undefined,
  chooseJournalFile: async () => undefined,
  agreesToTakeIn: async () => false,
  chooseSavePath: async () => undefined,
  showItem: () => undefined,
};

const noReports = {
  preview: () => Promise.reject(new Error('the terminal has no page to show a report in')),
  render: () => Promise.reject(new Error('the terminal writes its reports itself')),
};

/** Why a journal that is not good cannot be used, as an error. */
export function cannotOpen(
  state: Look['state'] | { readonly state: 'locked'; readonly holder: string },
  folder: string,
): Failed {
  switch (state.state) {
    case 'locked':
      return new Failed('locked', wordsOf({ code: 'lockedBy', values: { folder, holder: state.holder } }));
    case 'missing':
      return new Failed('missing', t('terminal.cannotOpen.missing', { folder }));
    case 'older':
      return new Failed('older', t('terminal.cannotOpen.older', { folder, version: state.version }));
    case 'newer':
      return new Failed('newer', t('terminal.cannotOpen.newer', { folder, version: state.version }));
    case 'damaged':
      return new Failed(
        'damaged',
        t('terminal.cannotOpen.damaged', { folder, what: state.faults[0]?.what ?? '' }),
      );
    case 'unreadable':
      return new Failed('unreadable', t('terminal.cannotOpen.unreadable', { folder, reason: state.reason }));
    case 'good':
      return new Failed('unexpected', wordsOf({ code: 'notOpen', values: {} }));
  }
}
