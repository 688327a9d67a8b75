import type { DeedList, ListedDeed } from '../../contract/deeds';
import { labelText } from '../../words/labels';

/** How a deed stands to the undo key. `next` is undone next, `again` done again next. */
export type DeedStanding = 'next' | 'done' | 'again' | 'undone' | 'cameIn';

/** One line of the list: a deed under the day on which it was done. */
export interface DeedRow {
  readonly deed: ListedDeed;
  readonly name: string;
  readonly standing: DeedStanding;
  /** How many times undo (or redo) has to be asked for until this one is undone (or done) too. */
  readonly steps: number;
  /** The day, where this row is the first of it. */
  readonly day: string | undefined;
}

/** The deeds whose names hold all the words of `filter`, newest first: what is undone, what is done, and what came in between. */
export function deedRows({ done, undone, cameIn }: DeedList, filter: string): DeedRow[] {
  const own = [
    ...undone.map((deed, at) =>
      rowOf(deed, at === undone.length - 1 ? 'again' : 'undone', undone.length - at),
    ),
    ...[...done].reverse().map((deed, at) => rowOf(deed, at === 0 ? 'next' : 'done', at + 1)),
  ];
  const others = [...cameIn].reverse().map((deed) => rowOf(deed, 'cameIn', 0));
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const matching = interleaved(own, others).filter(({ name }) =>
    words.every((word) => name.toLowerCase().includes(word)),
  );
  return matching.map((row, at) => ({ ...row, day: firstOfDay(row, matching[at - 1]) }));
}

function rowOf(deed: ListedDeed, standing: DeedStanding, steps: number): DeedRow {
  return { deed, name: labelText(deed.label), standing, steps, day: undefined };
}

/** Both keep their own order, whatever the clocks said. */
function interleaved(own: readonly DeedRow[], others: readonly DeedRow[]): DeedRow[] {
  const rows: DeedRow[] = [];
  let at = 0;
  for (const row of own) {
    while (at < others.length && timeOf(others[at]) > timeOf(row)) rows.push(...others.slice(at, ++at));
    rows.push(row);
  }
  return [...rows, ...others.slice(at)];
}

function timeOf(row: DeedRow | undefined): number {
  return row ? Date.parse(row.deed.at) : 0;
}

function firstOfDay(row: DeedRow, above: DeedRow | undefined): string | undefined {
  const day = row.deed.at.slice(0, 10);
  return day === above?.deed.at.slice(0, 10) ? undefined : day;
}
