import { z } from 'zod';
import { JOURNAL_VERSION, journalSchema } from '../../src/domain/journal/schema';
import { noMoreThan, readWords } from './arguments';
import type { Outcome } from './io';

/** The JSON Schema of the journal's present format, as it lies in resources/journal.schema.json. */
export function journalJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(journalSchema, { io: 'input', reused: 'inline' });
  return { title: `Backstride journal, format ${JOURNAL_VERSION}`, ...schema };
}

/** `schema`: the JSON Schema; with and without `--json` the same. */
export async function schema(args: readonly string[]): Promise<Outcome> {
  const { positionals } = readWords(args, { json: { type: 'boolean' } });
  noMoreThan(0, positionals);
  const document = journalJsonSchema();
  return { isDone: true, json: document, text: `${JSON.stringify(document, undefined, 2)}\n` };
}
