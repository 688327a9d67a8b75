import { resolve } from 'node:path';
import { t } from '../../src/words/index';
import { writeDurable } from '../journal/durable-file';
import { problemOf } from '../journal/problem';
import { everywhere, noMoreThan, readWords } from './arguments';
import { done, type Io, type Outcome } from './io';
import { withHandlers } from './place';

/** `support`: the bundle for whoever helps, on standard output or in a file. Nobody has to let the journal go for it. */
export async function support(args: readonly string[], io: Io): Promise<Outcome> {
  const { values, positionals } = readWords(args, { ...everywhere, out: { type: 'string' } });
  noMoreThan(0, positionals);
  const { text } = await withHandlers(values, io, ({ handlers }) => handlers.supportBundle(undefined));
  if (values.out === undefined) return { isDone: true, json: undefined, text };
  const path = resolve(io.cwd, values.out);
  await writeDurable(path, Buffer.from(text)).catch((error: unknown) => {
    throw problemOf(error, path);
  });
  return done({ path }, [t('terminal.supportWritten', { path })]);
}
