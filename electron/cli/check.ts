import type { CheckReport } from '../../src/contract/check';
import type { Finding } from '../../src/domain/journal/check/finding';
import { findingKey } from '../../src/domain/journal/check/finding';
import { formatCount } from '../../src/domain/quantities';
import { deedText, findingText } from '../../src/words/findings';
import { t } from '../../src/words/index';
import type { Handlers } from '../ipc/parts';
import { checkInFull } from '../journal/check-in-full';
import { everywhere, noMoreThan, readWords } from './arguments';
import { done, type Io, type Outcome } from './io';
import { cannotOpen, foldersOf, type Place, withHandlers } from './place';

/**
 * `check`: whether the journal is there, whole and valid, and what in it and beside it cannot be right. Not being so is an answer
 * too, with exit code 1; oddities, which may be right, leave it at 0. `--mend` mends the faults first.
 */
export async function check(args: readonly string[], io: Io): Promise<Outcome> {
  const { values, positionals } = readWords(args, { ...everywhere, mend: { type: 'boolean' } });
  noMoreThan(0, positionals);
  if (values.mend) return mend(values, io);
  const { journal: folder, data } = await foldersOf(values, io);
  const report = await checkInFull(folder, { dataFolder: data, clock: io.clock, zone: () => io.zone });
  return told(folder, report, [], offer(report));
}

/** Mends the faults of a good journal, or the file of a damaged one. @throws Failed when it is neither */
function mend(place: Place, io: Io): Promise<Outcome> {
  return withHandlers(place, io, async ({ handlers, folder }) => {
    const state = await handlers.openJournal(undefined);
    if (state.state === 'damaged') {
      await handlers.mendDamagedJournal(undefined);
      const report = await handlers.checkJournal(undefined);
      const deeds = report.mendedBefore ?? [];
      return told(folder, report, [t('terminal.check.mendedFile'), ...deeds.map(deedLine)], [], { deeds });
    }
    if (state.state !== 'good') throw cannotOpen(state, folder);
    return mendFaults(handlers, folder);
  });
}

async function mendFaults(handlers: Handlers, folder: string): Promise<Outcome> {
  const before = await handlers.checkJournal(undefined);
  const keys = mendable(before).map(findingKey);
  if (keys.length === 0) return told(folder, before, [t('terminal.check.nothingToMend')], [], { mended: 0 });
  const { mended, backup } = await handlers.mendJournal({ keys });
  const lines = [
    t('terminal.check.mended', { count: mended, backup }),
    ...mendable(before).map((finding) => findingLine(finding, before)),
    t('terminal.check.takeBack', { backup }),
  ];
  return told(folder, await handlers.checkJournal(undefined), lines, [], { mended, backup });
}

function mendable({ findings }: CheckReport): Finding[] {
  return findings.filter(({ severity, mend }) => severity === 'fault' && mend !== undefined);
}

function offer(report: CheckReport): string[] {
  const { length: count } = mendable(report);
  if (report.mend) return [t('terminal.check.mendableFile'), ...report.mend.map(deedLine)];
  return count > 0 ? [t('terminal.check.mendable', { count })] : [];
}

function told(
  folder: string,
  report: CheckReport,
  before: readonly string[],
  after: readonly string[],
  more: object = {},
): Outcome {
  const counts = Object.entries(report.counts ?? {}).map(([name, count]) => `${name.padEnd(18)} ${count}`);
  const head = report.ok
    ? t('terminal.check.good', { folder, version: report.version ?? '' })
    : t('terminal.check.notGood', { folder });
  const lines = [
    ...before,
    head,
    ...counts,
    besideLine(report),
    ...report.problems.map((problem) => problem.text),
    ...report.findings.map((finding) => findingLine(finding, report)),
    ...after,
  ];
  return { ...done({ folder, ...withTexts(report), ...more }, lines), isDone: report.ok };
}

/** Each finding with its sentence, for whoever reads the document. */
function withTexts(report: CheckReport): object {
  const findings = report.findings.map((finding) => ({
    ...finding,
    text: findingText(finding, unitsOf(report)),
  }));
  return { ...report, findings };
}

function besideLine({ files, backups }: CheckReport): string {
  return t('terminal.check.files', {
    originals: formatCount(files.originals.count),
    verified: formatCount(files.originals.verified),
    backups: formatCount(backups.count),
    readable: formatCount(backups.readable),
  });
}

function findingLine(finding: Finding, report: CheckReport): string {
  return `  ${t(`terminal.check.${finding.severity}`).padEnd(7)} ${findingText(finding, unitsOf(report))}`;
}

function deedLine(deed: Parameters<typeof deedText>[0]): string {
  return `  ${deedText(deed)}`;
}

function unitsOf({ units }: CheckReport): NonNullable<CheckReport['units']> {
  return units ?? { distanceUnit: 'km', massUnit: 'kg' };
}
