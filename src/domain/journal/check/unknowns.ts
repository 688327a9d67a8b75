import type { z } from 'zod';
import {
  collectionNames,
  type Journal,
  journalSchema,
  markSchema,
  pauseSchema,
  profileSchema,
  recordSchemas,
  removedSchema,
  settingsSchema,
} from '../schema';
import type { Finding } from './finding';

/**
 * What this version does not know: members, fields, and collections in the bin. They come from a newer app or from a person's own hand
 * and are carried along, so they are mentioned and never mended. One finding for each name.
 */
export function unknowns(journal: Journal): Finding[] {
  return [
    ...Object.keys(journal).flatMap(unknownMember),
    ...fieldsIn('profile', [{ ...journal.profile, id: 'profile' }], keysOf(profileSchema)),
    ...fieldsIn('settings', [{ ...journal.settings, id: 'settings' }], keysOf(settingsSchema)),
    ...collectionNames.flatMap((name) => fieldsIn(name, journal[name], knownIn[name])),
    ...fieldsIn('removed', journal.removed, keysOf(removedSchema)),
    ...fieldsIn('days', journal.days.flatMap(marksOf), keysOf(markSchema)),
    ...fieldsIn('checklistItems', journal.checklistItems.flatMap(pausesOf), keysOf(pauseSchema)),
    ...unknownInBin(journal),
  ];
}

type Holder = { readonly id: string };

function keysOf(schema: z.ZodObject): ReadonlySet<string> {
  return new Set(['id', ...Object.keys(schema.shape)]);
}

const knownIn = {
  checklistItems: keysOf(recordSchemas.checklistItems),
  days: keysOf(recordSchemas.days),
  runs: keysOf(recordSchemas.runs),
  shoes: keysOf(recordSchemas.shoes),
  bodyMeasurements: new Set(
    recordSchemas.bodyMeasurements.options.flatMap((schema: z.ZodObject) => [...keysOf(schema)]),
  ),
};

function marksOf({ id, marks }: Journal['days'][number]): Holder[] {
  return Object.values(marks).map((mark) => ({ ...mark, id }));
}

function pausesOf({ id, pauses }: Journal['checklistItems'][number]): Holder[] {
  return pauses.map((pause) => ({ ...pause, id }));
}

function unknownMember(name: string): Finding[] {
  if (Object.hasOwn(journalSchema.shape, name)) return [];
  const place = { collection: 'journal', id: '', field: name } as const;
  return [{ code: 'unknownMember', severity: 'oddity', place, others: [], values: { name } }];
}

function fieldsIn(
  collection: Finding['place']['collection'],
  records: readonly Holder[],
  known: ReadonlySet<string>,
): Finding[] {
  const holders = new Map<string, Set<string>>();
  for (const record of records)
    for (const field of Object.keys(record))
      if (!known.has(field)) holders.set(field, (holders.get(field) ?? new Set()).add(record.id));
  return [...holders].map(([field, ids]) => {
    const [id = '', ...others] = ids;
    return {
      code: 'unknownField',
      severity: 'oddity',
      place: { collection, id, field },
      others,
      values: { field },
    };
  });
}

function unknownInBin({ removed }: Journal): Finding[] {
  const strangers = removed.filter(({ collection }) => !collectionNames.some((name) => name === collection));
  return [...new Set(strangers.map(({ collection }) => collection))].map((name) => {
    const [id = '', ...others] = strangers
      .filter(({ collection }) => collection === name)
      .map((gone) => gone.id);
    return {
      code: 'unknownInBin',
      severity: 'oddity',
      place: { collection: 'removed', id, field: name },
      others,
      values: { name },
    };
  });
}
