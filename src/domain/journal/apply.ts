import type { Command, Step } from './commands';
import { schemaOf } from './commands';
import { type Change, patch, type StoredRecord } from './patch';
import {
  type CollectionName,
  collectionNames,
  type Day,
  type Journal,
  profileSchema,
  type Removed,
  settingsSchema,
  type Version,
} from './schema';
import { stampedAnew } from './stamp-anew';
import { type Edge, rewritten, saysTheSame } from './threads';
import { bumped, joined } from './versions';

/** Why a command cannot be carried out; `code` has a sentence in the catalogue under `refusals`. */
export class Refusal extends Error {
  readonly code: string;
  readonly values: Record<string, string>;
  constructor(code: string, values: Record<string, string> = {}) {
    super(`${code} ${JSON.stringify(values)}`);
    this.code = code;
    this.values = values;
  }
}

export interface Applied {
  readonly journal: Journal;
  readonly changes: readonly Change[];
}

/**
 * Carries a command out on a copy: pure, all or nothing. `device` is counted up in the version of each record touched.
 * A record that is added twice alike (a repeated call) changes nothing, and neither does an edit that says what was said already.
 * @throws Refusal when a record is not there, is there already with other content, or would not be valid afterwards.
 */
export function apply(journal: Journal, command: Command, device: string): Applied {
  return command.steps.reduce<Applied>(
    (so, step) => {
      const changes = changesOf(so.journal, step, { at: command.at, device });
      return { journal: patch(so.journal, changes), changes: [...so.changes, ...changes] };
    },
    { journal, changes: [] },
  );
}

function changesOf(journal: Journal, step: Step, edge: Edge): Change[] {
  switch (step.type) {
    case 'add':
      return add(journal, step.collection, step.record, edge);
    case 'edit':
      return edit(step.collection, found(journal, step.collection, step.recordId), step.fields, edge);
    case 'remove':
      return remove(step.collection, found(journal, step.collection, step.recordId), edge);
    case 'bringBack':
      return bringBack(journal, step.recordId, edge);
    case 'mark':
      return mark(journal, step, edge);
    case 'writeDay':
      return changeDay(journal, step.date, () => step.fields, edge);
    case 'stampAnew':
      return stampedAnew(journal, { place: step.place, id: step.recordId }, edge);
    case 'editProfile':
      return editSingle('profile', journal.profile, step.fields, edge);
    case 'editSettings':
      return editSingle('settings', journal.settings, step.fields, edge);
  }
}

function add(journal: Journal, collection: CollectionName, record: { id: string }, edge: Edge): Change[] {
  const there = find(journal, collection, record.id);
  if (there && sameBut(there, record)) return [];
  if (there) throw new Refusal('alreadyThere', { collection });
  const gone = buried(journal, record.id);
  return gone ? revive(gone, collection, record, edge) : [fresh(collection, record, edge)];
}

function fresh(collection: CollectionName, record: { id: string }, edge: Edge): Change {
  const fields = { ...record, createdAt: edge.at };
  const after = rewritten(collection, undefined, fields, { edge, seen: {} });
  return { place: collection, id: record.id, before: null, after: valid(collection, after) };
}

/** What was removed lives on as the same record, so that nothing it ever said is lost, and newer than its removal. */
function revive(gone: Removed, collection: CollectionName, fields: { id: string }, edge: Edge): Change[] {
  const was = gone.record as unknown as Partial<StoredRecord>;
  const seen = joined(gone.version, was.version ?? {});
  const whole = { ...fields, createdAt: was.createdAt ?? edge.at };
  const after = rewritten(collection, gone.record, whole, { edge, seen });
  return [
    { place: collection, id: gone.id, before: null, after: valid(collection, after) },
    { place: 'removed', id: gone.id, before: { ...gone }, after: null },
  ];
}

function bringBack(journal: Journal, id: string, edge: Edge): Change[] {
  const gone = buried(journal, id);
  const collection = collectionNames.find((name) => name === gone?.collection);
  if (!gone || !collection) throw new Refusal('notInBin');
  return revive(gone, collection, { ...gone.record, id }, edge);
}

function edit(collection: CollectionName, before: StoredRecord, fields: object, edge: Edge): Change[] {
  const { id, createdAt } = before;
  const whole = { ...withFields(before, fields), id, createdAt };
  if (saysTheSame(collection, before, whole)) return [];
  const after = rewritten(collection, before, whole, { edge, seen: seenBy(before) });
  return [{ place: collection, id: before.id, before, after: valid(collection, after) }];
}

function remove(collection: CollectionName, before: StoredRecord, edge: Edge): Change[] {
  const version = bumped(seenBy(before), edge.device);
  const after = { id: before.id, collection, removedAt: edge.at, version, record: before };
  return [
    { place: collection, id: before.id, before, after: null },
    { place: 'removed', id: before.id, before: null, after },
  ];
}

