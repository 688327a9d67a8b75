import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Problem } from '../../src/contract/journal-state';
import { localTimeOf } from '../../src/domain/zones';
import { freeAside, isThere } from './asides';
import { type Disk, errnoOf, nodeDisk } from './disk';
import { readDurable, writeDurable } from './durable-file';
import { confirmFolder, makeFolder, realFolder } from './folders';
import { JOURNAL_FILE, JOURNAL_FOLDERS, journalPath } from './places';
import { ProblemError, problemOf, reasonOf } from './problem';

/** What moving a journal needs. `switchTo` makes the new folder the one to open from now on. */
export interface Moving {
  readonly from: string;
  readonly to: string;
  readonly clock: () => number;
  readonly zone: () => string;
  readonly switchTo: (folder: string) => Promise<void>;
  readonly warn: (problem: Problem) => void;
  readonly disk?: Disk;
}

/**
 * Moves a journal that nobody writes meanwhile: everything is copied and compared, then the new folder is switched to, and
 * only then the old journal.json gets another name (`journal.moved-<time>.json`), so that never two of them go on and
 * nothing is removed.
 * @throws ProblemError when the target has a journal, is the same folder or inside what moves, or a copy failed; the
 * journal then stays where it was.
 */
export async function moveJournal(moving: Moving): Promise<void> {
  const { from, to, disk = nodeDisk } = moving;
  await insistOnOtherPlace(from, to, disk);
  // The journal itself comes last: a folder with only half of the rest is not taken for a journal.
  const files = [...(await filesOfFolders(from, disk)), JOURNAL_FILE];
  for (const file of files) await copy(join(from, file), join(to, file), disk);
  await switchOver(moving, disk);
  await retire(moving, disk);
}

/** When the new place cannot be remembered, the copy goes again: two journals that both go on would drift apart. */
async function switchOver({ to, switchTo }: Moving, disk: Disk): Promise<void> {
  try {
    await switchTo(to);
  } catch (error) {
    await disk.unlink(journalPath(to)).catch(() => undefined);
    throw problemOf(error, to);
  }
}

async function insistOnOtherPlace(from: string, to: string, disk: Disk): Promise<void> {
  const [here, there] = [await realFolder(from), await realFolder(to)];
  if (here === there) throw new ProblemError('sameFolder', { folder: from });
  const movesAlong = JOURNAL_FOLDERS.some((name) => isWithin(join(here, name), there));
  if (movesAlong) throw new ProblemError('insideItself', { folder: to });
  if (await isThere(journalPath(to), disk)) throw new ProblemError('journalThere', { folder: to });
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

async function filesOfFolders(from: string, disk: Disk): Promise<string[]> {
  const lists = JOURNAL_FOLDERS.map((folder) => filesIn(from, folder, disk));
  return (await Promise.all(lists)).flat();
}

async function filesIn(root: string, path: string, disk: Disk): Promise<string[]> {
  const names = await disk.readdir(join(root, path)).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return [];
    throw problemOf(error, join(root, path));
  });
  const inside = names.map(async (name) => {
    const inner = `${path}${sep}${name}`;
    const there = await disk.stat(join(root, inner));
    return there.isDirectory() ? filesIn(root, inner, disk) : [inner];
  });
  return (await Promise.all(inside)).flat();
}

/** What is there already under a name is only left in place when it is the very same. */
async function copy(from: string, to: string, disk: Disk): Promise<void> {
  try {
    const { bytes, sha256 } = await readDurable(from, disk);
    const before = await readDurable(to, disk).catch(() => undefined);
    if (before?.sha256 === sha256) return;
    if (before) throw new ProblemError('nameTaken', { path: to });
    await makeFolder(dirname(to), disk);
    await writeDurable(to, bytes, { expected: null, disk });
    const written = await readDurable(to, disk);
    if (written.sha256 !== sha256) throw new ProblemError('copyDiffers', { path: from });
  } catch (error) {
    throw problemOf(error, to);
  }
}

async function retire({ from, clock, zone, warn }: Moving, disk: Disk): Promise<void> {
  const path = journalPath(from);
  try {
    await disk.rename(path, await freeAside(from, 'moved', localTimeOf(clock(), zone()), disk));
    await confirmFolder(from, disk);
  } catch (error) {
    warn(new ProblemError('oldCopyStays', { path, reason: reasonOf(error) }));
  }
}
