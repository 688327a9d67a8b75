import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aJournal, anItem, aRun, daysFrom, idOf } from '../../../../tests/support/journals';
import { canonicalText } from '../canonical';
import { readJournal } from '../read';
import { JOURNAL_VERSION, type Journal } from '../schema';
import { isFields } from './deed';
import { mendDamaged } from './mend-damaged';

const at = '2026-11-22T10:00:00+01:00';

function anEdge() {
  let made = 0;
  return {
    at,
    device: 'laptop',
    newId: () => {
      made += 1;
      return idOf(9_000_000 + made);
    },
  };
}

const item = anItem();
const days = daysFrom('2026-03-02', 'xs');
const runs = [aRun('2026-05-03', { note: 'hills', tags: ['long'] }), aRun('2026-05-04')];
const good = aJournal({ checklistItems: [item], days, runs });

type Loose = Record<string, unknown>;
/** The journal as plain data, for a hand that is not careful. */
const plain = (): Loose & { runs: Loose[]; days: Loose[]; checklistItems: Loose[]; removed: unknown[] } =>
  JSON.parse(JSON.stringify(good));

/** The journal after somebody changed it, mended. */
function mendedAfter(change: (journal: ReturnType<typeof plain>) => unknown) {
  const journal = plain();
  change(journal);
  const text = JSON.stringify(journal);
  const mended = mendDamaged(text, anEdge());
  return {
    text,
    deeds: mended?.deeds.map(({ code, place }) => `${code} ${place}`),
    journal: mended?.value ?? good,
    wasMended: mended !== undefined,
  };
}

const first = ({ runs: [run] }: { runs: Loose[] }) => run ?? {};
const firstMark = ({ days: [day] }: { days: Loose[] }) =>
  ((day ?? {}) as { marks: Record<string, Loose> }).marks[idOf(1)] ?? {};

interface Case {
  readonly change: (journal: ReturnType<typeof plain>) => unknown;
  readonly deeds: readonly string[];
  readonly says?: (journal: Journal) => unknown;
  readonly is?: unknown;
}

