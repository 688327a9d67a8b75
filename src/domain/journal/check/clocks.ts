import { epochMsOf, localTimeOf } from '../../zones';
import { collectionNames, type Day, type Journal, type JournalRecord, type Run } from '../schema';
import type { Finding } from './finding';
import { namedBy } from './named';

const DAY_MS = 86_400_000;

/** A mark that was made further than this from its day was hardly made on it, by whatever clock. */
const FAR_MS = 366 * DAY_MS;

/** Times that no clock which was right can have written. `now` is milliseconds since 1970 UTC. */
export function clocks(journal: Journal, now: number): Finding[] {
  return [
    ...journal.runs.flatMap((run) => [...inFuture('runs', run, run.startedAt, now), ...zone(run)]),
    ...journal.bodyMeasurements.flatMap((body) => inFuture('bodyMeasurements', body, body.measuredAt, now)),
    ...marks(journal.days, now),
    ...stamps(journal, now),
  ];
}

/** A day of grace: whoever flies east is ahead of the clock at home. */
function isAhead(time: string, now: number): boolean {
  return epochMsOf(time) > now + DAY_MS;
}

function inFuture(
  collection: 'runs' | 'bodyMeasurements',
  { id }: JournalRecord,
  time: string,
  now: number,
): Finding[] {
  if (!isAhead(time, now)) return [];
  const field = collection === 'runs' ? 'startedAt' : 'measuredAt';
  const values = { date: time.slice(0, 10) };
  return [{ code: 'inFuture', severity: 'oddity', place: { collection, id, field }, others: [], values }];
}

function zone({ id, startedAt, timeZone }: Run): Finding[] {
  if (timeZone === undefined) return [];
  const there = shownIn(startedAt, timeZone);
  if (there?.slice(19) === startedAt.slice(19).replace('Z', '+00:00')) return [];
  const values = { date: startedAt.slice(0, 10), timeZone, offset: startedAt.slice(19) };
  return [
    {
      code: there === undefined ? 'zoneUnknown' : 'offsetUnlikeZone',
      severity: 'oddity',
      place: { collection: 'runs', id, field: 'timeZone' },
      others: [],
      values: there === undefined ? values : { ...values, expected: there.slice(19) },
      mend: 'clearZone',
    },
  ];
}

function shownIn(time: string, timeZone: string): string | undefined {
  try {
    return localTimeOf(epochMsOf(time), timeZone);
  } catch {
    return undefined;
  }
}

function marks(days: readonly Day[], now: number): Finding[] {
  const ahead = days.filter((day) => markedAt(day).some((time) => isAhead(time, now)));
  const far = days.filter((day) => !ahead.includes(day) && markedAt(day).some((time) => isFar(time, day)));
  return [...ofDays('marksInFuture', ahead), ...ofDays('marksFarFromDay', far)];
}

function markedAt({ marks }: Day): string[] {
  return Object.values(marks).map((mark) => mark.markedAt);
}

function isFar(time: string, { id }: Day): boolean {
  return Math.abs(epochMsOf(time) - Date.parse(id)) > FAR_MS;
}

function ofDays(code: 'marksInFuture' | 'marksFarFromDay', days: readonly Day[]): Finding[] {
  const [first, ...others] = days.map(({ id }) => id).sort();
  if (first === undefined) return [];
  const values = { from: first, to: others.at(-1) ?? first };
  const place = { collection: 'days', id: first, field: 'marks' } as const;
  return [{ code, severity: 'oddity', place, others, values }];
}

/** The times at which records began and were last changed. They order nothing, so a new stamp changes nothing else. */
function stamps(journal: Journal, now: number): Finding[] {
  const singles = (['profile', 'settings'] as const).flatMap((place) =>
    stamp(place, place, undefined, journal[place].updatedAt, now, {}),
  );
  const records = collectionNames.flatMap((collection) => {
    const all: readonly JournalRecord[] = journal[collection];
    return all.flatMap((record) =>
      stamp(collection, record.id, record.createdAt, record.updatedAt, now, namedBy(collection, record)),
    );
  });
  return [...singles, ...records];
}

function stamp(
  collection: Finding['place']['collection'],
  id: string,
  createdAt: string | undefined,
  updatedAt: string,
  now: number,
  named: Record<string, string>,
): Finding[] {
  const isBefore = createdAt !== undefined && epochMsOf(updatedAt) < epochMsOf(createdAt);
  if (!isBefore && !isAhead(updatedAt, now)) return [];
  return [
    {
      code: isBefore ? 'changedBeforeBegun' : 'changedInFuture',
      severity: 'oddity',
      place: { collection, id, field: 'updatedAt' },
      others: [],
      values: { ...named, updatedOn: updatedAt.slice(0, 10), createdOn: createdAt?.slice(0, 10) ?? '' },
      mend: 'stampAnew',
    },
  ];
}
