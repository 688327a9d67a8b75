import { addDays, isLocalDate, type LocalDate, monthStart } from '../../../domain/days';

/** The stretches of time the list can be held to; `span` is from one date to another. */
export const periods = ['all', 'month', 'year', 'last12', 'span'] as const;
export type Period = (typeof periods)[number];

/** Classes of distance by their ends in metres, the lower one included: races that people measure themselves by. */
export const distanceClasses = {
  any: [0, Number.POSITIVE_INFINITY],
  upTo5: [0, 5000],
  upTo10: [5000, 10_000],
  upToHalf: [10_000, 21_097.5],
  upToMarathon: [21_097.5, 42_195],
  beyond: [42_195, Number.POSITIVE_INFINITY],
} as const satisfies Record<string, readonly [number, number]>;
export type DistanceClass = keyof typeof distanceClasses;

export const sorts = ['newest', 'oldest', 'longest', 'fastest'] as const;
export type Sort = (typeof sorts)[number];

/** What the list is held to, and how it is ordered. */
export interface RunQuery {
  readonly period: Period;
  /** First and last date of a `span`, both included; open where empty. */
  readonly from: string;
  readonly to: string;
  readonly distance: DistanceClass;
  /** A run has to have them all. */
  readonly tags: readonly string[];
  readonly text: string;
  readonly sort: Sort;
}

/** All runs, the newest first. */
export const everything: RunQuery = {
  period: 'all',
  from: '',
  to: '',
  distance: 'any',
  tags: [],
  text: '',
  sort: 'newest',
};

/** Reads the query of an address; what it does not know is left as in `everything`. */
export function readQuery(search: string): RunQuery {
  const asked = new URLSearchParams(search);
  return {
    period: oneOf(periods, asked.get('period')) ?? everything.period,
    from: dateIn(asked.get('from')),
    to: dateIn(asked.get('to')),
    distance: oneOf(distanceClassNames, asked.get('distance')) ?? everything.distance,
    tags: asked.getAll('tag').filter((tag) => tag !== ''),
    text: asked.get('text') ?? '',
    sort: oneOf(sorts, asked.get('sort')) ?? everything.sort,
  };
}

/** The same as an address carries it: only what differs from `everything`, so that the plain list has a plain address. */
export function writeQuery(query: RunQuery): string {
  const { from, to, tags } = query;
  const single = (['period', 'distance', 'text', 'sort'] as const).filter(
    (name) => query[name] !== everything[name],
  );
  const pairs = [
    ...single.map((name) => [name, query[name]]),
    ...(query.period === 'span' ? Object.entries({ from, to }).filter(([, date]) => date !== '') : []),
    ...tags.map((tag) => ['tag', tag]),
  ];
  return new URLSearchParams(pairs).toString();
}

/** Whether anything is held back. The order alone holds nothing back. */
export function isFiltering({ sort: _, ...query }: RunQuery): boolean {
  return writeQuery({ ...query, sort: everything.sort }) !== '';
}

/** The first and last date of a query's period, both included; an end that is open is absent. */
export function spanOf(
  { period, from, to }: RunQuery,
  today: LocalDate,
): { from?: LocalDate; to?: LocalDate } {
  switch (period) {
    case 'all':
      return {};
    case 'month':
      return { from: monthStart(today), to: addDays(monthStart(today, 1), -1) };
    case 'year':
      return { from: `${today.slice(0, 4)}-01-01`, to: `${today.slice(0, 4)}-12-31` };
    case 'last12':
      return { from: addDays(yearEarlier(today), 1), to: today };
    case 'span':
      return { ...(from && { from }), ...(to && { to }) };
  }
}

/** The classes in the order in which they are offered. */
export const distanceClassNames = Object.keys(distanceClasses).filter(isDistanceClass);

function isDistanceClass(name: string): name is DistanceClass {
  return name in distanceClasses;
}

/** The same day twelve months before; the last of February for a 29th that it does not have. */
function yearEarlier(date: LocalDate): LocalDate {
  const earlier = `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
  return isLocalDate(earlier) ? earlier : addDays(monthStart(date, -11), -1);
}

function oneOf<T extends string>(known: readonly T[], text: string | null): T | undefined {
  return known.find((each) => each === text);
}

function dateIn(text: string | null): string {
  return text !== null && isLocalDate(text) ? text : '';
}