const cases: Record<string, Case> = {
  'a note that is a number is taken out of its run': {
    change: (journal) => Object.assign(first(journal), { note: 17 }),
    deeds: ['tookOut runs.0.note'],
    says: ({ runs: [run] }) => run,
    is: {
      ...runs[0],
      note: undefined,
      updatedAt: at,
      version: { desk: 1, laptop: 2 },
      fieldVersions: { note: '2@laptop' },
      earlier: [{ field: 'note', value: 17, until: at }],
    },
  },
  'one bad tag is taken out, the others stay': {
    change: (journal) => Object.assign(first(journal), { tags: ['long', 5, ' ', 'hilly'] }),
    deeds: ['tookOut runs.0.tags.1', 'tookOut runs.0.tags.1'],
    says: ({ runs: [run] }) => run?.tags,
    is: ['long', 'hilly'],
  },
  'two bad fields of one run are taken out': {
    change: (journal) => Object.assign(first(journal), { distanceM: -1, effort: 11 }),
    deeds: ['tookOut runs.0.distanceM', 'tookOut runs.0.effort'],
    says: ({ runs: [run] }) => [run?.distanceM, run?.effort, run?.note],
    is: [undefined, undefined, 'hills'],
  },
  'a run without a time goes to the bin as it is': {
    change: (journal) => Object.assign(first(journal), { elapsedS: 'half an hour' }),
    deeds: ['toBin runs.0'],
    says: ({ runs: [run, other], removed: [gone] }) => [
      run?.id,
      other,
      gone?.collection,
      gone?.id,
      gone?.record,
    ],
    is: [runs[1]?.id, undefined, 'runs', runs[0]?.id, { ...runs[0], elapsedS: 'half an hour' }],
  },
  'something that is no record goes to the bin': {
    change: (journal) => journal.runs.push(null as never, 'note to self' as never),
    deeds: ['toBin runs.2', 'toBin runs.3'],
    says: ({ removed }) => removed.map(({ record }) => record),
    is: [{ value: null }, { value: 'note to self' }],
  },
  'a bad stamp is written anew, and the run stays': {
    change: (journal) => Object.assign(first(journal), { createdAt: 'yesterday', version: { desk: -1 } }),
    deeds: ['stamped runs.0.createdAt', 'stamped runs.0.version'],
    says: ({ runs: [run] }) => [run?.createdAt, run?.version, run?.note],
    is: [at, { laptop: 1 }, 'hills'],
  },
  'a bad id becomes a new one': {
    change: (journal) => Object.assign(first(journal), { id: 'run-1' }),
    deeds: ['newId runs.0.id'],
    says: ({ runs: [_, run] }) => [run?.id, run?.note],
    is: [idOf(9_000_001), 'hills'],
  },
  'a bad mark is taken out of its day': {
    change: (journal) => Object.assign(firstMark(journal), { state: 'maybe' }),
    deeds: [`tookOut days.0.marks.${idOf(1)}`],
    says: ({ days: [day, other] }) => [day?.marks, other],
    is: [{}, days[1]],
  },
  'a mark stays when only its time is bad': {
    change: (journal) => Object.assign(firstMark(journal), { markedAt: 'noon' }),
    deeds: [`stamped days.0.marks.${idOf(1)}.markedAt`],
    says: ({ days: [day] }) => day?.marks[idOf(1)],
    is: { state: 'done', markedAt: at },
  },
  'a pause without a beginning is taken out of its item': {
    change: ({ checklistItems: [one] }) =>
      Object.assign(one ?? {}, { pauses: [{ id: idOf(3), reason: 'rest' }] }),
    deeds: ['tookOut checklistItems.0.pauses.0'],
    says: ({ checklistItems: [one] }) => one?.pauses,
    is: [],
  },
  'an item whose schedule is not known goes to the bin': {
    change: ({ checklistItems: [one] }) => Object.assign(one ?? {}, { schedule: { type: 'full moon' } }),
    deeds: ['toBin checklistItems.0'],
    says: ({ checklistItems, removed }) => [checklistItems.length, removed[0]?.id],
    is: [0, idOf(1)],
  },
  'the same run twice becomes one': {
    change: (journal) => journal.runs.push({ ...first(journal) }),
    deeds: ['folded runs.2'],
    says: (journal) => journal.runs,
    is: runs,
  },
  'two runs with one id get one each': {
    change: (journal) => journal.runs.push({ ...first(journal), note: 'other' }),
    deeds: ['newId runs.2.id'],
    says: (journal) => journal.runs.map(({ id, note }) => [id, note]),
    is: [
      [runs[0]?.id, 'hills'],
      [runs[1]?.id, undefined],
      [idOf(9_000_001), 'other'],
    ],
  },
  'two records of one day become one, and the second is kept in the bin': {
    change: (journal) =>
      journal.days.push({
        ...journal.days[0],
        mood: 4,
        marks: { [idOf(2)]: { state: 'done', markedAt: at }, [idOf(1)]: { state: 'missed', markedAt: at } },
      }),
    deeds: ['joinedDays days.2'],
    says: ({ days: [day], removed: [gone] }) => [
      day?.mood,
      Object.entries(day?.marks ?? {}).map(([id, { state }]) => [id, state]),
      gone?.collection,
      gone?.id !== day?.id,
    ],
    is: [
      4,
      [
        [idOf(1), 'done'],
        [idOf(2), 'done'],
      ],
      'days',
      true,
    ],
  },
  'lists that are missing are empty': {
    change: (journal) => {
      delete journal.shoes;
      journal.bodyMeasurements = 0;
    },
    deeds: ['emptyList shoes', 'emptyList bodyMeasurements'],
    says: ({ shoes, bodyMeasurements }) => [shoes, bodyMeasurements],
    is: [[], []],
  },
  'records under names are a list': {
    change: (journal) =>
      Object.assign(journal, { runs: Object.fromEntries(runs.map((run) => [run.id, run])) }),
    deeds: ['madeList runs'],
    says: (journal) => journal.runs,
    is: runs,
  },
  'a journal without id and beginning gets both': {
    change: (journal) => {
      delete journal.id;
      delete journal.createdAt;
    },
    deeds: ['newId id', 'stamped createdAt'],
    says: ({ id, createdAt }) => [id, createdAt],
    is: [idOf(9_000_001), at],
  },
  'a profile keeps what is right in it': {
    change: (journal) => Object.assign(journal.profile as Loose, { name: 'Ada', heightM: 176 }),
    deeds: ['tookOut profile.heightM'],
    says: ({ profile }) => [profile.name, profile.heightM],
    is: ['Ada', undefined],
  },
  'a profile that is none begins anew': {
    change: (journal) => Object.assign(journal, { profile: 'Ada' }),
    deeds: ['begunAnew profile'],
    says: ({ profile }) => profile,
    is: { updatedAt: at, version: { laptop: 1 } },
  },
  'a setting that is bad is the usual one, the others stay': {
    change: (journal) => Object.assign(journal.settings as Loose, { distanceUnit: 'league', massUnit: 'lb' }),
    deeds: ['usualSetting settings.distanceUnit'],
    says: ({ settings }) => [settings.distanceUnit, settings.massUnit, settings.version],
    is: ['km', 'lb', { desk: 1, laptop: 2 }],
  },
  'what is in the bin stays there, whatever it is': {
    change: (journal) => Object.assign(journal, { removed: ['soup', { id: 'a', record: 7, kept: true }] }),
    deeds: ['stamped removed.0', 'stamped removed.1'],
    says: ({ removed }) => removed.map(({ id, record }) => [id, record]),
    is: [
      [idOf(9_000_001), { value: 'soup' }],
      ['a', { value: 7 }],
    ],
  },
};

