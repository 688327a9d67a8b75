import { extname, resolve } from 'node:path';
import { type ReportFormat, reportFormats } from '../../src/contract/channels';
import { reportModel } from '../../src/domain/report/model';
import { localTimeOf } from '../../src/domain/zones';
import { t } from '../../src/words/index';
import { renderReport } from '../export/reports-part';
import { writeDurable } from '../journal/durable-file';
import { problemOf } from '../journal/problem';
import { everywhere, noMoreThan, readable, readWords } from './arguments';
import { done, type Io, type Outcome, WrongUse } from './io';
import { fourWeeksTo, periodOption, todayOf } from './look';
import { readingJournal } from './place';

/** `report`: the progress report of a period as a file, or, where it is text and no file was named, on standard output. */
export async function report(args: readonly string[], io: Io): Promise<Outcome> {
  const { values, positionals } = readWords(args, {
    ...everywhere,
    from: { type: 'string' },
    to: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    notes: { type: 'boolean' },
  });
  noMoreThan(0, positionals);
  const period = periodOption(values, fourWeeksTo, io);
  const format = formatOf(values);
  if (values.out === undefined && (format === 'pdf' || values.json)) {
    throw new WrongUse(t('terminal.use.missing', { option: '--out', example: `report.${format}` }));
  }
  const { journal } = await readingJournal(values, io);
  const model = reportModel(journal, { ...period, today: todayOf(io), withNotes: values.notes ?? false });
  const facts = { appVersion: io.appVersion, generatedAt: localTimeOf(io.clock(), io.zone) };
  const bytes = await renderReport(model, format, facts, io.printPdf);
  if (values.out === undefined)
    return {
      isDone: true,
      json: undefined,
      text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    };
  const path = resolve(io.cwd, values.out);
  await writeDurable(path, bytes).catch((error: unknown) => {
    throw problemOf(error, path);
  });
  return done({ path, format, ...period, bytes: bytes.length }, [t('terminal.reportWritten', { path })]);
}

/** The format asked for, else the one that the file's name ends in. */
function formatOf({ format, out }: { format?: string | undefined; out?: string | undefined }): ReportFormat {
  const known = (name: string) => reportFormats.find((candidate) => candidate === name);
  if (format !== undefined)
    return readable('--format', format.toLowerCase(), known, reportFormats.join(', '));
  const ending = known(
    extname(out ?? '')
      .slice(1)
      .toLowerCase(),
  );
  if (ending) return ending;
  throw new WrongUse(t('terminal.use.missing', { option: '--format', example: reportFormats.join(', ') }));
}
