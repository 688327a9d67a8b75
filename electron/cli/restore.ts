import type { Backup, Comparison, OpenState } from '../../src/contract/journal-state';
import type { Way } from '../../src/domain/journal/comparison';
import type { Journal } from '../../src/domain/journal/schema';
import { formatCount } from '../../src/domain/quantities';
import { t } from '../../src/words/index';
import { recordName } from '../../src/words/records';
import { compareBackup } from '../journal/compare-backup';
import { listBackups } from '../journal/list-backups';
import { ProblemError } from '../journal/problem';
import type { Shelf } from '../journal/shelf';
import { everywhere, noMoreThan, readWords } from './arguments';
import { shelfAt } from './backups';
import { done, type Io, type Outcome, WrongUse } from './io';
import { cannotOpen, type Place, readingJournal, withHandlers } from './place';

/**
 * `restore NAME`: the journal says what the backup says; what it said before is backed up first, and can be had back. NAME may
 * be the beginning of one backup's name. With `--only-missing` nothing is changed or taken away, with `--dry-run` nothing at all.
 */
export async function restore(args: readonly string[], io: Io): Promise<Outcome> {
  const { values, positionals } = readWords(args, {
    ...everywhere,
    'only-missing': { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  });
  const [beginning] = positionals;
  if (beginning === undefined)
    throw new WrongUse(t('terminal.use.missing', { option: 'NAME', example: t('terminal.use.backupName') }));
  noMoreThan(1, positionals);
  const shelf = await shelfAt(values, io);
  const { name } = await oneNamed(shelf, beginning);
  const isOnlyMissing = values['only-missing'] ?? false;
  if (shelf && values['dry-run']) return wouldBring(shelf, { name, isOnlyMissing }, values, io);
  return brought({ name, isOnlyMissing }, values, io);
}

interface Asked {
  readonly name: string;
  readonly isOnlyMissing: boolean;
}

/** By its name or the beginning of it: a day at the least, so that nobody restores by a slip. */
async function oneNamed(shelf: Shelf | undefined, wanted: string): Promise<Backup> {
  const all = shelf && /^\d{4}-\d\d-\d\d/.test(wanted) ? await listBackups(shelf) : [];
  const fitting = all.filter(({ name }) => name.startsWith(wanted.replace(/\.json$/, '')));
  const [only, ...others] = fitting;
  if (!only) throw new ProblemError('backupNotThere', { name: wanted });
  if (others.length > 0)
    throw new WrongUse(t('terminal.backup.ambiguous', { name: wanted, count: fitting.length }));
  return only;
}

async function brought({ name, isOnlyMissing }: Asked, place: Place, io: Io): Promise<Outcome> {
  return withHandlers(place, io, async ({ handlers, folder }) => {
    const found = await handlers.openJournal(undefined);
    if (!isRestorable(found, isOnlyMissing)) throw cannotOpen(found, folder);
    const state = await handlers.restoreBackup(isOnlyMissing ? { name, choice: 'missing' } : { name });
    if (state.state !== 'good') throw cannotOpen(state, folder);
    const holds = { runs: state.journal.runs.length, days: state.journal.days.length };
    const told = { name, folder, runs: formatCount(holds.runs), days: formatCount(holds.days) };
    return done({ restored: name, folder, ...holds }, [t('terminal.backup.restored', told)]);
  });
}

function isRestorable({ state }: OpenState, isOnlyMissing: boolean): boolean {
  return state === 'good' || (!isOnlyMissing && (state === 'damaged' || state === 'missing'));
}

async function wouldBring(shelf: Shelf, asked: Asked, place: Place, io: Io): Promise<Outcome> {
  const { journal } = await readingJournal(place, io);
  const { differences } = await compareBackup(shelf, asked.name, journal);
  const wanted = differences.filter(({ way }) => way === 'added' || !asked.isOnlyMissing);
  const lines = wanted.map((difference) => lineOf(difference, journal));
  const document = wanted.map(({ place: where, id, way, fields }) => ({ place: where, id, way, fields }));
  return done({ wouldRestore: asked.name, counts: counted(wanted), records: document }, [
    ...lines,
    t('terminal.backup.wouldBring', counted(wanted)),
  ]);
}

function counted(differences: Comparison['differences']): Record<Way, number> {
  const of = (way: Way) => differences.filter((difference) => difference.way === way).length;
  return { added: of('added'), changed: of('changed'), missing: of('missing') };
}

function lineOf(
  { place, way, now, wanted }: Comparison['differences'][number],
  { settings }: Journal,
): string {
  const record = wanted ?? now;
  return t(`terminal.backup.way.${way}`, { name: record ? recordName(place, record, settings) : '' });
}
