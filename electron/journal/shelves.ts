import { join } from 'node:path';
import type { Backup } from '../../src/contract/journal-state';
import { newestBackup } from './backups';
import { type Disk, nodeDisk } from './disk';
import { realFolder } from './folders';
import { listBackups } from './list-backups';
import type { Shelf } from './shelf';
import { changeIndex, readIndex } from './shelf-index';

/** What finding and making backups needs besides the journal. */
export interface ShelfEdges {
  /** The app's own data folder: backups lie outside the journal's, so that no sync tool spreads or removes them. */
  readonly dataFolder: string;
  readonly clock: () => number;
  readonly zone: () => string;
  readonly disk?: Disk;
  readonly examine?: Shelf['examine'];
}

/** The shelf of one journal, by its id. */
export function shelfOf(edges: ShelfEdges, journalId: string): Shelf {
  const { dataFolder, clock, zone, disk = nodeDisk, examine } = edges;
  return { folder: join(dataFolder, 'backups', journalId), clock, zone, disk, examine };
}

/**
 * The shelf for a journal that cannot say (all of) who it is: by the id that its bytes still tell, else the one whose journal
 * lay in `journalFolder` last. Nothing when there are no backups of it.
 */
export async function findShelf(
  edges: ShelfEdges,
  journalFolder: string,
  journalId: string | undefined,
): Promise<Shelf | undefined> {
  const named = journalId === undefined ? undefined : shelfOf(edges, journalId);
  if (named && (await newestBackup(named))) return named;
  const candidates = await shelvesOf(edges, await realFolder(journalFolder));
  return candidates.sort((a, b) => (a.newest < b.newest ? 1 : -1))[0]?.shelf;
}

/** The backups to offer for a journal that is gone or damaged. */
export async function backupsFor(
  edges: ShelfEdges,
  journalFolder: string,
  journalId: string | undefined,
): Promise<Backup[]> {
  const shelf = await findShelf(edges, journalFolder, journalId);
  return shelf ? listBackups(shelf) : [];
}

/** Remembers where the journal of a shelf lies now. */
export async function claimShelf(shelf: Shelf, journalFolder: string): Promise<void> {
  const folder = await realFolder(journalFolder);
  if (!(await newestBackup(shelf))) return;
  await changeIndex(shelf.folder, (index) => ({ ...index, journalFolder: folder }), shelf.disk);
}

async function shelvesOf(edges: ShelfEdges, folder: string): Promise<{ shelf: Shelf; newest: string }[]> {
  const disk = edges.disk ?? nodeDisk;
  const ids = await disk.readdir(join(edges.dataFolder, 'backups')).catch(() => []);
  const shelves = ids.map((id) => shelfOf(edges, id));
  const looked = shelves.map(async (shelf) => {
    const { journalFolder } = await readIndex(shelf.folder, disk);
    const newest = journalFolder === folder ? await newestBackup(shelf) : undefined;
    return newest ? [{ shelf, newest: newest.name }] : [];
  });
  return (await Promise.all(looked)).flat();
}
