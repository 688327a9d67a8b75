import { describe, expect, it } from 'vitest';
import { profileSchema, recordSchemas, settingsSchema } from '../../domain/journal/schema';
import { fieldsOf } from '../../domain/journal/threads';
import { fields } from './fields';

const { bodyMeasurements, ...others } = recordSchemas;
const shapes: [keyof typeof fields, object[]][] = [
  ['profile', [profileSchema.shape]],
  ['settings', [settingsSchema.shape]],
  ['bodyMeasurements', bodyMeasurements.options.map(({ shape }) => shape)],
  ...Object.entries(others).map(([name, { shape }]): [keyof typeof others, object[]] => [
    name as keyof typeof others,
    [shape],
  ]),
];

describe('the names of fields', () => {
  it.each(shapes)('are there for all that a record of %s can say', (place, ofPlace) => {
    const known = ofPlace.flatMap((shape) => [...fieldsOf('runs', shape).keys()]);
    const named: Record<string, string> = fields[place];
    for (const field of known.filter((name) => name !== 'createdAt')) expect(named).toHaveProperty(field);
  });
});
