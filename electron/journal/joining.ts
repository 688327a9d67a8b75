import { randomUUID } from 'node:crypto';
import type { CameIn } from '../../src/contract/journal-state';
import { changesBetween } from '../../src/domain/journal/between';
import { withHandEdits } from '../../src/domain/journal/hand-edits';
import { type Merged, mergeJournals } from '../../src/domain/journal/merge';
import type { Change } from '../../src/domain/journal/patch';
import type { Journal } from '../../src/domain/journal/schema';
import type { Settled } from '../../src/domain/journal/settled';
import { type Edge, saysTheSame } from '../../src/domain/journal/threads';
import { bytesOf } from './adapter';
import { afterCameIn } from './past';
import type { Found } from './underneath';
import type { Memory, TakenIn } from './writer';

/** The memory with another journal joined to it, and what that brought. */
export interface Joined {
  readonly memory: Memory;
  readonly changes: readonly Change[];
  /** Absent when it brought nothing that is worth a word. */
  readonly came?: CameIn;
}

/** Where a journal came from, when, and how it is to be joined. */
export interface Joining {
  readonly source: CameIn['source'];
  readonly edge: Edge;
  readonly join: (mine: Journal, theirs: Journal) => Merged;
}

/** Joins `theirs` to the memory. What it brought can be taken back by choice. */
export function joinedTo(
  { journal, past }: Memory,
  theirs: Journal,
  { source, edge, join }: Joining,
): Joined {
  const merged = join(journal, theirs);
  const changes = changesBetween(journal, merged.journal);
  if (changes.length === 0) return { memory: { journal, past }, changes };
  const told = changes.filter((change) => !isOnlyNames(change));
  if (told.length === 0) return { memory: { journal: merged.journal, past }, changes };
  const from = namesIn(merged.journal, told, edge.device);
  const cameIn = { source, from, ...counted(told), settled: settledNow(merged.settled, told) };
  const deedId = randomUUID();
  const label =
    from.length > 0
      ? { key: 'cameIn', values: { from: from.join(', ') } }
      : { key: 'cameInUnnamed', values: {} };
  const deed = { id: deedId, at: edge.at, label, changes: told, cameIn };
  return {
    memory: { journal: merged.journal, past: afterCameIn(past, deed) },
    changes,
    came: { deedId, ...cameIn },
  };
}

/**
 * The memory with what was found in the journal's own file taken in. What was edited there by hand counts as an edit made here, just
 * now. While the memory runs ahead, it is counted apart, so that no two edits have one count.
 */
export function takenIn(
  memory: Memory,
  known: Journal,
  { journal, sha256, mustWrite }: Found,
  edge: Edge,
): Joined & TakenIn {
  if (!journal) return { memory, known, sha256, mustWrite, changes: [] };
  const isAhead = memory.journal !== known;
  const byHand = isAhead ? { ...edge, device: `${edge.device}.hand` } : edge;
  const theirs = withHandEdits(journal, known, byHand);
  const joined = joinedTo(memory, theirs, { source: 'file', edge, join: mergeJournals });
  const isSame = bytesOf(joined.memory.journal).equals(bytesOf(journal));
  return { ...joined, known: isSame ? joined.memory.journal : journal, sha256, mustWrite };
}

/** What was decided in records that changed here by it; the rest was decided before, and said then. */
function settledNow(settled: readonly Settled[], changes: readonly Change[]): Settled[] {
  const touched = new Set(changes.map(({ place, id }) => `${place} ${id}`));
  return settled.filter(({ place, id }) => touched.has(`${place} ${id}`));
}

function counted(changes: readonly Change[]): Pick<CameIn, 'added' | 'changed' | 'removed'> {
  const records = changes.filter(({ place }) => place !== 'removed');
  const added = records.filter(({ before }) => before === null).length;
  const removed = records.filter(({ after }) => after === null).length;
  return { added, removed, changed: records.length - added - removed };
}

/** A change of the settings that says no more than what a computer is called. */
function isOnlyNames({ place, before, after }: Change): boolean {
  if (place !== 'settings' || !before || !after) return false;
  const { devices: _, ...was } = before;
  const { devices: __, ...is } = after;
  return saysTheSame('settings', was, is);
}

/** The names of the computers, but for this one, whose changes were not known here before. */
function namesIn(journal: Journal, changes: readonly Change[], own: string): string[] {
  const devices = new Set(changes.flatMap(newDevices).filter((device) => device !== own));
  const names: Record<string, string> = journal.settings.devices ?? {};
  return [...devices].flatMap((device) => names[device] ?? []).sort();
}

function newDevices({ before, after }: Change): string[] {
  const seen = before?.version ?? {};
  return Object.entries(after?.version ?? {}).flatMap(([device, count]) =>
    count > (seen[device] ?? 0) ? [device] : [],
  );
}
