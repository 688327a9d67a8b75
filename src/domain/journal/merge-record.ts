import { stableText } from './canonical';
import type { Place, StoredRecord } from './patch';
import { type Removed, recordSchemas, type Version } from './schema';
import type { Settled } from './settled';
import { joinedThreads, standing, threadsOf, wovenFields } from './threads';
import { compareStamps, compareTexts, covers, hasSeen, joined, newestStamp, type Stamp } from './versions';

/** What a journal knows of one record: how it is, or how it was when it was removed. */
interface Known {
  readonly record?: StoredRecord | undefined;
  readonly grave?: Removed | undefined;
}

interface MergedElement {
  readonly record?: StoredRecord;
  readonly grave?: Removed;
  readonly settled: readonly Settled[];
}

/** Joins what two journals know of one record; both know nothing of it is not asked for. */
export function mergeElements(place: Place, mine: Known, theirs: Known): MergedElement {
  const alone = onlyOne(mine, theirs);
  if (alone) return alone;
  const settled = mine.record && theirs.record ? settledBetween(place, mine.record, theirs.record) : [];
  const versions = [mine, theirs].flatMap(({ record, grave }) => recordOf(record, grave));
  const record = versions.reduce((one, other) => mergeRecords(place, one, other));
  const removals = removalsOf(mine, theirs, record);
  const grave = newestGrave(mine.grave, theirs.grave);
  const isDead = grave !== undefined && covers(removals, record.version);
  if (isDead) return { grave: { ...grave, version: removals, record: withoutOutlived(record) }, settled: [] };
  const { outlived: _, ...alive } = record;
  const isOutlived = !covers(record.version, removals);
  const stays = isOutlived ? [...settled, ...keptAgainst(place, mine, theirs)] : settled;
  return { record: isOutlived ? { ...alive, outlived: removals } : alive, settled: stays };
}

/** Nearly all records are the very same in both, or in one only. */
function onlyOne(mine: Known, theirs: Known): MergedElement | undefined {
  const isEmpty = ({ record, grave }: Known) => !record && !grave;
  const only = isEmpty(theirs) ? mine : isEmpty(mine) ? theirs : undefined;
  const isSame = isAlike(mine.record, theirs.record) && isAlike(mine.grave, theirs.grave);
  const it = only ?? (isSame ? mine : undefined);
  return it && (it.record && it.grave ? undefined : { ...defined(it), settled: [] });
}

function defined({ record, grave }: Known): { record?: StoredRecord; grave?: Removed } {
  return { ...(record ? { record } : {}), ...(grave ? { grave } : {}) };
}

/** Two copies mostly have their fields in one order too, and then the plain text tells it at once. */
function isAlike(one: object | undefined, other: object | undefined): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other) || textOf(one) === textOf(other);
}

function textOf(value: object | undefined): string {
  return value === undefined ? '' : stableText(value);
}

/** The records in one journal's knowledge: the living one, and the one in its grave. */
function recordOf(record: StoredRecord | undefined, grave: Removed | undefined): StoredRecord[] {
  const buried = grave && ({ version: {}, ...grave.record, id: grave.id } as StoredRecord);
  return [...(record ? [record] : []), ...(buried ? [buried] : [])];
}

/**
 * Joins two copies of a record field by field. Should their joint fields make no valid record, the newer copy stands whole: that can
 * only come of bytes that no Backstride wrote.
 */
function mergeRecords(place: Place, one: StoredRecord, other: StoredRecord): StoredRecord {
  const threads = joinedThreads(threadsOf(place, one), threadsOf(place, other));
  const newer = newerOf(one, other);
  const version = joined(one.version, other.version);
  const outlived = joined(outlivedBy(one), outlivedBy(other));
  const whole = {
    ...wovenFields(place, threads),
    id: one.id,
    ...(typeof newer.updatedAt === 'string' ? { updatedAt: newer.updatedAt } : {}),
    version,
    ...(Object.keys(outlived).length > 0 ? { outlived } : {}),
  };
  return isValid(place, whole) || !isValid(place, newer) ? whole : { ...newer, version };
}

/** The copy that was changed last, as far as counts can tell. */
function newerOf(one: StoredRecord, other: StoredRecord): StoredRecord {
  const order =
    compareStamps(newestStamp(one.version), newestStamp(other.version)) ||
    compareTexts(String(one.updatedAt), String(other.updatedAt)) ||
    compareTexts(textOf(one), textOf(other));
  return order >= 0 ? one : other;
}

function isValid(place: Place, record: object): boolean {
  if (place === 'profile' || place === 'settings' || place === 'removed') return true;
  return recordSchemas[place].safeParse(record).success;
}

function outlivedBy({ outlived }: StoredRecord): Version {
  return (outlived as Version | undefined) ?? {};
}

/** All removals that are known of, joined. */
function removalsOf(mine: Known, theirs: Known, record: StoredRecord): Version {
  const graves = [mine.grave?.version ?? {}, theirs.grave?.version ?? {}];
  return graves.reduce(joined, outlivedBy(record));
}

function newestGrave(one: Removed | undefined, other: Removed | undefined): Removed | undefined {
  if (!one || !other) return one ?? other;
  const order =
    compareStamps(newestStamp(one.version), newestStamp(other.version)) ||
    compareTexts(textOf(one), textOf(other));
  return order >= 0 ? one : other;
}

function withoutOutlived({ outlived: _, ...record }: StoredRecord): Removed['record'] {
  return record;
}

function keptAgainst(place: Place, mine: Known, theirs: Known): Settled[] {
  const grave = mine.grave ?? theirs.grave;
  const record = mine.record ?? theirs.record;
  if (!grave || !record || outlivesAlready(record, grave)) return [];
  const by = newestStamp(record.version).device;
  return [{ place, id: record.id, how: 'kept', field: '', by, against: newestStamp(grave.version).device }];
}

function outlivesAlready(record: StoredRecord, grave: Removed): boolean {
  return covers(outlivedBy(record), grave.version);
}

/** Fields whose value nobody chose. */
const silent: ReadonlySet<string> = new Set(['createdAt', 'position']);

/** The fields that both wrote without knowing of the other's change. */
function settledBetween(place: Place, mine: StoredRecord, theirs: StoredRecord): Settled[] {
  const [here, there] = [standing(threadsOf(place, mine)), standing(threadsOf(place, theirs))];
  return [...here].flatMap(([field, one]): Settled[] => {
    const other = there.get(field);
    if (!other || silent.has(field) || stableText([one.value]) === stableText([other.value])) return [];
    if (hasSeen(theirs.version, one.stamp) || hasSeen(mine.version, other.stamp)) return [];
    const [stands, lost] = compareStamps(one.stamp, other.stamp) >= 0 ? [one, other] : [other, one];
    return [
      {
        place,
        id: mine.id,
        how: 'field',
        field,
        ...values(stands.value, lost.value),
        ...devices(stands, lost),
      },
    ];
  });
}

function values(stands: unknown, lost: unknown): { stands?: unknown; lost?: unknown } {
  return { ...(stands === undefined ? {} : { stands }), ...(lost === undefined ? {} : { lost }) };
}

function devices(stands: { stamp: Stamp }, lost: { stamp: Stamp }): { by: string; against: string } {
  return { by: stands.stamp.device, against: lost.stamp.device };
}