describe('mending a damaged journal', () => {
  it.each(Object.entries(cases))('%s', (_, { change, deeds, says, is }) => {
    const { journal, ...done } = mendedAfter(change);
    expect(readJournal(done.text).kind).toBe('damaged');
    expect(done.deeds).toEqual(deeds);
    expect(says?.(journal)).toEqual(is);
  });

  it('keeps members and fields that nobody here knows', () => {
    const { journal } = mendedAfter((loose) => {
      Object.assign(loose, { meals: [{ soup: 1 }], shoes: null });
      Object.assign(first(loose), { cadence: 172, effort: 0 });
    });
    expect(journal).toMatchObject({ meals: [{ soup: 1 }], runs: [{ cadence: 172 }, {}] });
  });

  it.each([
    ['a good journal', canonicalText(good)],
    ['half a journal', canonicalText(good).slice(0, 400)],
    ['a newer journal', canonicalText(good).replace(`"version": ${JOURNAL_VERSION}`, '"version": 99')],
    ['somebody else’s JSON', '{"notes":[]}'],
    ['nothing', ''],
  ])('leaves %s alone', (_, text) => {
    expect(mendDamaged(text, anEdge())).toBeUndefined();
  });

  it('takes out a key that a journal cannot hold, wherever it is', () => {
    const text = canonicalText(good).replace('"note":"hills"', '"note":"hills","__proto__":{"a":1}');
    const mended = mendDamaged(text, anEdge());
    expect(mended?.deeds).toEqual([{ code: 'tookOut', place: 'runs.0.__proto__' }]);
    expect(mended?.value).toEqual(good);
  });

  it('puts a record with thousands of faults into the bin whole, and is soon done', () => {
    const marks = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`k${at}`, at]));
    const { journal, deeds } = mendedAfter((loose) => Object.assign(loose.days[0] ?? {}, { marks }));
    expect(deeds).toEqual(['toBin days.0']);
    expect(journal.removed).toMatchObject([{ record: { marks } }]);
  });

  it('mends a damaged journal of an older format', () => {
    const old = { ...plain(), version: 1, runs: [...runs, { ...runs[0], elapsedS: 0 }] };
    const mended = mendDamaged(JSON.stringify(old), anEdge());
    expect([mended?.value.version, mended?.value.runs.length]).toEqual([JOURNAL_VERSION, 2]);
  });
});

