import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesOf } from '../../../electron/journal/adapter';
import { readJournalBytes } from '../../../electron/journal/decode';
import { aJournal, aRun } from '../../support/journals';
import type { Fault } from './library';
import { type Case, fileIn, hasRun } from './trial';

/** A case before its template is laid. */
export type PlainCase = Omit<Case, 'template'> & { readonly name: string };

const ordinary = bytesOf(aJournal({ runs: [aRun('2026-11-20', { note: 'A long note. '.repeat(1000) })] }));
const saved = { old: ordinary, isNew: (journal: Parameters<Case['isNew']>[0]) => hasRun(journal, 1) };

/** Each step is killed, and each may be the one from which on there is no room. */
const atEachStep = ({ kind, onward }: Fault) => kind === 'kill' || (kind === 'ENOSPC' && onward);

/** What is tried: each way to a first save, and an update of each older format that there ever was. */
export async function allCases(): Promise<PlainCase[]> {
  return [
    {
      name: 'the first journal',
      deed: 'first journal',
      old: undefined,
      isNew: () => true,
      keepsOld: false,
    },
    { name: 'a save', deed: 'save', ...saved, keepsOld: true },
    // When the day's backup fails the save goes on, and says so.
    { name: 'the first save of a day', deed: 'first save of a day', ...saved, keepsOld: false },
    ...(await updates()),
  ];
}

async function updates(): Promise<PlainCase[]> {
  const fixtures = new URL('../../fixtures/journals/', import.meta.url);
  const names = await readdir(fixtures);
  const files = names.map(async (name) => ({ name, old: await readFile(new URL(name, fixtures)) }));
  const older = (await Promise.all(files)).filter(({ old }) => readJournalBytes(old).kind === 'older');
  return older.map(({ name, old }) => ({
    name: `an update of ${name}`,
    deed: 'update',
    old,
    isNew: () => true,
    keepsOld: true,
    isTried: atEachStep,
  }));
}

/** The case with its folder to copy from. */
export async function withTemplate({ name: _, ...plain }: PlainCase, folder: string): Promise<Case> {
  const template = join(folder, 'template');
  await mkdir(join(template, 'journal'), { recursive: true });
  if (plain.old) await writeFile(fileIn(template), plain.old);
  return { ...plain, template };
}
