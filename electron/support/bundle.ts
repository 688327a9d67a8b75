import { readFile, statfs } from 'node:fs/promises';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import type { CheckReport } from '../../src/contract/check';
import { findingFacts, journalFacts, placeWithoutNames } from '../../src/domain/journal/support-facts';
import { t } from '../../src/words/index';
import type { CallLog } from '../ipc/call-log';
import { readJournalBytes } from '../journal/decode';
import { journalPath } from '../journal/places';

/** What a bundle is made from. */
export interface SupportParts {
  readonly appVersion: string;
  readonly runtime: string;
  readonly clock: () => number;
  readonly log: Pick<CallLog, 'counts' | 'problems'>;
  readonly report: CheckReport;
  readonly checkedInMs: number;
  readonly folder: string;
}

const DAY_MS = 86_400_000;

/**
 * Everything that helps to find a fault, in one readable text, and nothing that tells of a person: no names, notes, ids, paths, dates of
 * birth, and no message of the system, since it may quote any of these. Problems go by their codes, records by their numbers.
 */
export async function supportText(parts: SupportParts): Promise<string> {
  const { appVersion, runtime, clock, log, report, checkedInMs, folder } = parts;
  const bundle = {
    about: t('check.support.about'),
    madeAt: new Date(clock()).toISOString(),
    app: { version: appVersion, runtime },
    system: await systemFacts(folder),
    journal: await journalPart(folder, report),
    backups: backupFacts(report, clock()),
    timings: { checkedInMs, calls: log.counts() },
    lastProblems: log.problems(),
  };
  return `${JSON.stringify(bundle, undefined, 2)}\n`;
}

async function systemFacts(folder: string) {
  const disk = await statfs(folder).catch(() => undefined);
  return {
    platform: platform(),
    release: release(),
    arch: arch(),
    processors: cpus().length,
    memoryMB: Math.round(totalmem() / 1e6),
    node: process.versions.node,
    ...(disk ? { diskType: disk.type, diskFreeMB: Math.round((disk.bavail * disk.bsize) / 1e6) } : {}),
  };
}

async function journalPart(folder: string, report: CheckReport) {
  const bytes = await readFile(journalPath(folder)).catch(() => undefined);
  const reading = bytes && readJournalBytes(bytes);
  const journal = reading?.kind === 'good' ? reading.journal : undefined;
  const { state, version, counts, problems, files, findings } = report;
  return {
    state,
    ...(version === undefined ? {} : { format: version }),
    ...(bytes ? { bytes: bytes.length } : {}),
    ...(counts ? { counts } : {}),
    problems: problems.map(({ code, place }) =>
      place === undefined ? { code } : { code, place: placeWithoutNames(place) },
    ),
    ...(journal
      ? { ...journalFacts(journal), findings: findingFacts(findings, journal) }
      : { findings: findings.map(({ code }) => ({ code })) }),
    files,
  };
}

function backupFacts({ backups }: CheckReport, now: number) {
  const { count, readable, newest } = backups;
  const age = newest === undefined ? {} : { newestDaysAgo: Math.floor((now - Date.parse(newest)) / DAY_MS) };
  return { count, readable, ...age };
}
