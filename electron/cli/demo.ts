import { resolve } from 'node:path';
import { countRecords } from '../../src/domain/journal/apply';
import { formatCount } from '../../src/domain/quantities';
import { sampleJournal } from '../../src/domain/sample/journal';
import { t } from '../../src/words/index';
import { bytesOf } from '../journal/adapter';
import { ChangedUnderneath, writeDurable } from '../journal/durable-file';
import { makeFolder } from '../journal/folders';
import { journalPath } from '../journal/places';
import { problemOf } from '../journal/problem';
import { dateOption, noMoreThan, readWords, wholeOption } from './arguments';
import { done, Failed, type Io, type Outcome, WrongUse } from './io';
import { todayOf } from './look';

/** `demo`: a made-up journal in a folder that has none, the same for the same seed and day. */
export async function demo(args: readonly string[], io: Io): Promise<Outcome> {
  const { values, positionals } = readWords(args, {
    json: { type: 'boolean' },
    out: { type: 'string' },
    years: { type: 'string' },
    seed: { type: 'string' },
    today: { type: 'string' },
    runs: { type: 'string' },
  });
  noMoreThan(0, positionals);
  if (values.out === undefined)
    throw new WrongUse(t('terminal.use.missing', { option: '--out', example: './demo' }));
  const journal = sampleJournal({
    years: wholeOption('--years', values.years, [1, 50]) ?? 3,
    seed: wholeOption('--seed', values.seed, [0, 999_999_999]) ?? 1,
    today: dateOption('--today', values.today) ?? todayOf(io),
    runs: wholeOption('--runs', values.runs, [0, 100_000]),
  });
  const folder = resolve(io.cwd, values.out);
  await put(folder, bytesOf(journal));
  const counts = countRecords(journal);
  const told = { folder, runs: formatCount(counts.runs), days: formatCount(counts.days) };
  return done({ folder, counts }, [t('terminal.demoMade', told)]);
}

/** Writes the journal where there is none; whatever is there already stays. */
async function put(folder: string, bytes: Uint8Array): Promise<void> {
  const path = journalPath(folder);
  try {
    await makeFolder(folder);
    await writeDurable(path, bytes, { expected: null });
  } catch (error) {
    if (error instanceof ChangedUnderneath)
      throw new Failed('journalThere', t('problems.journalThere', { folder }));
    throw problemOf(error, path);
  }
}
