import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FilesChecked } from '../../src/contract/check';
import type { Finding, FindingCode } from '../../src/domain/journal/check/finding';
import { type NamedFile, namedFiles } from '../../src/domain/journal/check/named-files';
import type { Journal } from '../../src/domain/journal/schema';
import type { Disk } from './disk';
import { isJournalName, JOURNAL_FOLDERS } from './places';
import { leftBehind } from './temps';

/** A file that is named by its content, whatever it ends in. */
const byContent = /^([0-9a-f]{64})(\..*)?$/;

/**
 * Looks at everything beside the journal: each original and photo that is named by its content is read and compared with its name, each
 * file that a record names is looked for, and what does not belong there is mentioned. Nothing is changed.
 */
export async function checkFiles(
  folder: string,
  journal: Journal | undefined,
  disk: Disk,
): Promise<{ files: FilesChecked; findings: Finding[] }> {
  const looked = await Promise.all(JOURNAL_FOLDERS.map((name) => lookThrough(folder, name, disk)));
  const there = new Set(looked.flatMap(({ names }) => names.map((name) => byContent.exec(name)?.[1])));
  const missing = journal ? namedFiles(journal).filter(({ sha256 }) => !there.has(sha256)) : [];
  const [originals = nothing, photos = nothing] = looked.map(({ names, verified }) => ({
    count: names.length,
    verified,
  }));
  return {
    files: { originals, photos },
    findings: [
      ...missing.map(missingFile),
      ...looked.flatMap(({ findings }) => findings),
      ...(await strangers(folder, disk)),
    ],
  };
}

const nothing = { count: 0, verified: 0 };

interface LookedThrough {
  readonly names: readonly string[];
  readonly verified: number;
  readonly findings: readonly Finding[];
}

/** One file after the other: a disk reads them fastest so, and no two are ever held at once. */
async function lookThrough(folder: string, name: string, disk: Disk): Promise<LookedThrough> {
  const names = (await disk.readdir(join(folder, name)).catch(() => [])).filter((file) => !isHidden(file));
  let verified = 0;
  const findings: Finding[] = [];
  for (const file of names.filter((one) => byContent.test(one)).sort()) {
    const code = await compare(join(folder, name, file), file);
    if (code === undefined) verified += 1;
    else findings.push(ofFiles(code, 'fault', [`${name}/${file}`]));
  }
  return { names, verified, findings };
}

async function compare(path: string, name: string): Promise<'fileDiffers' | 'fileUnreadable' | undefined> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch {
    return 'fileUnreadable';
  }
  return hash.digest('hex') === byContent.exec(name)?.[1] ? undefined : 'fileDiffers';
}

function missingFile({ sha256, place }: NamedFile): Finding {
  return { code: 'fileMissing', severity: 'fault', place, others: [], values: { name: sha256 } };
}

/** What lies beside the journal and is neither the journal's nor hidden, as a sync tool's own files are. */
async function strangers(folder: string, disk: Disk): Promise<Finding[]> {
  const names = (await disk.readdir(folder).catch(() => [])).sort();
  const leftOver = leftBehind(names, isJournalName);
  const others = names.filter((name) => !isHidden(name) && !isOurs(name));
  const copies = others.filter(isCopy);
  return [
    ...some('conflictCopy', copies),
    ...some(
      'unknownFile',
      others.filter((name) => !copies.includes(name)),
    ),
    ...some('leftOver', leftOver),
  ];
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || ['desktop.ini', 'thumbs.db'].includes(name.toLowerCase());
}

function isOurs(name: string): boolean {
  return isJournalName(name) || JOURNAL_FOLDERS.some((ours) => ours === name);
}

/** By its name, a copy of the journal that a sync tool or a person made. */
function isCopy(name: string): boolean {
  return /^journal\b.*\.json$/i.test(name) || /conflict/i.test(name);
}

function some(code: FindingCode, names: readonly string[]): Finding[] {
  return names.length === 0 ? [] : [ofFiles(code, 'oddity', names)];
}

function ofFiles(
  code: FindingCode,
  severity: Finding['severity'],
  [id = '', ...others]: readonly string[],
): Finding {
  return { code, severity, place: { collection: 'files', id }, others, values: { name: id } };
}