function mark(journal: Journal, step: Extract<Step, { type: 'mark' }>, edge: Edge): Change[] {
  // A mark can be taken away from a day also when its item is nowhere any more.
  if (step.mark !== null || !isMarked(journal, step)) found(journal, 'checklistItems', step.itemId);
  return changeDay(journal, step.date, ({ marks }) => ({ marks: marksWith(marks, step, edge) }), edge);
}

function isMarked({ days }: Journal, { date, itemId }: Extract<Step, { type: 'mark' }>): boolean {
  return days.some(({ id, marks }) => id === date && Object.hasOwn(marks, itemId));
}

function marksWith(
  marks: unknown,
  step: Extract<Step, { type: 'mark' }>,
  edge: Edge,
): Record<string, unknown> {
  // Every day has its marks, also one that is only just begun.
  const { [step.itemId]: _, ...others } = marks as Day['marks'];
  return step.mark ? { ...others, [step.itemId]: { ...step.mark, markedAt: edge.at } } : others;
}

/** A day that is not there yet begins empty; one that an undo took away comes back newer than its tombstone. */
function changeDay(
  journal: Journal,
  date: string,
  fieldsOf: (day: Record<string, unknown>) => object,
  edge: Edge,
): Change[] {
  const before = find(journal, 'days', date);
  const gone = before ? undefined : buried(journal, date);
  const empty = { id: date, createdAt: edge.at, marks: {} };
  if (gone) return revive(gone, 'days', { ...withFields(empty, fieldsOf(empty)), id: date }, edge);
  const day = before ?? empty;
  const whole = { ...withFields(day, fieldsOf(day)), id: date };
  if (before && saysTheSame('days', before, whole)) return [];
  const seen = before ? seenBy(before) : {};
  const after = rewritten('days', before, whole, { edge, seen, isShared: true });
  return [{ place: 'days', id: date, before: before ?? null, after: valid('days', after) }];
}

function editSingle(
  place: 'profile' | 'settings',
  now: Journal['profile'] | Journal['settings'],
  fields: object,
  edge: Edge,
): Change[] {
  const before = { id: place, ...now };
  const whole = { ...withFields(now, fields), id: place };
  if (saysTheSame(place, before, whole)) return [];
  const after = rewritten(place, before, whole, { edge, seen: seenBy(now) });
  const { id: _, ...single } = after;
  check(place === 'profile' ? profileSchema : settingsSchema, single, place);
  return [{ place, id: place, before, after }];
}

/** The removals that a record outlived are behind whoever changes it now. */
function seenBy({ version, outlived }: { version: Version; outlived?: unknown }): Version {
  return joined(version, (outlived as Version | undefined) ?? {});
}

/** A field that `fields` makes `null` goes; an unknown one that says `null` of itself stays as it is. */
function withFields(record: object, fields: object): Record<string, unknown> {
  const gone = new Set(Object.entries(fields).flatMap(([key, value]) => (value === null ? [key] : [])));
  const kept = Object.entries({ ...record, ...fields }).filter(
    ([key, value]) => !gone.has(key) && value !== undefined,
  );
  return Object.fromEntries(kept);
}

function valid(collection: CollectionName, record: StoredRecord): StoredRecord {
  check(schemaOf(collection), record, collection);
  return record;
}

function check(
  schema: {
    safeParse: (value: unknown) => {
      success: boolean;
      error?: { issues: { path: PropertyKey[]; message: string }[] };
    };
  },
  record: unknown,
  where: string,
): void {
  const issue = schema.safeParse(record).error?.issues[0];
  if (issue) throw new Refusal('notValid', { place: [where, ...issue.path].join('.'), what: issue.message });
}

function found(journal: Journal, collection: CollectionName, id: string): StoredRecord {
  const record = find(journal, collection, id);
  if (!record) throw new Refusal('notThere', { collection });
  return record;
}

function find(journal: Journal, collection: CollectionName, id: string): StoredRecord | undefined {
  const records: readonly StoredRecord[] = journal[collection];
  return records.find((record) => record.id === id);
}

function buried(journal: Journal, id: string): Removed | undefined {
  return journal.removed.find((gone) => gone.id === id);
}

function sameBut(there: StoredRecord, record: object): boolean {
  return Object.entries(record).every(([key, value]) => JSON.stringify(there[key]) === JSON.stringify(value));
}

/** How many records each collection holds: what a backup or a folder is described by. */
export function countRecords(journal: Journal): Record<CollectionName, number> {
  return Object.fromEntries(collectionNames.map((name) => [name, journal[name].length])) as Record<
    CollectionName,
    number
  >;
}
