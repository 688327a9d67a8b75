import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { journalJsonSchema } from './schema';

test('the schema in resources is that of the present format; `npm run -s cli -- schema` prints a fresh one', () => {
  const inResources = JSON.parse(
    readFileSync(new URL('../../resources/journal.schema.json', import.meta.url), 'utf8'),
  );
  expect(inResources).toEqual(JSON.parse(JSON.stringify(journalJsonSchema())));
});

test('the schema leaves every object open for fields it does not know', () => {
  const closed: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('additionalProperties' in value && value.additionalProperties === false) closed.push(path);
    for (const [key, inner] of Object.entries(value)) walk(inner, `${path}/${key}`);
  };
  walk(journalJsonSchema(), '');
  expect(closed).toEqual([]);
});
