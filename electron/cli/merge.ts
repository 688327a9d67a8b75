import { resolve } from 'node:path';
import type { CameIn } from '../../src/contract/journal-state';
import { mergeJournals, takeInJournal } from '../../src/domain/journal/merge';
import type { Journal } from '../../src/domain/journal/schema';
import type { Settled } from '../../src/domain/journal/settled';
import { formatCount } from '../../src/domain/quantities';
import { t } from '../../src/words/index';
import { joinedTo } from '../journal/joining';
import { readOther } from '../journal/other-file';
import { noPast } from '../journal/past';
import { everywhere, noMoreThan, readWords } from './arguments';
import { now } from './entry';
import { done, type Io, type Outcome, WrongUse } from './io';

import { readingJournal, writingJournal } from './place';

type Brought = Omit<CameIn, 'deedId'>;

/**
 * `merge FILE`: joins a copy of the journal, or takes the records of another one in; after a backup. With `--dry-run` it only says what
 * that would bring, and anybody may have the journal open.
 */
export async function merge(args: readonly string[], io: Io): Promise<Outcome> {
  const { values, positionals } = readWords(args, { ...everywhere, 'dry-run': { type: 'boolean' } });
  const [name] = positionals;
  if (name === undefined)
    throw new WrongUse(t('terminal.use.missing', { option: 'FILE', example: 'copy/journal.json' }));
  noMoreThan(1, positionals);
  const path = resolve(io.cwd, name);
  const other = await readOther(path);
  if (values['dry-run']) {
    const { journal } = await readingJournal(values, io);
    return told(path, wouldBring(journal, other, io));
  }
  return writingJournal(
    values,
    io,
    async ({ handlers }) => {
      const came = await handlers.mergeJournal(undefined);
      const backup = (await handlers.listBackups(undefined)).find(({ reason }) => reason === 'merge')?.name;
      return told(path, came, backup);
    },
    { chooseJournalFile: async () => path, agreesToTakeIn: async () => true },
  );
}

function wouldBring(journal: Journal, other: Journal, io: Io): Brought | undefined {
  const join = journal.id === other.id ? mergeJournals : takeInJournal;
  const edge = { at: now(io).at, device: '' };
  return joinedTo({ journal, past: noPast }, other, { source: 'journal', edge, join }).came;
}

function told(path: string, came: Brought | undefined, backup?: string): Outcome {
  const { added = 0, changed = 0, removed = 0, settled = [], from = [] } = came ?? {};
  const counts = { added: formatCount(added), changed: formatCount(changed), removed: formatCount(removed) };
  const head =
    backup === undefined
      ? t('terminal.merge.would', { path, ...counts })
      : t('terminal.merge.did', { path, ...counts });
  const back = backup === undefined ? [] : [t('terminal.merge.back', { name: backup })];
  const json = { path, isDryRun: backup === undefined, added, changed, removed, from, settled, backup };
  return done(json, [head, ...settled.map(line), ...back]);
}

function line({ place, id, how, field, stands, lost }: Settled): string {
  if (how === 'kept') return t('terminal.merge.kept', { place, id });
  return t('terminal.merge.field', { place, id, field, stands: said(stands), lost: said(lost) });
}

function said(value: unknown): string {
  return value === undefined ? t('terminal.merge.empty') : JSON.stringify(value);
}
