import { describe, expect, it } from 'vitest';
import { aJournal, anItem, aRun, daysFrom, idOf } from '../../../../tests/support/journals';
import { sampleJournal } from '../../sample/journal';
import { apply } from '../apply';
import { canonicalText } from '../canonical';
import { readJournal } from '../read';
import type { BodyMeasurement, Journal, Shoe } from '../schema';
import { type Finding, type FindingCode, findingKey } from './finding';
import { findingsIn, lookedAt } from './findings';
import { mendingSteps } from './steps';

const now = Date.parse('2026-11-22T09:00:00Z');
const at = '2026-11-22T10:00:00+01:00';
const stamp = { createdAt: '2026-01-01T08:00:00+01:00', updatedAt: '2026-01-01T08:00:00+01:00' };
const record = { ...stamp, version: { desk: 1 } };
const aShoe = (id: number, fields: Partial<Shoe> = {}): Shoe => ({
  ...record,
  id: idOf(id),
  name: 'Pegasus',
  ...fields,
});
const aMass = (id: number, date: string, massKg: number): BodyMeasurement => ({
  ...record,
  id: idOf(id),
  kind: 'mass',
  measuredAt: `${date}T07:00:00+01:00`,
  massKg,
});
const aFold = (id: number, readingsMm: number[]): BodyMeasurement => ({
  ...record,
  id: idOf(id),
  kind: 'fold',
  measuredAt: '2026-05-03T07:00:00+02:00',
  site: 'subscapular',
  readingsMm,
});
const binned = (collection: string, gone: { id: string }) => ({
  id: gone.id,
  collection,
  removedAt: at,
  version: { desk: 2 },
  record: gone,
});

type Parts = Partial<
  Pick<Journal, 'checklistItems' | 'days' | 'runs' | 'bodyMeasurements' | 'shoes' | 'removed'>
>;
const journalOf = (parts: Parts): Journal => ({ ...aJournal({}), ...parts });
const codesIn = (journal: Journal) => findingsIn(journal, now).map(({ code }) => code);

/** The journal after all that can be mended of `findings` was mended. */
function mended(journal: Journal, findings: readonly Finding[]): Journal {
  return apply(journal, { id: idOf(99), at, steps: mendingSteps(journal, findings) }, 'desk').journal;
}

const run = aRun('2026-05-03');
const shod = aRun('2026-05-03', { shoeId: idOf(7) });

interface Case {
  readonly journal: Journal;
  readonly found: FindingCode;
  readonly severity: 'fault' | 'oddity';
  /** What the journal says of it once it is mended; nothing when it cannot be mended. */
  readonly after?: (journal: Journal) => unknown;
  readonly says?: unknown;
}

