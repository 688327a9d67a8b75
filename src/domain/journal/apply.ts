import type { Command, Step } from './commands';
import { schemaOf } from './commands';
import { type Change, patch, type StoredRecord } from './patch';
import {
  type CollectionName,
  collectionNames,
  type Journal,
  profileSchema,
  type Removed,
  settingsSchema,
  type Version,
} from './schema';
import { bumped } from './versions';

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
 * A record that is added twice alike (a repeated call) changes nothing.
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

interface Edge {
  readonly at: string;
  readonly device: string;
}

function changesOf(journal: Journal, step: Step, edge: Edge): Change[] {
  switch (step.type) {
    case 'add':
      return add(journal, step.collection, step.record, edge);
    case 'edit':
      return edit(step.collection, found(journal, step.collection, step.recordId), step.fields, edge);
    case 'remove':
      return remove(step.collection, found(journal, step.collection, step.recordId), edge);
    case 'mark':
      return mark(journal, step, edge);
    case 'writeDay':
      return changeDay(journal, step.date, () => step.fields, edge);
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
  const fresh = { ...stamped(record, {}, edge, gone?.version), createdAt: edge.at };
  return [
    { place: collection, id: record.id, before: null, after: valid(collection, fresh) },
    ...(gone ? [unbury(gone)] : []),
  ];
}

function edit(collection: CollectionName, before: StoredRecord, fields: object, edge: Edge): Change[] {
  const { id, createdAt } = before;
  const after = { ...stamped(before, fields, edge, before.version), id, createdAt };
  return [{ place: collection, id: before.id, before, after: valid(collection, after) }];
}

function remove(collection: CollectionName, before: StoredRecord, edge: Edge): Change[] {
  const version = bumped(before.version, edge.device);
  const after = { id: before.id, collection, removedAt: edge.at, version, record: before };
  return [
    { place: collection, id: before.id, before, after: null },
    { place: 'removed', id: before.id, before: null, after },
  ];
}

function mark(journal: Journal, step: Extract<Step, { type: 'mark' }>, edge: Edge): Change[] {
  found(journal, 'checklistItems', step.itemId);
  return changeDay(journal, step.date, ({ marks }) => ({ marks: marksWith(marks, step, edge) }), edge);
}

function marksWith(
  marks: unknown,
  step: Extract<Step, { type: 'mark' }>,
  edge: Edge,
): Record<string, unknown> {
  const { [step.itemId]: _, ...others } = isObject(marks) ? marks : {};
  return step.mark ? { ...others, [step.itemId]: { ...step.mark, markedAt: edge.at } } : others;
}

/** A day that is not there yet begins empty; one that an undo took away comes back newer than its tombstone. */
function changeDay(
  journal: Journal,
  date: string,
  fieldsOf: (day: Record<string, unknown>) => object,
  edge: Edge,
): Change[] {
  const before = find(journal, 'days', date) ?? null;
  const gone = before ? undefined : buried(journal, date);
  const day = before ?? { id: date, createdAt: edge.at, marks: {} };
  const after = stamped(day, fieldsOf(day), edge, before?.version ?? gone?.version);
  return [{ place: 'days', id: date, before, after: valid('days', after) }, ...(gone ? [unbury(gone)] : [])];
}

function editSingle(
  place: 'profile' | 'settings',
  now: Journal['profile'] | Journal['settings'],
  fields: object,
  edge: Edge,
): Change[] {
  const before = { id: place, ...now };
  const after = stamped(now, fields, edge, now.version);
  check(place === 'profile' ? profileSchema : settingsSchema, after, place);
  return [{ place, id: place, before, after: { ...after, id: place } }];
}

/** A field that `fields` makes `null` goes; an unknown one that says `null` of itself stays as it is. */
function stamped(record: object, fields: object, edge: Edge, version: Version = {}): StoredRecord {
  const gone = new Set(Object.entries(fields).flatMap(([key, value]) => (value === null ? [key] : [])));
  const kept = Object.entries({ ...record, ...fields }).filter(
    ([key, value]) => !gone.has(key) && value !== undefined,
  );
  return {
    ...Object.fromEntries(kept),
    updatedAt: edge.at,
    version: bumped(version, edge.device),
  } as unknown as StoredRecord;
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

function unbury(gone: Removed): Change {
  return { place: 'removed', id: gone.id, before: { ...gone }, after: null };
}

function sameBut(there: StoredRecord, record: object): boolean {
  return Object.entries(record).every(([key, value]) => JSON.stringify(there[key]) === JSON.stringify(value));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** How many records each collection holds: what a backup or a folder is described by. */
export function countRecords(journal: Journal): Record<CollectionName, number> {
  return Object.fromEntries(collectionNames.map((name) => [name, journal[name].length])) as Record<
    CollectionName,
    number
  >;
}
