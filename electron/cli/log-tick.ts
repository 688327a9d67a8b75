import { journalDay } from '../../src/domain/days';
import type { ChecklistItem, Journal } from '../../src/domain/journal/schema';
import { formatDate } from '../../src/words/dates';
import { t } from '../../src/words/index';
import { everywhere, type Moment, noMoreThan, readable, readWords } from './arguments';
import { carryOut, momentOption, now } from './entry';
import { done, Failed, type Io, type Outcome, WrongUse } from './io';
import { writingJournal } from './place';

/** `log tick ITEM`: done, or with `--amount` how much of it that day; the amount is the day's, not added to it. */
export async function logTick(args: readonly string[], io: Io): Promise<Outcome> {
  const { values, positionals } = readWords(args, {
    ...everywhere,
    amount: { type: 'string' },
    at: { type: 'string' },
  });
  const [wanted] = positionals;
  if (wanted === undefined)
    throw new WrongUse(t('terminal.use.missing', { option: 'ITEM', example: '"Back strength"' }));
  noMoreThan(1, positionals);
  const at = momentOption(values.at, io);
  const amount = values.amount === undefined ? undefined : readable('--amount', values.amount, amountOf, '2');
  return writingJournal(values, io, async ({ journal, handlers }) => {
    const item = itemCalled(journal, wanted);
    const isCounted = item.kind === 'atLeast' || item.kind === 'atMost';
    if (amount !== undefined && !isCounted)
      throw new Failed('notCounted', t('terminal.notCounted', { name: item.name }));
    const date = dayOf(values.at, at ?? now(io), journal);
    const mark = amount === undefined ? ({ state: 'done' } as const) : ({ state: 'amount', amount } as const);
    await carryOut({ type: 'mark', date, itemId: item.id, mark }, handlers, io);
    return done({ id: date, itemId: item.id, ...mark }, [
      t('terminal.logged.tick', { name: item.name, date: formatDate(date) }),
    ]);
  });
}

function amountOf(text: string): number | undefined {
  return /^\d{1,6}([.,]\d{1,3})?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

/** A date alone is that day itself; a moment before the day's end belongs to the day before. */
function dayOf(typed: string | undefined, { at }: Moment, { settings }: Journal): string {
  return typed !== undefined && /^\d{4}-\d\d-\d\d$/.test(typed.trim())
    ? typed.trim()
    : journalDay(at, settings.dayEndsAt);
}

/** The item with that id or name, in whatever letters; else the only one whose name begins so. */
function itemCalled({ checklistItems }: Journal, wanted: string): ChecklistItem {
  const name = wanted.trim().toLowerCase();
  const active = checklistItems.filter(({ archivedOn }) => archivedOn === undefined);
  const exact =
    checklistItems.find(({ id }) => id === wanted) ?? active.find((item) => item.name.toLowerCase() === name);
  const begun = active.filter((item) => item.name.toLowerCase().startsWith(name));
  const found = exact ?? (begun.length === 1 ? begun[0] : undefined);
  if (found) return found;
  const names = active.map((item) => item.name).join(', ');
  throw new Failed(
    'noSuchItem',
    active.length === 0 ? t('terminal.noItems') : t('terminal.noSuchItem', { wanted, names }),
  );
}
