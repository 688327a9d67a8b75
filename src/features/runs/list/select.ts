import { calendarDate, type LocalDate } from '../../../domain/days';
import type { Run, Shoe } from '../../../domain/journal/schema';
import { distanceClasses, type RunQuery, type Sort, spanOf } from './query';

/** What a text is looked for in, by run: written once, in small letters without accents. */
export type Haystacks = (run: Run) => string;

/** Looks through note, tags, weather and the name of the shoes. Each run's text is put together when it is first asked for. */
export function haystacksOf(shoes: readonly Shoe[]): Haystacks {
  const names = new Map(shoes.map(({ id, name }) => [id, name]));
  const known = new WeakMap<Run, string>();
  return (run) => {
    const before = known.get(run);
    if (before !== undefined) return before;
    const { note = '', tags = [], weather = '', shoeId = '' } = run;
    const text = plain([note, ...tags, weather, names.get(shoeId) ?? ''].join('\n'));
    known.set(run, text);
    return text;
  };
}

/** The runs that a query lets through, in its order. `runs` come the newest first. */
export function selectRuns(
  runs: readonly Run[],
  query: RunQuery,
  { today, haystack }: { today: LocalDate; haystack: Haystacks },
): Run[] {
  const { from = '', to = '9999' } = spanOf(query, today);
  const [least, under] = distanceClasses[query.distance];
  const words = plain(query.text).split(/\s+/).filter(Boolean);
  const tags = query.tags.map((tag) => tag.toLowerCase());
  const passes = (run: Run) => {
    const date = calendarDate(run.startedAt);
    if (date < from || date > to) return false;
    if (
      query.distance !== 'any' &&
      !(run.distanceM !== undefined && run.distanceM >= least && run.distanceM < under)
    )
      return false;
    if (!tags.every((tag) => run.tags?.some((own) => own.toLowerCase() === tag))) return false;
    return words.length === 0 || words.every((word) => haystack(run).includes(word));
  };
  return inOrder(runs.filter(passes), query.sort);
}

function inOrder(runs: Run[], sort: Sort): Run[] {
  switch (sort) {
    case 'newest':
      return runs;
    case 'oldest':
      return runs.reverse();
    case 'longest':
      return runs.sort((a, b) => (b.distanceM ?? 0) - (a.distanceM ?? 0));
    case 'fastest':
      return runs.sort((a, b) => paceOrLast(a) - paceOrLast(b));
  }
}

function paceOrLast({ distanceM, elapsedS }: Run): number {
  return distanceM === undefined ? Number.MAX_VALUE : elapsedS / distanceM;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