const cases: Record<string, Case> = {
  'a run with shoes that are nowhere': {
    journal: journalOf({ runs: [shod] }),
    found: 'shoeGone',
    severity: 'fault',
    after: ({ runs }) => runs[0]?.shoeId,
    says: undefined,
  },
  'a run with shoes in the bin': {
    journal: journalOf({ runs: [shod], removed: [binned('shoes', aShoe(7))] }),
    found: 'shoeInBin',
    severity: 'fault',
    after: ({ runs, shoes, removed }) => [runs[0]?.shoeId, shoes[0]?.id, shoes[0]?.name, removed],
    says: [idOf(7), idOf(7), 'Pegasus', []],
  },
  'marks of an item that is nowhere': {
    journal: journalOf({ days: daysFrom('2026-03-02', 'xx') }),
    found: 'marksOfNobody',
    severity: 'fault',
    after: ({ days }) => days.map(({ marks }) => marks),
    says: [{}, {}],
  },
  'a run that is in the bin as well': {
    journal: journalOf({ runs: [run], removed: [binned('runs', run)] }),
    found: 'aliveInBin',
    severity: 'fault',
    after: ({ runs, removed }) => [runs.length, runs[0]?.version, removed],
    says: [1, { desk: 3 }, []],
  },
  'a pause that ends before it begins': {
    journal: journalOf({
      checklistItems: [
        anItem({ pauses: [{ id: idOf(5), from: '2026-05-10', to: '2026-05-03', reason: 'rest' }] }),
      ],
    }),
    found: 'pauseBackwards',
    severity: 'fault',
    after: ({ checklistItems }) => checklistItems[0]?.pauses,
    says: [],
  },
  'an item archived before it begins': {
    journal: journalOf({ checklistItems: [anItem({ startsOn: '2026-05-10', archivedOn: '2026-05-03' })] }),
    found: 'archivedBeforeStart',
    severity: 'oddity',
    after: ({ checklistItems }) => checklistItems[0]?.startsOn,
    says: '2026-05-03',
  },
  'a run faster than anybody': {
    journal: journalOf({ runs: [aRun('2026-05-03', { distanceM: 52_000, elapsedS: 1800 })] }),
    found: 'fastRun',
    severity: 'oddity',
    after: ({ runs }) => runs[0]?.distanceM,
    says: undefined,
  },
  'a run of more than thirty hours': {
    journal: journalOf({ runs: [aRun('2026-05-03', { elapsedS: 30 * 3600 + 1 })] }),
    found: 'longRun',
    severity: 'oddity',
  },
  'an average heart rate over the highest': {
    journal: journalOf({
      runs: [aRun('2026-05-03', { averageHeartRateBpm: 181, maximumHeartRateBpm: 150 })],
    }),
    found: 'heartRatesSwapped',
    severity: 'oddity',
    after: ({ runs }) => [runs[0]?.averageHeartRateBpm, runs[0]?.maximumHeartRateBpm],
    says: [150, 181],
  },
  'readings of one fold that are far apart': {
    journal: journalOf({ bodyMeasurements: [aFold(1, [21.4, 2.18])] }),
    found: 'foldReadingsApart',
    severity: 'oddity',
    after: ({ bodyMeasurements }) => bodyMeasurements,
    says: [],
  },
  'pounds in a field of kilograms': {
    journal: journalOf({ bodyMeasurements: [aMass(1, '2026-05-03', 80), aMass(2, '2026-05-10', 176)] }),
    found: 'massInPounds',
    severity: 'oddity',
    after: ({ bodyMeasurements }) => bodyMeasurements.map((one) => one.kind === 'mass' && one.massKg),
    says: [80, 79.83226],
  },
  'kilograms in a field of pounds': {
    journal: journalOf({ bodyMeasurements: [aMass(1, '2026-05-03', 80), aMass(2, '2026-05-10', 36.28739)] }),
    found: 'massInKilograms',
    severity: 'oddity',
    after: ({ bodyMeasurements }) => bodyMeasurements.map((one) => one.kind === 'mass' && one.massKg),
    says: [80, 80],
  },
  'a weighing far from the one before': {
    journal: journalOf({ bodyMeasurements: [aMass(1, '2026-05-03', 80), aMass(2, '2026-05-10', 60)] }),
    found: 'massJump',
    severity: 'oddity',
    after: ({ bodyMeasurements }) => bodyMeasurements.map(({ id }) => id),
    says: [idOf(1)],
  },
  'the same run twice': {
    journal: journalOf({
      runs: [
        { ...run, id: idOf(2) },
        { ...run, id: idOf(1) },
      ],
    }),
    found: 'duplicate',
    severity: 'oddity',
    after: ({ runs, removed }) => [runs.map(({ id }) => id), removed.map(({ id }) => id)],
    says: [[idOf(1)], [idOf(2)]],
  },
  'the same run three times, begun at once': {
    journal: journalOf({
      runs: [3, 1, 2].map((number) => ({ ...run, id: idOf(number) })),
    }),
    found: 'duplicate',
    severity: 'oddity',
    after: ({ runs, removed }) => [runs.map(({ id }) => id), removed.map(({ id }) => id).sort()],
    says: [[idOf(1)], [idOf(2), idOf(3)]],
  },
  'two like pairs of shoes': {
    journal: journalOf({ shoes: [aShoe(1), aShoe(2)] }),
    found: 'duplicate',
    severity: 'oddity',
  },
  'a run of next week': {
    journal: journalOf({ runs: [aRun('2026-11-30')] }),
    found: 'inFuture',
    severity: 'oddity',
  },
  'a mark made next week': {
    journal: journalOf({
      checklistItems: [anItem()],
      days: [
        {
          ...record,
          id: '2026-11-20',
          marks: { [idOf(1)]: { state: 'done', markedAt: '2026-11-30T08:00:00+01:00' } },
        },
      ],
    }),
    found: 'marksInFuture',
    severity: 'oddity',
  },
  'marks made years after their day': {
    journal: journalOf({ checklistItems: [anItem()], days: daysFrom('2023-01-01', 'xx') }),
    found: 'marksFarFromDay',
    severity: 'oddity',
  },
  'a record changed before it began': {
    journal: journalOf({ runs: [{ ...run, updatedAt: '2025-12-31T08:00:00+01:00' }] }),
    found: 'changedBeforeBegun',
    severity: 'oddity',
    after: ({ runs }) => [runs[0]?.updatedAt, runs[0]?.createdAt, runs[0]?.version],
    says: [at, stamp.createdAt, { desk: 2 }],
  },
  'a record changed in the future': {
    journal: journalOf({
      runs: [{ ...run, createdAt: '2031-01-01T08:00:00+01:00', updatedAt: '2031-01-01T08:00:00+01:00' }],
    }),
    found: 'changedInFuture',
    severity: 'oddity',
    after: ({ runs }) => [runs[0]?.updatedAt, runs[0]?.createdAt],
    says: [at, at],
  },
  'an offset that its zone did not have then': {
    journal: journalOf({ runs: [aRun('2026-07-03', { timeZone: 'Europe/Berlin' })] }),
    found: 'offsetUnlikeZone',
    severity: 'oddity',
    after: ({ runs }) => runs[0]?.timeZone,
    says: undefined,
  },
  'a zone that nobody knows': {
    journal: journalOf({ runs: [aRun('2026-07-03', { timeZone: 'Mars/Olympus' })] }),
    found: 'zoneUnknown',
    severity: 'oddity',
    after: ({ runs }) => runs[0]?.timeZone,
    says: undefined,
  },
  'a member that is not known': {
    journal: { ...journalOf({}), meals: [] } as Journal,
    found: 'unknownMember',
    severity: 'oddity',
  },
  'a field that is not known': {
    journal: journalOf({ runs: [{ ...run, cadence: 172 } as typeof run] }),
    found: 'unknownField',
    severity: 'oddity',
  },
  'something unknown in the bin': {
    journal: journalOf({ removed: [binned('meals', { id: 'soup' })] }),
    found: 'unknownInBin',
    severity: 'oddity',
  },
};

