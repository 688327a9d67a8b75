import { z } from 'zod';
import {
  type CollectionName,
  checklistItemSchema,
  daySchema,
  foldMeasurementSchema,
  type Journal,
  localDateSchema,
  localTimeSchema,
  markSchema,
  massMeasurementSchema,
  type RecordOf,
  recordSchemas,
  runSchema,
  shoeSchema,
} from './schema';

/**
 * Everything that can be asked of a journal, as data. The id and the time are made where the wish arises (a form, a terminal),
 * so that carrying it out is a table that tests can read.
 */
const stamp = {
  createdAt: true,
  updatedAt: true,
  version: true,
  fieldVersions: true,
  earlier: true,
  outlived: true,
} as const;
const draftSchemas = {
  checklistItems: checklistItemSchema.omit(stamp),
  runs: runSchema.omit(stamp),
  shoes: shoeSchema.omit(stamp),
  bodyMeasurements: z.union([massMeasurementSchema.omit(stamp), foldMeasurementSchema.omit(stamp)]),
};

/** Collections whose records are added, edited and removed one by one; days are only ever marked and written. */
export const editableCollections = ['checklistItems', 'runs', 'shoes', 'bodyMeasurements'] as const;
const collectionSchema = z.enum(editableCollections);

/** New values by field name; `null` takes the field away. */
const fieldsSchema = z.record(z.string().max(60), z.unknown());

const stepSchema = z.union([
  z.object({
    type: z.literal('add'),
    collection: z.literal('checklistItems'),
    record: draftSchemas.checklistItems,
  }),
  z.object({ type: z.literal('add'), collection: z.literal('runs'), record: draftSchemas.runs }),
  z.object({ type: z.literal('add'), collection: z.literal('shoes'), record: draftSchemas.shoes }),
  z.object({
    type: z.literal('add'),
    collection: z.literal('bodyMeasurements'),
    record: draftSchemas.bodyMeasurements,
  }),
  z.object({
    type: z.literal('edit'),
    collection: collectionSchema,
    recordId: z.uuid(),
    fields: fieldsSchema,
  }),
  z.object({ type: z.literal('remove'), collection: collectionSchema, recordId: z.uuid() }),
  z.object({ type: z.literal('bringBack'), recordId: z.string().min(1).max(100) }),
  z.object({
    type: z.literal('mark'),
    date: localDateSchema,
    itemId: z.uuid(),
    mark: markSchema.omit({ markedAt: true }).nullable(),
  }),
  z.object({
    type: z.literal('writeDay'),
    date: localDateSchema,
    fields: z.object({
      off: daySchema.shape.off.nullable(),
      mood: daySchema.shape.mood.nullable(),
      note: daySchema.shape.note.nullable(),
    }),
  }),
  z.object({ type: z.literal('editProfile'), fields: fieldsSchema }),
  z.object({ type: z.literal('editSettings'), fields: fieldsSchema }),
]);

/** A command from outside: one wish, or several that are done, and undone, as one. */
export const commandSchema = z.object({
  id: z.uuid(),
  at: localTimeSchema,
  steps: z.array(stepSchema).min(1).max(10_000),
});

type Stamps = keyof typeof stamp;
type Unstamped<T> = T extends unknown ? Omit<T, Stamps> : never;
export type EditableCollection = (typeof editableCollections)[number];
/** A record as a form hands it in: with its own id, without the stamps that carrying it out gives. */
export type Draft<K extends EditableCollection> = Unstamped<RecordOf[K]>;
type Fields<T> = T extends unknown ? { [K in Exclude<keyof T, Stamps | 'id'>]?: T[K] | null } : never;
/** New values of a record's fields; `null` takes a field away. */
export type RecordFields<K extends EditableCollection> = Fields<RecordOf[K]>;
type MarkDraft = { state: 'done' | 'skipped' | 'missed' | 'amount'; amount?: number };
export type DayFields = Fields<Pick<RecordOf['days'], 'off' | 'mood' | 'note'>>;

type AddStep = {
  [K in EditableCollection]: { type: 'add'; collection: K; record: Draft<K> };
}[EditableCollection];
type EditStep = {
  [K in EditableCollection]: { type: 'edit'; collection: K; recordId: string; fields: RecordFields<K> };
}[EditableCollection];

/** One thing to do to a journal. */
export type Step =
  | AddStep
  | EditStep
  | { type: 'remove'; collection: EditableCollection; recordId: string }
  /** Takes a record out of the bin again; a day by its date. */
  | { type: 'bringBack'; recordId: string }
  | { type: 'mark'; date: string; itemId: string; mark: MarkDraft | null }
  | { type: 'writeDay'; date: string; fields: DayFields }
  /** Only ever asked for by a check that mends, so it has no shape among those that come from outside. */
  | { type: 'stampAnew'; place: CollectionName | 'profile' | 'settings'; recordId: string }
  | { type: 'editProfile'; fields: Fields<Journal['profile']> }
  | { type: 'editSettings'; fields: Fields<Journal['settings']> };

/** A command: `steps` carried out in order, all or none. */
export interface Command {
  readonly id: string;
  readonly at: string;
  readonly steps: readonly Step[];
}

/** Checks what came from outside. @throws z.ZodError naming the field that is wrong. */
export function parseCommand(value: unknown): Command {
  return commandSchema.parse(value) as unknown as Command;
}

/** The schema of one record, by collection. */
export function schemaOf(collection: CollectionName): z.ZodType {
  return recordSchemas[collection];
}
