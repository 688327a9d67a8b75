import type { CameIn, Changed } from '../../contract/journal-state';
import type { Journal } from '../../domain/journal/schema';
import type { Settled } from '../../domain/journal/settled';
import { deviceName } from '../../domain/journal/writers';
import { pairKey } from '../../ui/settled/pair';
import { fieldText, recordText } from '../../ui/settled/words';
import { t } from '../../words';
import { added, type Brought, broughtBy, kinds } from './brought';

/** What one notice speaks of: one thing that came in, or several in a row. */
export interface Notice {
  /** By these it is taken back, the newest last. */
  readonly deedIds: readonly string[];
  readonly source: CameIn['source'];
  readonly from: readonly string[];
  readonly brought: Brought;
  readonly settled: readonly Settled[];
}

/** What is worth a notice in a change; nothing when a person would notice nothing. */
export function noticeOf({ came, changes }: Changed): Notice | undefined {
  if (!came) return undefined;
  const { deedId, source, from } = came;
  const brought = broughtBy(changes);
  const settled = came.settled.filter(({ field }) => !field.startsWith('devices'));
  const isSilent = Object.keys(brought).length === 0 && settled.length === 0;
  return isSilent ? undefined : { deedIds: [deedId], source, from, brought, settled };
}

/** Two notices as one. A pair that was settled twice is told as it was settled last. */
export function folded(before: Notice, next: Notice): Notice {
  const settled = new Map([...before.settled, ...next.settled].map((pair) => [pairKey(pair), pair]));
  return {
    deedIds: [...before.deedIds, ...next.deedIds],
    source: before.source === next.source ? next.source : 'file',
    from: [...new Set([...before.from, ...next.from])],
    brought: added([before.brought, next.brought]),
    settled: [...settled.values()],
  };
}

/** Where it came from, as a heading. */
export function fromText({ source, from }: Pick<Notice, 'source' | 'from'>): string {
  const names = listed(from);
  if (source === 'rescue') return t('cameIn.fromRescue');
  if (source === 'journal') return t('cameIn.fromJournal');
  if (source === 'copy') return names ? t('cameIn.fromCopyOf', { names }) : t('cameIn.fromCopy');
  return names ? t('cameIn.from', { names }) : t('cameIn.fromUnnamed');
}

/** `Came in: 2 new runs and 5 ticks.`, and what was settled. */
export function noticeText({ brought, settled }: Notice, journal: Journal): string {
  const counts = kinds.flatMap((kind) => {
    const count = brought[kind] ?? 0;
    return count > 0 ? [t(`cameIn.kinds.${kind}`, { count })] : [];
  });
  const list = counts.length > 0 ? t('cameIn.brought', { list: listed(counts) }) : '';
  return [list, settledText(settled, journal)].filter((sentence) => sentence !== '').join(' ');
}

function settledText(settled: readonly Settled[], journal: Journal): string {
  const [pair] = settled;
  if (!pair) return '';
  if (settled.length > 1) return t('cameIn.settledMany', { count: settled.length });
  const record = recordText(pair, journal);
  if (pair.how === 'kept') return t('cameIn.settledKept', { record });
  const [field, device] = [fieldText(pair, journal), deviceName(journal, pair.by)];
  return device
    ? t('cameIn.settledField', { record, field, device })
    : t('cameIn.settledFieldUnnamed', { record, field });
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : t('cameIn.and', { list: words.slice(0, -1).join(', '), last });
}
