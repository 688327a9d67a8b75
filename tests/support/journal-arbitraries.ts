import fc from 'fast-check';
import type { Command, Step } from '../../src/domain/journal/commands';
import type { Journal } from '../../src/domain/journal/schema';
import { idOf } from './journals';
import { aCommand } from './storage';

/** A wish before it is known what is in the journal: `pick` chooses among the records that are there. */
export interface Whim {
  readonly kind: 'add' | 'edit' | 'remove' | 'mark' | 'unmark' | 'day' | 'item' | 'profile' | 'settings';
  readonly pick: number;
  readonly text: string;
  readonly number: number;
}

const kinds = ['add', 'edit', 'remove', 'mark', 'unmark', 'day', 'item', 'profile', 'settings'] as const;

/** One whim. Texts hold whatever a person could paste; numbers are whole, 1–1000. */
export const whims = fc.record<Whim>({
  kind: fc.constantFrom(...kinds),
  pick: fc.nat(20),
  text: fc.string({ unit: 'binary', maxLength: 20 }),
  number: fc.integer({ min: 1, max: 1000 }),
});

/** Commands of one to three whims each, in a row. */
export const whimRows = fc.array(fc.array(whims, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 25,
});

/** The command that a few whims come to in this journal; nothing when none of them can be met. */
export function commandOf(whimsOfOne: readonly Whim[], journal: Journal): Command | undefined {
  const removed = new Set<string>();
  const steps = whimsOfOne.flatMap((whim) => stepOf(whim, journal, removed));
  return steps.length === 0 ? undefined : aCommand(...steps);
}

function stepOf(whim: Whim, journal: Journal, removed: Set<string>): Step[] {
  const { kind, pick, text, number } = whim;
  const run = chosen(journal.runs, pick);
  const item = chosen(journal.checklistItems, pick);
  const date = `2026-11-${String((pick % 5) + 1).padStart(2, '0')}`;
  switch (kind) {
    case 'add':
      return journal.runs.some(({ id }) => id === idOf(number)) || once(removed, idOf(number))
        ? []
        : [addRun(whim)];
    case 'edit':
      return run && !removed.has(run.id) ? [editRun(run.id, whim)] : [];
    case 'remove':
      return run && !once(removed, run.id) ? [{ type: 'remove', collection: 'runs', recordId: run.id }] : [];
    case 'item':
      return [addItem(whim, journal.checklistItems.length)].filter(
        () => !once(removed, idOf(5000 + number)) && !hasItem(journal, number),
      );
    case 'mark':
      return item ? [{ type: 'mark', date, itemId: item.id, mark: { state: 'amount', amount: number } }] : [];
    case 'unmark':
      return item ? [{ type: 'mark', date, itemId: item.id, mark: null }] : [];
    case 'day':
      return [
        { type: 'writeDay', date, fields: pick % 2 === 0 ? { note: text } : { mood: null, note: null } },
      ];
    case 'profile':
      return [{ type: 'editProfile', fields: { name: pick % 3 === 0 ? null : text } }];
    case 'settings':
      return [{ type: 'editSettings', fields: { weekStartsOn: pick % 2 === 0 ? 1 : 7 } }];
  }
}

function addRun({ number, text }: Whim): Step {
  const record = { id: idOf(number), startedAt: '2026-11-21T07:00:00+01:00', elapsedS: number, note: text };
  return { type: 'add', collection: 'runs', record };
}

function editRun(recordId: string, { pick, text, number }: Whim): Step {
  const fields =
    [{ note: text }, { note: null }, { distanceM: number, effort: null }, { tags: [`a${text}`] }][pick % 4] ??
    {};
  return { type: 'edit', collection: 'runs', recordId, fields };
}

function addItem({ number, text }: Whim, position: number): Step {
  const plain = { startsOn: '2026-11-01', pauses: [], position, schedule: { type: 'daily' as const } };
  const record = {
    id: idOf(5000 + number),
    name: `a${text}`,
    area: 'diet' as const,
    kind: 'tick' as const,
    ...plain,
  };
  return { type: 'add', collection: 'checklistItems', record };
}

function hasItem(journal: Journal, number: number): boolean {
  return journal.checklistItems.some(({ id }) => id === idOf(5000 + number));
}

function chosen<T>(records: readonly T[], pick: number): T | undefined {
  return records[pick % Math.max(1, records.length)];
}

/** Whether it was in there before; it is now. */
function once(ids: Set<string>, id: string): boolean {
  const before = ids.has(id);
  ids.add(id);
  return before;
}
