import type { Backup } from '../../src/contract/journal-state';
import { findingText, gapText, heldText, sizeText } from '../../src/words/backups';
import { formatClock, formatDate } from '../../src/words/dates';
import { t } from '../../src/words/index';
import { forgetBackup, listBackups, verifyBackup } from '../journal/list-backups';
import { lookInto } from '../journal/open';
import type { Shelf } from '../journal/shelf';
import { findShelf } from '../journal/shelves';
import { everywhere, noMoreThan, readWords } from './arguments';
import { done, type Io, type Outcome } from './io';
import { cannotOpen, foldersOf, type Place, withHandlers } from './place';

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

/**
 * `backups`: what there is to restore, newest first; nobody has to let the journal go for it. With `--verify` each is read whole,
 * and it is not done while one of them is not what it was.
 */
export async function backups(args: readonly string[], io: Io): Promise<Outcome> {
  const options = { ...everywhere, verify: { type: 'boolean' }, forget: { type: 'string' } } as const;
  const { values, positionals } = readWords(args, options);
  noMoreThan(0, positionals);
  const shelf = await shelfAt(values, io);
  if (shelf && values.forget !== undefined) await forgetBackup(shelf, values.forget);
  const all = shelf ? await listBackups(shelf) : [];
  if (all.length === 0) return done({ backups: all }, [t('terminal.backup.none')]);
  if (shelf && values.verify) return verified(shelf, all, io);
  return done({ backups: all }, all.flatMap(lines));
}

/** The shelf of the journal at a place; nothing where it has no backups. */
export async function shelfAt(values: Place, io: Io): Promise<Shelf | undefined> {
  const folders = await foldersOf(values, io);
  const edges = { dataFolder: folders.data, clock: io.clock, zone: () => io.zone };
  const { journalId } = await lookInto(folders.journal, { openedBefore: false, backups: async () => [] });
  return findShelf(edges, folders.journal, journalId);
}

async function verified(shelf: Shelf, listed: readonly Backup[], io: Io): Promise<Outcome> {
  const all: Backup[] = [];
  for (const [index, { name }] of listed.entries()) {
    io.err(t('terminal.backup.verifying', { name, number: index + 1, count: listed.length }));
    all.push(await verifyBackup(shelf, name));
  }
  const wrong = all.filter(isWrong);
  const sum = { count: all.length, wrong: wrong.length };
  const key = wrong.length === 0 ? 'allGood' : 'someWrong';
  const text = [...all.map(verdict), t(`terminal.backup.${key}`, sum)];
  const told = done({ ok: wrong.length === 0, wrong: wrong.map(({ name }) => name), backups: all }, text);
  return { ...told, isDone: wrong.length === 0 };
}

/** Whether a person who relies on this backup has to know of it. */
function isWrong({ finding: { state } }: Backup): boolean {
  return state === 'changed' || state === 'damaged' || state === 'gone';
}

function verdict({ name, bytes, finding }: Backup): string {
  return t('terminal.backup.verdict', { name, text: findingText(finding, bytes) });
}

function lines(backup: Backup): string[] {
  const { name, at, reason, bytes, holdings, finding, gapBefore } = backup;
  const isAsMade = holdings && finding.state === 'good';
  const line = t('terminal.backup.line', {
    name,
    when: `${formatDate(at.slice(0, 10))} ${formatClock(at)}`,
    reason: t(`backups.reason.${reason}`),
    size: sizeText(bytes),
    holds: isAsMade ? heldText(holdings) : findingText(finding, bytes),
  });
  return gapBefore ? [line, gapText(gapBefore)] : [line];
}