describe('checking a journal', () => {
  it('finds nothing in a healthy one', () => {
    const journal = sampleJournal({ today: '2026-11-22', years: 3, seed: 1 });
    expect(findingsIn(journal, now)).toEqual([]);
  });

  it.each(Object.entries(cases))('finds %s, and nothing else', (_, { journal, found, severity }) => {
    expect(findingsIn(journal, now)).toMatchObject([{ code: found, severity }]);
  });

  it.each(Object.entries(cases))('is about a journal that can be read: %s', (_, { journal }) => {
    expect(readJournal(canonicalText(journal)).kind).toBe('good');
  });

  it.each(Object.entries(cases).filter(([, one]) => one.after))(
    'mends %s for good',
    (_, { journal, after, says }) => {
      const healed = mended(journal, findingsIn(journal, now));
      expect(after?.(healed)).toEqual(says);
      expect(findingsIn(healed, now)).toEqual([]);
      expect(readJournal(canonicalText(healed)).kind).toBe('good');
    },
  );

  it.each(Object.entries(cases).filter(([, one]) => !one.after))('leaves alone %s', (_, { journal }) => {
    const [finding] = findingsIn(journal, now);
    expect(finding?.mend).toBeUndefined();
    expect(mendingSteps(journal, finding ? [finding] : [])).toEqual([]);
  });

  it('gathers what is true of many records into one finding', () => {
    const runs = ['2026-05-03', '2026-05-04', '2026-05-05'].map((date) => aRun(date, { shoeId: idOf(7) }));
    const [found, ...others] = findingsIn(journalOf({ runs }), now);
    expect([found?.place.id, found?.others, others]).toEqual([runs[0]?.id, [runs[1]?.id, runs[2]?.id], []]);
  });

  it('mends several things of one record at once', () => {
    const twice = { ...shod, distanceM: 52_000, averageHeartRateBpm: 180, maximumHeartRateBpm: 150 };
    const journal = journalOf({
      runs: [
        { ...twice, id: idOf(1) },
        { ...twice, id: idOf(2) },
      ],
    });
    expect(codesIn(journal).sort()).toEqual([
      'duplicate',
      'fastRun',
      'fastRun',
      'heartRatesSwapped',
      'heartRatesSwapped',
      'shoeGone',
    ]);
    const healed = mended(journal, findingsIn(journal, now));
    expect([healed.runs.length, findingsIn(healed, now)]).toEqual([1, []]);
  });

  it('tells each finding from every other', () => {
    const keys = Object.values(cases).flatMap(({ journal }) => findingsIn(journal, now).map(findingKey));
    const journals = new Set(Object.values(cases).map(({ found }) => found));
    expect(new Set(keys).size).toBeGreaterThanOrEqual(journals.size);
  });

  it('counts what it looked at', () => {
    const journal = journalOf({ runs: [run], days: daysFrom('2026-03-02', 'xx') });
    expect(lookedAt(journal)).toMatchObject({ records: { runs: 1, days: 2 }, marks: 2, inBin: 0 });
  });
});

