import fc from 'fast-check';
import { apply } from '../../src/domain/journal/apply';
import { stableText } from '../../src/domain/journal/canonical';
import { mergeJournals } from '../../src/domain/journal/merge';
import { type Change, type Place, patch } from '../../src/domain/journal/patch';
import { fieldsOf } from '../../src/domain/journal/record-fields';
import { revertChanges } from '../../src/domain/journal/revert';
import { collectionNames, type Journal } from '../../src/domain/journal/schema';
import { commandOf, type Whim, whims } from './journal-arbitraries';
import { aJournal } from './journals';

/** The computers of a history, by their ids in versions. */
export const computers = ['desk', 'laptop', 'phone'] as const;

/** One thing that happens in the life of a journal on three computers. */
export type Move =
  | { readonly what: 'does'; readonly who: number; readonly whim: Whim }
  /** Takes its own newest deed back. */
  | { readonly what: 'undoes'; readonly who: number }
  /** A copy of what `from` has now arrives at `who`. */
  | { readonly what: 'takes'; readonly who: number; readonly from: number };

const who = fc.nat(computers.length - 1);
const moves: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant('does' as const), who, whim: whims }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('undoes' as const), who }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('takes' as const), who, from: who }) },
);

/** A life of a journal on three computers. */
export const histories = fc.array(moves, { minLength: 1, maxLength: 16 });

/** How each computer's clock goes: the year it believes in. */
export type Clocks = readonly [number, number, number];

/** Clocks up to ten years apart. */
export const clocks: fc.Arbitrary<Clocks> = fc.tuple(
  fc.integer({ min: 2016, max: 2036 }),
  fc.integer({ min: 2016, max: 2036 }),
  fc.integer({ min: 2016, max: 2036 }),
);

export interface Lived {
  readonly journals: readonly [Journal, Journal, Journal];
  /** Everything that was ever written, as `place id field value`; of marks only that a day was written on. */
  readonly written: ReadonlySet<string>;
}

/** Plays a history; every computer begins with a copy of the same journal. */
export function lived(history: readonly Move[], years: Clocks = [2026, 2026, 2026]): Lived {
  const journals: [Journal, Journal, Journal] = [aJournal({}), aJournal({}), aJournal({})];
  const deeds: [Deeds, Deeds, Deeds] = [[], [], []];
  const written = new Set<string>();
  history.forEach((move, step) => {
    const mine = journals[move.who] ?? journals[0];
    const minute = String(step % 60).padStart(2, '0');
    const at = `${years[move.who] ?? 2026}-11-22T08:${minute}:00+01:00`;
    const changes = changesOf(move, mine, deeds[move.who] ?? [], at);
    if (move.what === 'takes') journals[move.who] = mergeJournals(mine, journals[move.from] ?? mine).journal;
    else journals[move.who] = patch(mine, changes);
    for (const text of changes.flatMap(textsOf)) written.add(text);
  });
  return { journals, written };
}

type Deeds = (readonly Change[])[];

function changesOf(move: Move, journal: Journal, deeds: Deeds, at: string): readonly Change[] {
  const device = computers[move.who] ?? '';
  if (move.what === 'takes') return [];
  if (move.what === 'undoes') return revertChanges(journal, deeds.pop() ?? [], { at, device });
  const command = commandOf([ownNumber(move)], journal);
  const changes = command ? apply(journal, { ...command, at }, device).changes : [];
  deeds.push(changes);
  return changes;
}

/** New records have ids that no other computer gives; days and what is picked among the known ones are shared. */
function ownNumber({ whim, who }: Extract<Move, { what: 'does' }>): Whim {
  return { ...whim, number: (whim.number % 40) * computers.length + who + 1 };
}

/** What a change wrote, as traces that must be found for ever after. */
export function textsOf({ place, id, after }: Change): string[] {
  if (!after || place === 'removed') return [];
  const fields = [...fieldsOf(place, after)].filter(([field]) => isKept(place, field));
  return fields.map(([field, value]) => traceOf(place, id, field, value));
}

/** Of a mark and a place in the list the last value of each computer is kept, of a beginning only the one that stands. */
function isKept(place: Change['place'], field: string): boolean {
  return !field.startsWith('marks') && field !== 'position' && field !== 'createdAt' && place !== 'removed';
}

/** Everything a journal still knows, as traces: what stands, what stood before, what lies in the bin. */
export function tracesIn(journal: Journal): Set<string> {
  const traces = new Set<string>();
  const note = (place: Place, id: string, record: object) => {
    for (const [field, value] of fieldsOf(place, record)) traces.add(traceOf(place, id, field, value));
    const { earlier = [] } = record as { earlier?: { field: string; value?: unknown }[] };
    for (const { field, value } of earlier) traces.add(traceOf(place, id, field, value));
  };
  note('profile', 'profile', journal.profile);
  note('settings', 'settings', journal.settings);
  for (const name of collectionNames) for (const record of journal[name]) note(name, record.id, record);
  for (const { id, collection, record } of journal.removed)
    note(collectionNames.find((name) => name === collection) ?? 'removed', id, record);
  return traces;
}

/** One written value in words that can be compared. */
export function traceOf(place: string, id: string, field: string, value: unknown): string {
  return `${place} ${id} ${field} ${stableText(value)}`;
}
