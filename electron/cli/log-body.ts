import { randomUUID } from 'node:crypto';
import { foldSiteSchema } from '../../src/domain/journal/schema';
import { formatMass, parseMass } from '../../src/domain/quantities';
import { t } from '../../src/words/index';
import { everywhere, noMoreThan, readWords, required } from './arguments';
import { carryOut, momentOption, nameOption, noteOption, now } from './entry';
import { done, type Io, type Outcome } from './io';
import { writingJournal } from './place';

const LONGEST_NAME = 100;

/** `log weight 80.2kg`: without a unit, in the journal's own. */
export async function logWeight(args: readonly string[], io: Io): Promise<Outcome> {
  const { values, positionals } = readWords(args, {
    ...everywhere,
    at: { type: 'string' },
    note: { type: 'string' },
  });
  noMoreThan(1, positionals);
  const at = momentOption(values.at, io);
  required('MASS', positionals[0], (text) => parseMass(text, 'kg') ?? parseMass(text, 'lb'), '80.2kg');
  return writingJournal(values, io, async ({ journal, handlers }) => {
    const unit = journal.settings.massUnit;
    const massKg = required('MASS', positionals[0], (text) => parseMass(text, unit), '80.2kg');
    const measured = { id: randomUUID(), measuredAt: (at ?? now(io)).at, ...noteOption(values.note) };
    await carryOut(
      { type: 'add', collection: 'bodyMeasurements', record: { ...measured, kind: 'mass', massKg } },
      handlers,
      io,
    );
    return done({ id: measured.id, measuredAt: measured.measuredAt, massKg }, [
      t('terminal.logged.weight', { mass: formatMass(massKg, unit) }),
    ]);
  });
}

/** `log fold`: the readings of one skinfold, as read. */
export async function logFold(args: readonly string[], io: Io): Promise<Outcome> {
  const { values, positionals } = readWords(args, {
    ...everywhere,
    site: { type: 'string' },
    mm: { type: 'string' },
    measurer: { type: 'string' },
    caliper: { type: 'string' },
    at: { type: 'string' },
    note: { type: 'string' },
  });
  noMoreThan(0, positionals);
  const at = momentOption(values.at, io);
  const site = required(
    '--site',
    values.site,
    (text) => foldSiteSchema.options.find((known) => known === text),
    foldSiteSchema.options.join(', '),
  );
  const measurer = nameOption('--measurer', values.measurer, LONGEST_NAME);
  const caliper = nameOption('--caliper', values.caliper, LONGEST_NAME);
  const readingsMm = required('--mm', values.mm, readings, '21.4,21.8');
  return writingJournal(values, io, async ({ handlers }) => {
    const measured = {
      id: randomUUID(),
      measuredAt: (at ?? now(io)).at,
      ...(measurer !== undefined && { measurer }),
      ...(caliper !== undefined && { caliper }),
      ...noteOption(values.note),
    };
    await carryOut(
      {
        type: 'add',
        collection: 'bodyMeasurements',
        record: { ...measured, kind: 'fold', site, readingsMm },
      },
      handlers,
      io,
    );
    const line = t('terminal.logged.fold', { site, readings: readingsMm.map((mm) => `${mm} mm`).join(', ') });
    return done({ id: measured.id, measuredAt: measured.measuredAt, site, readingsMm }, [line]);
  });
}

/** "21.4,21.8": one to ten readings of 1 to 100 mm, with a point as decimal mark. */
function readings(text: string): number[] | undefined {
  const parts = text.split(/[,;\s]+/).filter(Boolean);
  const all = parts.map((part) =>
    /^\d{1,3}(\.\d{1,2})?(mm)?$/.test(part) ? Number.parseFloat(part) : Number.NaN,
  );
  return all.length > 0 && all.length <= 10 && all.every((mm) => mm >= 1 && mm <= 100) ? all : undefined;
}
