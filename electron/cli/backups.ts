import type { Backup, OpenState } from '../../src/contract/journal-state';
import { formatCount } from '../../src/domain/quantities';
import { formatClock, formatDate } from '../../src/words/dates';
import { t } from '../../src/words/index';
import { lookInto } from '../journal/open';
import { backupsFor } from '../journal/shelves';
import { everywhere, noMoreThan, readWords } from './arguments';
import { done, type Io, type Outcome, WrongUse } from './io';
import { cannotOpen, foldersOf, withHandlers } from './place';

/** `backup`: one more, now. */
export async function backup(args: readonly string[], io: Io): Promise<Outcome> {
  const { values, positionals } = readWords(args, everywhere);
  noMoreThan(0, positionals);
  return withHandlers(values, io, async ({ handlers, folder }) => {
    const state = await handlers.openJournal(undefined);
    if (state.state !== 'good') throw cannotOpen(state, folder);
    const made = await handlers.makeBackup(undefined);
    return done(made, [t('terminal.backup.made', { name: made.name })]);
  });
}

/** `backups`: what there is to restore, newest first; nobody has to let the journal go for it. */
export async function backups(args: readonly string[], io: Io): Promise<Outcome> {
  const { values, positionals } = readWords(args, everywhere);
  noMoreThan(0, positionals);
  const folders = await foldersOf(values, io);
  const edges = { dataFolder: folders.data, clock: io.clock, zone: () => io.zone };
  const { journalId } = await lookInto(folders.journal, { openedBefore: false, backups: async () => [] });
  const all = await backupsFor(edges, folders.journal, journalId);
  return done({ backups: all }, all.length > 0 ? all.map(line) : [t('terminal.backup.none')]);
}

function line({ name, at, reason, bytes, holdings }: Backup): string {
  const when = `${formatDate(at.slice(0, 10))} ${formatClock(at)}`;
  const holds = holdings
    ? t('terminal.backup.holds', {
        runs: formatCount(holdings.runs),
        days: formatCount(holdings.days),
        newest: holdings.newest ?? '–',
      })
    : t('terminal.backup.unreadable');
  return t('terminal.backup.line', {
    name,
    when,
    reason: t(`terminal.backup.reason.${reason}`),
    kilobytes: formatCount(Math.ceil(bytes / 1000)),
    holds,
  });
}

/** `restore NAME`: the journal says what the backup says; what it said before is backed up first, and can be had back. */
export async function restore(args: readonly string[], io: Io): Promise<Outcome> {
  const { values, positionals } = readWords(args, everywhere);
  const [name] = positionals;
  if (name === undefined)
    throw new WrongUse(t('terminal.use.missing', { option: 'NAME', example: t('terminal.use.backupName') }));
  noMoreThan(1, positionals);
  return withHandlers(values, io, async ({ handlers, folder }) => {
    const found = await handlers.openJournal(undefined);
    if (!isRestorable(found)) throw cannotOpen(found, folder);
    const state = await handlers.restoreBackup({ name });
    if (state.state !== 'good') throw cannotOpen(state, folder);
    const holds = { runs: state.journal.runs.length, days: state.journal.days.length };
    const told = { name, folder, runs: formatCount(holds.runs), days: formatCount(holds.days) };
    return done({ restored: name, folder, ...holds }, [t('terminal.backup.restored', told)]);
  });
}

function isRestorable({ state }: OpenState): boolean {
  return state === 'good' || state === 'damaged' || state === 'missing';
}
