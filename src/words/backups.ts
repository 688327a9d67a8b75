import { formatCount } from '../domain/quantities';
import { formatDate } from './dates';
import { t } from './index';

/** What a backup holds, as far as words about it go. */
interface Held {
  readonly runs: number;
  readonly days: number;
  readonly checklistItems: number;
  readonly bodyMeasurements: number;
  readonly newest?: string | undefined;
}

/** All of it: `3,204 runs, 7,300 days of the list, 12 items, 96 measurements; newest 3 Sept 2026`. */
export function heldText({ runs, days, checklistItems, bodyMeasurements, newest }: Held): string {
  const counts = t('backups.holdings', {
    runs: t('common.runs', { count: runs }),
    days: t('common.days', { count: days }),
    items: t('backups.items', { count: checklistItems }),
    measurements: t('backups.measurements', { count: bodyMeasurements }),
  });
  return newest ? t('backups.newest', { counts, newest: formatDate(newest) }) : counts;
}

/** How large a file is: `412 kB`, `5.4 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return t('backups.kilobytes', { size: formatCount(Math.ceil(bytes / 1000)) });
  return t('backups.megabytes', { size: formatCount(Math.round(bytes / 100_000) / 10) });
}

/** The days of which there is no backup; both included. */
export function gapText({ from, to }: { readonly from: string; readonly to: string }): string {
  const dates = { from: formatDate(from), to: formatDate(to) };
  return t(from === to ? 'backups.gapOfDay' : 'backups.gap', dates);
}

/** What was found of a backup, as far as words about it go. */
interface Found {
  readonly state: 'good' | 'changed' | 'damaged' | 'kept' | 'newer' | 'gone';
  readonly isCompared: boolean;
  readonly version?: number | undefined;
  readonly damage?:
    | 'empty'
    | 'zeroBytes'
    | 'notUtf8'
    | 'truncated'
    | 'notJson'
    | 'notAJournal'
    | 'invalid'
    | 'unstable'
    | 'unreadable'
    | undefined;
  readonly fault?: { readonly place: string; readonly what: string } | undefined;
}

/** The sentence for what reading a backup of `bytes` bytes came to. */
export function findingText({ state, isCompared, version, damage, fault }: Found, bytes: number): string {
  if (state === 'good' && !isCompared) return t('backups.finding.goodUncompared');
  if (state === 'damaged' && damage)
    return t(`backups.finding.${damage}`, { ...fault, size: sizeText(bytes) });
  return t(`backups.finding.${state}`, { version });
}