/** A place in plain data, by numbers that choose the way down. */
function spoilt(value: unknown, way: readonly number[], spoil: unknown): unknown {
  const [turn, ...rest] = way;
  if (turn === undefined || (!isFields(value) && !Array.isArray(value))) return spoil;
  const keys = Object.keys(value);
  const key = keys[turn % Math.max(1, keys.length)];
  if (key === undefined) return spoil;
  const next = spoilt((value as Loose)[key], rest, spoil);
  return Array.isArray(value)
    ? value.map((one, index) => (String(index) === key ? next : one))
    : { ...value, [key]: next };
}

const ways = fc.array(fc.tuple(fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), fc.jsonValue()), {
  minLength: 1,
  maxLength: 6,
});

/** Journals spoilt by chance. */
const SPOILT = Number(process.env.BACKSTRIDE_SPOILT ?? 1000);

describe('whatever is wrong with a journal that still says it is one', () => {
  it('it is mended into a good one, and no run is missing from list and bin together', {
    timeout: 20_000 + SPOILT * 10,
  }, () => {
    fc.assert(
      fc.property(ways, (spoils) => {
        const broken = spoils.reduce<unknown>((value, [way, spoil]) => spoilt(value, way, spoil), plain());
        const whole = { ...(broken as Loose), format: good.format, version: good.version };
        const text = JSON.stringify(whole);
        if (readJournal(text).kind !== 'damaged') return;
        const mended = mendDamaged(text, anEdge());
        expect(mended?.deeds.length).toBeGreaterThan(0);
        const there = mended ? [...mended.value.runs, ...mended.value.removed] : [];
        const before = (whole as { runs?: unknown }).runs;
        if (Array.isArray(before)) expect(there.length).toBeGreaterThanOrEqual(new Set(before).size);
      }),
      { numRuns: SPOILT },
    );
  });
});

describe('mending', () => {
  it('takes a bad note out of the second pause and leaves the first', () => {
    const pause = { id: idOf(21), from: '2026-03-02', reason: 'holiday', note: 'away' };
    const { deeds, journal } = mendedAfter(({ checklistItems: [item] }) => {
      Object.assign(item ?? {}, { pauses: [pause, { ...pause, id: idOf(22), note: 7 }] });
    });
    expect(deeds).toEqual(['tookOut checklistItems.0.pauses.1.note']);
    const { note: _, ...bare } = pause;
    expect(journal.checklistItems).toMatchObject([{ pauses: [pause, { ...bare, id: idOf(22) }] }]);
    expect(journal.checklistItems[0]?.pauses[1]).not.toHaveProperty('note');
  });

  it('does not let a history that claims to be newer than its record overrule it', () => {
    const earlier = [{ field: 'elapsedS', value: 'long', version: '99@phone' }];
    const { deeds, journal } = mendedAfter((journal) =>
      Object.assign(first(journal), { effort: 99, earlier }),
    );
    expect(deeds).toEqual(['tookOut runs.0.effort']);
    expect(journal.runs[0]).toMatchObject({ elapsedS: 1800 });
    expect(journal.runs[0]).not.toHaveProperty('effort');
  });

  it('leaves what lies in the bin as it should where it is', () => {
    const grave = { id: idOf(31), collection: 'runs', removedAt: at, version: { desk: 2 }, record: {} };
    const { deeds, journal } = mendedAfter((journal) => {
      journal.removed = [grave];
      first(journal).note = 7;
    });
    expect(deeds).toEqual(['tookOut runs.0.note']);
    expect(journal.removed).toEqual([grave]);
  });

  it('gives no journal where the outcome could not be read again', () => {
    const nested = JSON.parse('['.repeat(300) + ']'.repeat(300));
    expect(mendedAfter((journal) => Object.assign(journal, { nested })).wasMended).toBe(false);
  });
});
