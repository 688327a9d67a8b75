import { z } from 'zod';
import { isLocalDate } from '../days';
import { areas, itemKinds, pauseReasons, terrains } from './vocabulary';

/**
 * The journal as it lies in journal.json. Every object is open (`looseObject`): a field this version does not
 * know is carried along untouched, so a newer app or a person's own hand loses nothing here.
 */
export const JOURNAL_FORMAT = 'backstride-journal';
export const JOURNAL_VERSION = 3;

/** A calendar day, `YYYY-MM-DD`. */
export const localDateSchema = z.string().refine(isLocalDate, 'is not a calendar date such as 2026-11-22');

/** Wall time with UTC offset, `2026-11-22T07:10:00+01:00`. */
export const localTimeSchema = z
  .string()
  .regex(
    /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d([+-]\d\d:\d\d|Z)$/,
    'is not a time such as 2026-11-22T07:10:00+01:00',
  )
  .refine((text) => isLocalDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text)), 'is not a real time');

const clockSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a clock time such as 03:00');

/** The newest change of each device that a record has seen: `{device: count}`. Newer is decided by these, never by a clock. */
export const versionSchema = z.record(z.string(), z.number().int().nonnegative());

/** A value that a field had before, or that lost against one written elsewhere at the same time. Nothing written is lost. */
const earlierSchema = z.looseObject({
  field: z.string(),
  /** Absent when the field was empty. */
  value: z.unknown().optional(),
  /** Who wrote it, as in `fieldVersions`. */
  version: z.string().optional(),
  /** When another value took its place; absent when it lost against one from elsewhere. */
  until: localTimeSchema.optional(),
});

/** What two copies of a record are joined by. */
const joinFields = {
  /** Who wrote a field last, `5@a1b2c3d4`, for those that were written after the record began. */
  fieldVersions: z.record(z.string(), z.string()).optional(),
  earlier: z.array(earlierSchema).optional(),
  /** Removals elsewhere that did not know of an edit here: the record outlived them. */
  outlived: versionSchema.optional(),
};

const recordFields = {
  id: z.uuid(),
  createdAt: localTimeSchema,
  updatedAt: localTimeSchema,
  version: versionSchema,
};

const noteSchema = z.string().max(100_000);

/** What is read is never rewritten: a blank around a name stays, a name of blanks alone is none. */
const nameSchema = z.string().max(200).regex(/\S/, 'is blank');

export const profileSchema = z.looseObject({
  name: z.string().max(200).optional(),
  sex: z.enum(['female', 'male']).optional(),
  birthDate: localDateSchema.optional(),
  heightM: z.number().min(0.5).max(2.8).optional(),
  updatedAt: localTimeSchema,
  version: versionSchema,
  ...joinFields,
});

export const settingsSchema = z.looseObject({
  distanceUnit: z.enum(['km', 'mi']),
  massUnit: z.enum(['kg', 'lb']),
  weekStartsOn: z.union([z.literal(1), z.literal(7)]),
  /** When a day ends, before noon: what is ticked before it belongs to the day before. */
  dayEndsAt: clockSchema.refine((clock) => clock < '12:00', 'must be before noon'),
  /** The computers that write this journal, by their id in versions, as their owner calls them. */
  devices: z.record(z.string(), z.string().max(200)).optional(),
  updatedAt: localTimeSchema,
  version: versionSchema,
  ...joinFields,
});

export const areaSchema = z.enum(areas);

export const scheduleSchema = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('daily') }),
  z.looseObject({ type: z.literal('weekdays'), weekdays: z.array(z.number().int().min(1).max(7)).min(1) }),
  z.looseObject({ type: z.literal('timesPerWeek'), times: z.number().int().min(1).max(7) }),
  /** Due on `startsOn` of the item and every `days` days after it. */
  z.looseObject({ type: z.literal('everyNDays'), days: z.number().int().min(2).max(365) }),
]);

/** A stretch in which the item is not asked for; open-ended while `to` is absent; both ends included. */
export const pauseSchema = z.looseObject({
  id: z.uuid(),
  from: localDateSchema,
  to: localDateSchema.optional(),
  reason: z.enum(pauseReasons),
  note: noteSchema.optional(),
});

export const checklistItemSchema = z.looseObject({
  ...recordFields,
  name: nameSchema,
  area: areaSchema,
  /** `automatic` is fulfilled by what is logged elsewhere (`fulfilledBy`); amounts compare with `target`. */
  kind: z.enum(itemKinds),
  target: z.number().positive().max(1_000_000).optional(),
  unit: z.string().max(30).optional(),
  fulfilledBy: z.enum(['run']).optional(),
  schedule: scheduleSchema,
  position: z.number(),
  startsOn: localDateSchema,
  archivedOn: localDateSchema.optional(),
  pauses: z.array(pauseSchema),
  ...joinFields,
});

/** What a person said of one item on one day. `done` of an amount item follows from its amount. */
export const markSchema = z.looseObject({
  state: z.enum(['done', 'skipped', 'missed', 'amount']),
  amount: z.number().min(0).max(1_000_000).optional(),
  markedAt: localTimeSchema,
});

