import {
  type Command,
  commandSchema,
  type EditableCollection,
  editableCollections,
  parseCommand,
} from '../../src/domain/journal/commands';
import { type Journal, recordSchemas } from '../../src/domain/journal/schema';
import { createRandom, type Random } from '../../src/domain/sample/random';
import { idOf } from './journals';
import { aDate, randomFields, randomSingles } from './random-drafts';

type Maker = (random: Random, journal: Journal) => object | undefined;

const add =
  (collection: EditableCollection): Maker =>
  (random, journal) => ({
    type: 'add',
    collection,
    record: { id: random.uuid(), ...draft(collection, random, journal) },
  });

/** A step of each kind that the schema of commands knows; nothing when the journal has nothing to do it to. */
export const makers: Readonly<Record<string, Maker>> = {
  'add runs': add('runs'),
  'add checklistItems': add('checklistItems'),
  'add shoes': add('shoes'),
  'add bodyMeasurements': add('bodyMeasurements'),
  edit: (random, journal) => {
    const { collection, record } = anyRecord(random, journal);
    const fields = record && someOf(random, collection, record, randomFields[collection](random, journal));
    return record && { type: 'edit', collection, recordId: record.id, fields };
  },
  remove: (random, journal) => {
    const { collection, record } = anyRecord(random, journal);
    return record && { type: 'remove', collection, recordId: record.id };
  },
  bringBack: (random, { removed }) => {
    const gone = removed[random.whole(0, removed.length - 1)];
    return gone && { type: 'bringBack', recordId: gone.id };
  },
  mark: (random, { checklistItems }) => {
    const item = checklistItems[random.whole(0, checklistItems.length - 1)];
    const state = random.pick(['done', 'skipped', 'missed', 'amount']);
    const amount = state === 'amount' ? { amount: random.whole(0, 9) } : {};
    const mark = random.happens(0.3) ? null : { state, ...amount };
    return item && { type: 'mark', date: aDate(random), itemId: item.id, mark };
  },
  writeDay: (random) => ({
    type: 'writeDay',
    date: aDate(random),
    fields: withGaps(random, randomSingles.day(random), () => true),
  }),
  editProfile: (random) => ({
    type: 'editProfile',
    fields: withGaps(random, randomSingles.profile(random), () => true),
  }),
  editSettings: (random) => ({
    type: 'editSettings',
    fields: withGaps(random, randomSingles.settings(random), (field) => field === 'devices'),
  }),
};

/** The kinds of steps that the schema of commands knows, named as in `makers`. */
export function kindsInSchema(): string[] {
  const kinds = commandSchema.shape.steps.element.options.map(({ shape }) => {
    const collection = 'collection' in shape && 'value' in shape.collection ? [shape.collection.value] : [];
    return [shape.type.value, ...collection].join(' ');
  });
  return [...new Set(kinds)];
}

/** A random user: what they do next in this journal. The same seed does the same. */
export function aWalker(seed: number): (journal: Journal) => Command {
  const random = createRandom(seed);
  let count = 0;
  return (journal) => {
    count += 1;
    const wanted = random.happens(0.8) ? 1 : random.whole(2, 4);
    const steps = Array.from({ length: wanted }, () => anyStep(random, journal));
    const id = idOf(seed * 1_000_000 + count);
    return parseCommand({ id, at: `2026-11-22T08:${two(count / 60)}:${two(count)}+01:00`, steps });
  };
}

function two(number: number): string {
  return String(Math.floor(number) % 60).padStart(2, '0');
}

function anyStep(random: Random, journal: Journal): object {
  const names = Object.keys(makers);
  const maker = makers[names[random.whole(0, names.length - 1)] ?? ''];
  return maker?.(random, journal) ?? anyStep(random, journal);
}

function anyRecord(random: Random, journal: Journal) {
  const collection = random.pick(editableCollections);
  const records: readonly ({ id: string } & object)[] = journal[collection];
  return { collection, record: records[random.whole(0, records.length - 1)] };
}

/** A new record, with any of what may be left out left out. */
function draft(collection: EditableCollection, random: Random, journal: Journal): object {
  const fields = randomFields[collection](random, journal);
  const kept = Object.entries(fields).filter(
    ([field]) => !isOptional(collection, fields, field) || random.happens(0.6),
  );
  return Object.fromEntries(kept);
}

/** A few fields to change, those that may be left out made empty now and then; a measurement stays of its kind. */
function someOf(random: Random, collection: EditableCollection, record: object, fields: object): object {
  const known = 'kind' in record && collection === 'bodyMeasurements' ? sameKind(record, fields) : fields;
  return withGaps(random, known, (field) => isOptional(collection, record, field));
}

function sameKind(record: object, fields: object): object {
  const entries = Object.entries(fields).filter(([field]) => field !== 'kind');
  const isSame = 'kind' in record && 'kind' in fields && record.kind === fields.kind;
  return Object.fromEntries(isSame ? entries : entries.filter(([f]) => f === 'note' || f === 'measuredAt'));
}

function withGaps(random: Random, fields: object, mayGo: (field: string) => boolean): object {
  const entries = Object.entries(fields).filter(() => random.happens(0.5));
  return Object.fromEntries(
    entries.map(([field, value]) => [field, mayGo(field) && random.happens(0.3) ? null : value]),
  );
}

function isOptional(collection: EditableCollection, record: object, field: string): boolean {
  return shapeOf(collection, record)[field]?.safeParse(undefined).success ?? false;
}

interface Checks {
  readonly safeParse: (value: unknown) => { readonly success: boolean };
}

/** The fields of a collection's records, each with what checks it. */
export function shapeOf(collection: EditableCollection, record: object): Record<string, Checks> {
  if (collection !== 'bodyMeasurements') return recordSchemas[collection].shape;
  const [mass, fold] = recordSchemas.bodyMeasurements.options;
  return 'kind' in record && record.kind === 'fold' ? fold.shape : mass.shape;
}
