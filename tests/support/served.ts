import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { answer } from '../../electron/ipc/answer';
import { createHandlers } from '../../electron/ipc/handlers';
import type { HandlerParts } from '../../electron/ipc/parts';
import type { CallInput } from '../../src/contract/channels';
import type { Changed, OpenState, Problem } from '../../src/contract/journal-state';
import { commandSchema } from '../../src/domain/journal/commands';
import { aClock, aCommand, aFolder, logRun } from './storage';

/** Handlers over new folders, with a desktop that answers as the test says. */
export async function served(changes: Partial<HandlerParts> = {}) {
  const root = await aFolder();
  const folder = join(root, 'journal');
  const announced: OpenState[] = [];
  const changed: Changed[] = [];
  const warned: Problem[] = [];
  const shown: string[] = [];
  const desktop: { folder?: string; file?: string; agrees?: boolean; savePath?: string } = {};
  const known = new Set<string>();
  let theme: 'system' | 'light' | 'dark' = 'system';
  const parts: HandlerParts = {
    dataFolder: join(root, 'data'),
    deviceId: 'desk',
    staysOpen: false,
    rescueFolders: [],
    holder: 'Backstride test',
    clock: aClock().clock,
    zone: () => 'Europe/Berlin',
    appVersion: '0.1.0',
    runtime: 'test',
    native: {
      chooseFolder: async () => desktop.folder,
      chooseJournalFile: async () => desktop.file,
      agreesToTakeIn: async () => desktop.agrees ?? false,
      chooseSavePath: async (suggestion) => desktop.savePath && join(desktop.savePath, suggestion),
      showItem: (path) => void shown.push(path),
    },
    preferences: {
      journalFolder: () => folder,
      isKnown: (asked) => known.has(asked),
      remember: async (opened) => void known.add(opened),
      theme: () => theme,
      setTheme: async (next) => {
        theme = next;
      },
    },
    reports: {
      preview: async ({ from }, journal, today) => `app://report/${from}/${journal.runs.length}/${today}`,
      render: async (request, format, journal, today) =>
        Buffer.from(JSON.stringify([request, format, journal.runs.length, today])),
    },
    announce: (state) => void announced.push(state),
    announceChange: (change) => void changed.push(change),
    warn: (problem) => void warned.push(problem),
    ...changes,
  };
  const { handlers, close, look, state } = createHandlers(parts);
  onTestFinished(close);
  const path = join(folder, 'journal.json');
  const put = async (content: Uint8Array | string, into = folder) => {
    await mkdir(into, { recursive: true });
    await writeFile(join(into, 'journal.json'), content);
  };
  return {
    root,
    folder,
    path,
    put,
    parts,
    handlers,
    look,
    state,
    close,
    desktop,
    announced,
    changed,
    warned,
    shown,
    known,
  };
}

/** The call that logs run number `number`. */
export const log = (number: number) => commandSchema.parse(aCommand(logRun(number))) as CallInput<'carryOut'>;
/** The code of the problem that a call came to; nothing when it went well. */
export const codeOf = async (call: () => Promise<unknown>) => {
  const told = await answer(call);
  return told.ok ? undefined : told.problem.code;
};