describe('a weighing', () => {
  const jumps = (...kilograms: number[]) =>
    codesIn(
      journalOf({
        bodyMeasurements: kilograms.map((massKg, index) => aMass(index + 1, `2026-05-${10 + index}`, massKg)),
      }),
    );

  it.each([
    ['that is as far as a fifth away', [80, 96], []],
    ['that is farther away', [80, 96.1], ['massJump']],
    ['that stands alone between two others', [80, 50, 80], ['massJump']],
    ['that the next one bears out', [80, 50, 50, 51], ['massJump']],
  ])('%s', (_, kilograms, found) => {
    expect(jumps(...kilograms)).toEqual(found);
  });

  it('more than a year later may be anything', () => {
    const bodyMeasurements = [aMass(1, '2024-05-03', 110), aMass(2, '2026-05-03', 75)];
    expect(codesIn(journalOf({ bodyMeasurements }))).toEqual([]);
  });
});

describe('a clock', () => {
  it.each([
    ['a day ahead', '2026-11-23T10:00:00+01:00', []],
    ['more than a day ahead', '2026-11-23T10:00:01+01:00', ['inFuture']],
    ['ahead by its offset alone', '2026-11-23T20:00:00+13:00', []],
  ])('%s', (_, startedAt, found) => {
    expect(codesIn(journalOf({ runs: [aRun('2026-11-22', { startedAt })] }))).toEqual(found);
  });

  it.each([
    ['in the doubled hour, either offset is right', '2026-10-25T02:30:00+02:00', []],
    ['in the doubled hour, the other too', '2026-10-25T02:30:00+01:00', []],
    ['UTC written as Z', '2026-05-03T07:00:00Z', ['offsetUnlikeZone']],
  ])('%s', (_, startedAt, found) => {
    const runs = [aRun('2026-10-25', { startedAt, timeZone: 'Europe/Berlin' })];
    expect(codesIn(journalOf({ runs }))).toEqual(found);
  });
});

describe('a finding that is not true any more', () => {
  const stale = (collection: Finding['place']['collection'], mend: Finding['mend']): Finding => ({
    code: 'pauseBackwards',
    severity: 'fault',
    place: { collection, id: idOf(1) },
    others: [],
    values: {},
    ...(mend && { mend }),
  });

  it.each<[Finding['place']['collection'], Finding['mend']]>([
    ['checklistItems', 'dropPauses'],
    ['runs', 'swapHeartRates'],
    ['bodyMeasurements', 'poundsToKilograms'],
    ['bodyMeasurements', 'kilogramsToPounds'],
    ['journal', 'stampAnew'],
    ['files', 'stampAnew'],
    ['shoes', 'removeRecords'],
  ])('of %s is not mended (%s)', (collection, mend) => {
    expect(mendingSteps(journalOf({}), [stale(collection, mend)])).toEqual([]);
  });

  it('leaves an item as it is that is no longer archived, and heart rates of which one is gone', () => {
    const journal = journalOf({
      checklistItems: [anItem()],
      runs: [aRun('2026-05-03', { id: idOf(1), averageHeartRateBpm: 150 })],
    });
    expect(mendingSteps(journal, [stale('checklistItems', 'startWhenArchived')])).toEqual([]);
    expect(mendingSteps(journal, [stale('runs', 'swapHeartRates')])).toEqual([]);
  });
});

describe('a profile that was changed in the future', () => {
  it('is found without a day on which it began', () => {
    const plain = journalOf({});
    const journal = { ...plain, profile: { ...plain.profile, updatedAt: '2031-01-01T00:00:00Z' } };
    expect(findingsIn(journal, now)).toMatchObject([
      {
        code: 'changedInFuture',
        place: { collection: 'profile' },
        values: { updatedOn: '2031-01-01', createdOn: '' },
      },
    ]);
  });
});
