import { join } from 'node:path';
import type { Backup, Finding } from '../../src/contract/journal-state';
import { localTimeAt } from '../../src/domain/zones';
import type { NamedBackup } from './backup-names';
import { errnoOf } from './disk';
import { examine } from './examine';
import { reasonOf } from './problem';
import { nowOn, type Shelf } from './shelf';
import type { Studied } from './shelf-index';

/**
 * What a backup's file is: read whole from the disk and examined. Nothing when it is not there. What was remembered `before`
 * tells what its bytes must be.
 */
export async function study(
  shelf: Shelf,
  named: NamedBackup,
  before: Studied | undefined,
): Promise<Studied | undefined> {
  const path = join(shelf.folder, named.name);
  try {
    const { mtimeMs } = await shelf.disk.stat(path);
    const bytes = await shelf.disk.readFile(path);
    const made = [named.made, before?.sha256].filter((known) => known !== undefined);
    const specimen = { bytes, reason: named.reason, made };
    const { sha256, ...found } = await (shelf.examine ?? examine)(specimen);
    return { bytes: bytes.length, mtimeMs, sha256: before?.sha256 ?? sha256, ...found, readAt: nowOn(shelf) };
  } catch (error) {
    return errnoOf(error) === 'ENOENT' ? undefined : unread(shelf, before, error);
  }
}

/** What is known of a backup without reading it: as long as size and time of its file are what they were. */
export async function recall(
  shelf: Shelf,
  named: NamedBackup,
  before: Studied | undefined,
): Promise<Studied | undefined> {
  const there = await shelf.disk.stat(join(shelf.folder, named.name)).catch(() => undefined);
  const isKnown = before?.finding && before.bytes === there?.size && before.mtimeMs === there.mtimeMs;
  return isKnown ? before : study(shelf, named, before);
}

/** A backup as it is listed. */
export function asBackup(shelf: Shelf, named: NamedBackup, { bytes, ...known }: Studied): Backup {
  const { holdings, readAt, finding = unknown } = known;
  return {
    name: named.name,
    at: localTimeAt(named.date, named.clock, shelf.zone()),
    reason: named.reason,
    bytes,
    ...(holdings === undefined ? {} : { holdings }),
    finding,
    ...(readAt === undefined ? {} : { readAt }),
  };
}

/** What is remembered of a backup, as one whose file is not there any more. */
export function withoutFile({ bytes, mtimeMs, sha256 }: Studied): Studied {
  return { bytes, mtimeMs, sha256, finding: { state: 'gone', isCompared: false } };
}

const unknown: Finding = { state: 'damaged', isCompared: false };

/** The system did not give its bytes. That may pass, so the time of the file is forgotten and it is read again next time. */
function unread(shelf: Shelf, before: Studied | undefined, error: unknown): Studied {
  const fault = { place: '', what: reasonOf(error) };
  const finding = { state: 'damaged', isCompared: false, damage: 'unreadable', fault } as const;
  return {
    bytes: before?.bytes ?? 0,
    mtimeMs: 0,
    sha256: before?.sha256 ?? '',
    finding,
    readAt: nowOn(shelf),
  };
}