/** One day of the list; its id is its date, so two computers that open the same day write the same record. */
export const daySchema = z.looseObject({
  ...recordFields,
  id: localDateSchema,
  marks: z.record(z.uuid(), markSchema),
  /** The whole day is given off: nothing on it counts against a score. */
  off: z.enum(pauseReasons).optional(),
  mood: z.number().int().min(1).max(5).optional(),
  note: noteSchema.optional(),
  ...joinFields,
});

export const runSchema = z.looseObject({
  ...recordFields,
  startedAt: localTimeSchema,
  timeZone: z.string().max(60).optional(),
  distanceM: z.number().positive().max(1_000_000).optional(),
  elapsedS: z.number().positive().max(1_000_000),
  effort: z.number().int().min(1).max(10).optional(),
  terrain: z.enum(terrains).optional(),
  shoeId: z.uuid().optional(),
  averageHeartRateBpm: z.number().int().min(30).max(250).optional(),
  maximumHeartRateBpm: z.number().int().min(30).max(250).optional(),
  weather: z.string().max(200).optional(),
  temperatureC: z.number().min(-60).max(60).optional(),
  note: noteSchema.optional(),
  tags: z.array(z.string().max(60).regex(/\S/, 'is blank')).optional(),
  ...joinFields,
});

export const shoeSchema = z.looseObject({
  ...recordFields,
  name: nameSchema,
  retiredOn: localDateSchema.optional(),
  ...joinFields,
});

/** The places a caliper is put; `subscapular` is the one that sees the back. */
export const foldSiteSchema = z.enum([
  'subscapular',
  'triceps',
  'biceps',
  'chest',
  'midaxilla',
  'suprailiac',
  'abdomen',
  'thigh',
]);

const measurementFields = { ...recordFields, measuredAt: localTimeSchema, note: noteSchema.optional() };

/** A weighing. */
export const massMeasurementSchema = z.looseObject({
  ...measurementFields,
  kind: z.literal('mass'),
  massKg: z.number().min(20).max(500),
  ...joinFields,
});

/** The readings of one skinfold. Another measurer or caliper begins another series. */
export const foldMeasurementSchema = z.looseObject({
  ...measurementFields,
  kind: z.literal('fold'),
  site: foldSiteSchema,
  /** Every reading as read, in millimetres, in the order taken. */
  readingsMm: z.array(z.number().min(1).max(100)).min(1).max(10),
  measurer: z.string().max(100).optional(),
  caliper: z.string().max(100).optional(),
  ...joinFields,
});

/** One measured quantity at one moment: body mass, or the readings of one skinfold. */
export const bodyMeasurementSchema = z.discriminatedUnion('kind', [
  massMeasurementSchema,
  foldMeasurementSchema,
]);

/** A record of each collection, by the collection's name. The order here is the order in the file. */
export const recordSchemas = {
  checklistItems: checklistItemSchema,
  days: daySchema,
  runs: runSchema,
  shoes: shoeSchema,
  bodyMeasurements: bodyMeasurementSchema,
};

/** The collections' names, in file order. */
export const collectionNames = Object.keys(recordSchemas) as CollectionName[];

/** What stays of a removed record: kept for good, with the record itself, so that nothing written is lost. */
export const removedSchema = z.looseObject({
  id: z.string().min(1),
  collection: z.string().min(1),
  removedAt: localTimeSchema,
  version: versionSchema,
  record: z.looseObject({}),
});

export const journalSchema = z.looseObject({
  format: z.literal(JOURNAL_FORMAT),
  version: z.literal(JOURNAL_VERSION),
  id: z.uuid(),
  createdAt: localTimeSchema,
  profile: profileSchema,
  settings: settingsSchema,
  checklistItems: z.array(checklistItemSchema),
  days: z.array(daySchema),
  runs: z.array(runSchema),
  shoes: z.array(shoeSchema),
  bodyMeasurements: z.array(bodyMeasurementSchema),
  removed: z.array(removedSchema),
});

/** A schema's type without the open door for unknown fields, so that a misspelt field name does not compile. */
type Known<T> = T extends readonly (infer Item)[]
  ? Known<Item>[]
  : T extends object
    ? { [K in keyof T as string extends K ? (unknown extends T[K] ? never : K) : K]: Known<T[K]> }
    : T;
type Typed<S extends z.ZodType> = Known<z.infer<S>>;

export type Profile = Typed<typeof profileSchema>;
export type Settings = Typed<typeof settingsSchema>;
export type Area = z.infer<typeof areaSchema>;
export type Schedule = Typed<typeof scheduleSchema>;
export type Pause = Typed<typeof pauseSchema>;
export type PauseReason = Pause['reason'];
export type ChecklistItem = Typed<typeof checklistItemSchema>;
export type Mark = Typed<typeof markSchema>;
export type Day = Typed<typeof daySchema>;
export type Run = Typed<typeof runSchema>;
export type Terrain = NonNullable<Run['terrain']>;
export type Shoe = Typed<typeof shoeSchema>;
export type BodyMeasurement = Typed<typeof bodyMeasurementSchema>;
export type FoldSite = z.infer<typeof foldSiteSchema>;
export type Removed = Typed<typeof removedSchema>;
export type Journal = Typed<typeof journalSchema>;
export type Version = z.infer<typeof versionSchema>;
export type CollectionName = keyof typeof recordSchemas;
export type RecordOf = { [K in CollectionName]: Typed<(typeof recordSchemas)[K]> };
export type JournalRecord = RecordOf[CollectionName];
