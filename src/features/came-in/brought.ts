import type { Change } from '../../domain/journal/patch';
import { fieldsOf } from '../../domain/journal/record-fields';

/** What a person would call what came in. */
export const kinds = [
  'runsAdded',
  'runsChanged',
  'runsRemoved',
  'ticks',
  'notes',
  'days',
  'itemsAdded',
  'itemsChanged',
  'itemsRemoved',
  'order',
  'shoesAdded',
  'shoesChanged',
  'shoesRemoved',
  'measurementsAdded',
  'measurementsChanged',
  'measurementsRemoved',
  'profile',
  'settings',
] as const;
export type Kind = (typeof kinds)[number];

/** How many of each kind; kinds of which there are none are left out. */
export type Brought = Readonly<Partial<Record<Kind, number>>>;

/** Counts what `changes` brought, as far as a person would notice. */
export function broughtBy(changes: readonly Change[]): Brought {
  return added(changes.map(countOne));
}

/** Several counts as one. */
export function added(counts: readonly Brought[]): Brought {
  const sums = kinds.map(
    (kind) => [kind, counts.reduce((sum, count) => sum + (count[kind] ?? 0), 0)] as const,
  );
  const { order = 0, ...others } = Object.fromEntries(sums.filter(([, sum]) => sum > 0));
  // A list has one order, however many items moved in it.
  return order > 0 ? { ...others, order: 1 } : others;
}

function countOne(change: Change): Brought {
  const { place } = change;
  if (place === 'removed') return {};
  const fields = changedFields(change);
  if (fields.length === 0) return {};
  if (place === 'days') return countDay(fields);
  if (place === 'profile') return { profile: 1 };
  if (place === 'settings')
    return fields.some((field) => !field.startsWith('devices')) ? { settings: 1 } : {};
  if (fields.every((field) => field === 'position')) return { order: 1 };
  const how = change.before === null ? 'Added' : change.after === null ? 'Removed' : 'Changed';
  return { [`${nouns[place]}${how}`]: 1 };
}

const nouns = {
  runs: 'runs',
  checklistItems: 'items',
  shoes: 'shoes',
  bodyMeasurements: 'measurements',
} as const;

function countDay(fields: readonly string[]): Brought {
  const ticks = fields.filter((field) => field.startsWith('marks.')).length;
  return {
    ...(ticks > 0 && { ticks }),
    ...(fields.includes('note') && { notes: 1 }),
    ...(fields.some((field) => field === 'mood' || field === 'off') && { days: 1 }),
  };
}

/** The fields that say something else than before; when a record began is not one that anybody wrote. */
function changedFields({ place, before, after }: Change): string[] {
  const [was, is] = [fieldsOf(place, before ?? {}), fieldsOf(place, after ?? {})];
  const names = new Set([...was.keys(), ...is.keys()]);
  names.delete('createdAt');
  return [...names].filter((name) => JSON.stringify(was.get(name)) !== JSON.stringify(is.get(name)));
}
