import type { CheckProblem } from '../../src/contract/check';
import { countRecords } from '../../src/domain/journal/apply';
import type { Fault } from '../../src/domain/journal/fault';
import { type CollectionName, JOURNAL_VERSION } from '../../src/domain/journal/schema';
import { t } from '../../src/words/index';
import { damageOf } from './decode';
import { type Disk, isErrno, nodeDisk } from './disk';
import { writeProbe } from './durable-file';
import { type Look, lookInto, type NoFileLook, type SeenState } from './open';
import { journalPath } from './places';
import { reasonOf } from './problem';

/** What a check found. `counts` is there for every journal that can be read, `ok` only without any problem. */
export interface Checked {
  readonly ok: boolean;
  readonly state: SeenState['state'];
  readonly version?: number;
  readonly counts?: Record<CollectionName, number>;
  readonly problems: readonly CheckProblem[];
}

/**
 * Checks the journal in a folder without changing it: whether it is there, whole and valid, and whether the disk would take
 * another copy of its size (one is written beside it for a moment and removed again).
 */
export async function checkJournal(folder: string, disk: Disk = nodeDisk): Promise<Checked> {
  return checkLook(
    folder,
    await lookInto(folder, { openedBefore: false, backups: async () => [], disk }),
    disk,
  );
}

/** The same for a folder that was looked into already. */
export async function checkLook(folder: string, found: Look, disk: Disk): Promise<Checked> {
  const problems = [...problemsOf(found), ...(await roomProblems(folder, found, disk))];
  return { ok: problems.length === 0, state: found.state.state, ...known(found), problems };
}

function known({ state, journal }: Look): Pick<Checked, 'version' | 'counts'> {
  const shown = journal ?? (state.state === 'newer' ? state.journal : undefined);
  const version = state.state === 'newer' || state.state === 'older' ? state.version : journal?.version;
  return {
    ...(version === undefined ? {} : { version }),
    ...(shown === undefined ? {} : { counts: countRecords(shown) }),
  };
}

function problemsOf({ state, file }: Look): CheckProblem[] {
  if (!file) return [withoutFile(state)];
  switch (state.state) {
    case 'good':
    case 'older':
      return [];
    case 'newer':
      return [
        {
          code: 'newer',
          text: t('problems.checks.newer', { version: state.version, known: JOURNAL_VERSION }),
        },
      ];
    case 'damaged':
      return damageProblems(file.bytes, state.faults);
  }
}

function withoutFile(state: NoFileLook['state']): CheckProblem {
  return state.state === 'missing'
    ? { code: 'missing', text: t('problems.checks.missing', { folder: state.folder }) }
    : { code: 'unreadable', text: t('problems.checks.unreadable', { reason: state.reason }) };
}

const damageCodes = {
  empty: 'empty',
  zeroBytes: 'zero-bytes',
  notUtf8: 'not-utf8',
  truncated: 'truncated',
  notJson: 'not-json',
  notAJournal: 'not-a-journal',
} as const;

function damageProblems(bytes: Uint8Array, faults: readonly Fault[]): CheckProblem[] {
  const damage = damageOf(bytes);
  if (damage === 'invalid') return faults.map(faultProblem);
  const what = faults.map((fault) => fault.what).join('; ');
  return [{ code: damageCodes[damage], text: t(`problems.checks.${damage}`, { what }) }];
}

function faultProblem({ place, what }: Fault): CheckProblem {
  return { code: 'invalid', place, text: t('problems.checks.invalid', { place, what }) };
}

async function roomProblems(folder: string, { file }: Look, disk: Disk): Promise<CheckProblem[]> {
  if (!file) return [];
  try {
    await writeProbe(journalPath(folder), file.bytes, disk);
    return [];
  } catch (error) {
    const isFull = isErrno(error, 'ENOSPC', 'EDQUOT');
    if (isFull) return [{ code: 'disk-full', text: t('problems.checks.diskFull') }];
    const text = t('problems.checks.notWritable', { folder, reason: reasonOf(error) });
    return [{ code: 'not-writable', text }];
  }
}
