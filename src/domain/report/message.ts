import type { LocalDate } from '../days';
import type { Period } from './periods';

/** A number or date that a sentence speaks of, in SI; whoever writes the sentence puts it into the reader's units. */
export type Quantity =
  | {
      readonly is: 'distanceM' | 'elapsedS' | 'paceSPerM' | 'massKg' | 'kcal' | 'share' | 'count';
      readonly value: number;
    }
  | { readonly is: 'date'; readonly value: LocalDate }
  | { readonly is: 'period'; readonly value: Period };

/** The sentences a report can be made of; each has its words in the catalogue. */
export type MessageKey =
  | 'report.summary.nothing'
  | 'report.summary.notBegun'
  | 'report.summary.noRuns'
  | 'report.summary.runs'
  | 'report.summary.runsNoDistance'
  | 'report.summary.energy'
  | 'report.summary.list'
  | 'report.summary.mass'
  | 'report.summary.massOnce'
  | 'report.summary.spikes'
  | 'report.summary.off'
  | 'report.compare.more'
  | 'report.compare.less'
  | 'report.compare.same'
  | 'report.compare.noRunsBefore'
  | 'report.compare.noRunsNow'
  | 'report.compare.noDistance'
  | 'report.compare.journalBegins'
  | 'report.missing.unfinished'
  | 'report.missing.daysWithoutEntry'
  | 'report.missing.runsWithoutDistance'
  | 'report.missing.runsWithoutEffort'
  | 'report.missing.noMass'
  | 'report.missing.massLater'
  | 'report.missing.noList'
  | 'report.missing.notesLeftOut';

/** One sentence as data: which one, and what it speaks of. `count` chooses between one and several. */
export interface Message {
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, number | Quantity>>;
}

/** A sentence. */
export function message(key: MessageKey, values: Message['values'] = {}): Message {
  return { key, values };
}
