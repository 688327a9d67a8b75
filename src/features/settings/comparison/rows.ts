import type { Compared, Way } from '../../../domain/journal/comparison';

/** One record that differs, with the name by which a person knows it. */
export interface Entry {
  readonly key: string;
  readonly name: string;
  readonly compared: Compared;
}

/** What the list is held to. */
export interface Filter {
  readonly way: Way | 'all';
  readonly place: string;
  readonly text: string;
}

/** Everything, in the order in which a restore is thought of. */
export const noFilter: Filter = { way: 'all', place: 'all', text: '' };

/** The ways in the order in which they are listed. */
export const ways = ['added', 'changed', 'missing'] as const satisfies readonly Way[];

/** A line of the list: the head of a group, or an entry. */
export type Row =
  | { readonly kind: 'head'; readonly key: Way; readonly count: number }
  | { readonly kind: 'entry'; readonly key: string; readonly entry: Entry };

/** The key by which an entry is chosen. */
export function keyOf({ place, id }: Pick<Compared, 'place' | 'id'>): string {
  return `${place} ${id}`;
}

/** Whether an entry can be brought back on its own: what only the journal has cannot. */
export function isChoosable({ compared }: Entry): boolean {
  return compared.way !== 'missing';
}

/** The entries that a filter lets through. */
export function filtered(entries: readonly Entry[], { way, place, text }: Filter): Entry[] {
  const sought = text.trim().toLowerCase();
  return entries.filter(
    ({ name, compared }) =>
      (way === 'all' || compared.way === way) &&
      (place === 'all' || compared.place === place) &&
      name.toLowerCase().includes(sought),
  );
}

/** The entries under the heads of their groups, kind by kind, the newest of each kind first. */
export function rowsOf(entries: readonly Entry[]): Row[] {
  return ways.flatMap((way): Row[] => {
    const group = entries.filter(({ compared }) => compared.way === way);
    if (group.length === 0) return [];
    const lines = newestFirst(group).map((entry): Row => ({ kind: 'entry', key: entry.key, entry }));
    return [{ kind: 'head', key: way, count: group.length }, ...lines];
  });
}

/** How many entries there are of each way. */
export function countWays(differences: readonly { readonly way: Way }[]): Record<Way, number> {
  const count = (way: Way) => differences.filter((each) => each.way === way).length;
  return { added: count('added'), changed: count('changed'), missing: count('missing') };
}

function newestFirst(group: readonly Entry[]): Entry[] {
  const places = [...new Set(group.map(({ compared }) => compared.place))];
  return places.flatMap((place) =>
    group
      .filter(({ compared }) => compared.place === place)
      .map((entry) => ({ entry, moment: momentOf(entry) }))
      .sort((a, b) => (a.moment < b.moment ? 1 : a.moment > b.moment ? -1 : 0))
      .map(({ entry }) => entry),
  );
}

function momentOf({ compared: { wanted, now, place } }: Entry): string {
  const record = wanted ?? now;
  return place === 'days' ? (record?.id ?? '') : String(record?.startedAt ?? record?.measuredAt ?? '');
}
