import type { LocalDate } from '../../src/domain/days';
import { formatCount } from '../../src/domain/quantities';
import { type ReportModel, reportModel } from '../../src/domain/report/model';
import { lastFourWeeks, type Period } from '../../src/domain/report/periods';
import { firstEntryDate } from '../../src/domain/report/scope';
import { localTimeOf } from '../../src/domain/zones';
import { formatSpan } from '../../src/words/dates';
import { t } from '../../src/words/index';
import { formatShare } from '../export/say';
import { figure } from '../export/tables/figures';
import { areaName } from '../export/tables/list';
import { dateOption, everywhere, noMoreThan, readWords } from './arguments';
import { done, type Io, type Outcome, WrongUse } from './io';
import { readingJournal } from './place';

/** Today by the wall clock here. */
export function todayOf({ clock, zone }: Io): LocalDate {
  return localTimeOf(clock(), zone).slice(0, 10);
}

/** The days from `--from` to `--to`, both included; what was not said follows from the other one and `otherwise`. */
export function periodOption(
  values: { from?: string | undefined; to?: string | undefined },
  otherwise: (to: LocalDate) => LocalDate,
  io: Io,
): Pick<Period, 'from' | 'to'> {
  const to = dateOption('--to', values.to) ?? todayOf(io);
  const from = dateOption('--from', values.from) ?? otherwise(to);
  if (to < from) throw new WrongUse(t('terminal.use.backwards', { from, to }));
  return { from, to };
}

/** The last four weeks up to a date: the period of a report that was asked for without one. */
export function fourWeeksTo(to: LocalDate): LocalDate {
  return lastFourWeeks(to).from;
}

/** `stats`: the totals of a period as the screens and the report show them; of the whole journal unless told otherwise. */
export async function stats(args: readonly string[], io: Io): Promise<Outcome> {
  const { values, positionals } = readWords(args, {
    ...everywhere,
    from: { type: 'string' },
    to: { type: 'string' },
  });
  noMoreThan(0, positionals);
  periodOption(values, (to) => to, io);
  const { journal } = await readingJournal(values, io);
  const first = firstEntryDate(journal);
  const { from, to } = periodOption(
    values,
    (last) => (first !== undefined && first < last ? first : last),
    io,
  );
  const model = reportModel(journal, { from, to, today: todayOf(io), withNotes: false });
  const shown = shownFigures(model);
  const lines = shown.map(({ name, value }) => `${name.padEnd(20)} ${value}`);
  const list = model.list.areas.map(({ area, now }) => ({ area, ...now }));
  const document = {
    from,
    to,
    ...model.totals.now,
    list,
    shown: Object.fromEntries(shown.map(({ what, value }) => [what, value])),
  };
  return done(document, [formatSpan(from, to), ...lines, ...listLines(model)]);
}

/** The key figures in words, by the name of their quantity. */
function shownFigures(model: ReportModel): { what: string; name: string; value: string }[] {
  return model.comparisons
    .filter(({ what }) => what !== 'listShare')
    .map(({ what, now }) => ({ what, name: t(`report.figure.${what}`), value: figure(what, now, model) }));
}

function listLines({ list }: ReportModel): string[] {
  return list.areas.map(({ area, now: { kept, due } }) => {
    const share = due > 0 ? ` (${formatShare(kept / due)})` : '';
    return t('terminal.listLine', {
      area: areaName(area).padEnd(20),
      kept: formatCount(kept),
      due: formatCount(due),
      share,
    });
  });
}
