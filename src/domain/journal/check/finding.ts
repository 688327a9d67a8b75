import type { CollectionName } from '../schema';

/** What a check of a whole and valid journal can come across; each code has a sentence in the catalogue. */
export type FindingCode =
  | 'shoeGone'
  | 'shoeInBin'
  | 'marksOfNobody'
  | 'aliveInBin'
  | 'pauseBackwards'
  | 'archivedBeforeStart'
  | 'fastRun'
  | 'longRun'
  | 'heartRatesSwapped'
  | 'foldReadingsApart'
  | 'massInPounds'
  | 'massInKilograms'
  | 'massJump'
  | 'duplicate'
  | 'inFuture'
  | 'marksInFuture'
  | 'changedBeforeBegun'
  | 'changedInFuture'
  | 'zoneUnknown'
  | 'offsetUnlikeZone'
  | 'marksFarFromDay'
  | 'unknownMember'
  | 'unknownField'
  | 'unknownInBin'
  | 'fileMissing'
  | 'fileDiffers'
  | 'fileUnreadable'
  | 'conflictCopy'
  | 'unknownFile'
  | 'leftOver';

/** What can be done about it. Nothing is ever thrown away: see `steps.ts`. */
export type MendKind =
  | 'bringShoeBack'
  | 'clearShoe'
  | 'clearMarks'
  | 'leaveBin'
  | 'dropPauses'
  | 'startWhenArchived'
  | 'clearDistance'
  | 'swapHeartRates'
  | 'poundsToKilograms'
  | 'kilogramsToPounds'
  | 'removeRecords'
  | 'stampAnew'
  | 'clearZone';

/**
 * Where something was found: a record by its collection and id, a file beside the journal by its name. The journal itself has neither
 * record nor id.
 */
export interface FindingPlace {
  readonly collection: CollectionName | 'removed' | 'profile' | 'settings' | 'journal' | 'files';
  readonly id: string;
  readonly field?: string;
}

/** One thing that a check came across. */
export interface Finding {
  readonly code: FindingCode;
  /**
   * A `fault` cannot be meant, and mending it takes nothing away that is shown anywhere. An `oddity` may well be right; it is only
   * ever mended when it was chosen by itself.
   */
  readonly severity: 'fault' | 'oddity';
  readonly place: FindingPlace;
  /** Ids of further records of which the same is true. */
  readonly others: readonly string[];
  /** What the sentence is filled with: SI units in the names, dates, names that a person gave. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly mend?: MendKind;
}

/** The name by which a finding is chosen; the same for the same thing in the same journal. */
export function findingKey({ code, place }: Finding): string {
  return [code, place.collection, place.id, place.field ?? ''].join(' ');
}

/** How many records, or files, a finding speaks of. */
export function recordsIn({ others }: Finding): number {
  return 1 + others.length;
}
