import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { aJournal, anItem, idOf } from '../../tests/support/journals';
import { aTerminal } from '../../tests/support/terminal';

const { place, ask, put, onDisk } = aTerminal();

const LIST = [
  anItem({ id: idOf(1), name: 'Back strength', startsOn: '2026-11-01' }),
  anItem({
    id: idOf(2),
    name: 'Water',
    area: 'diet',
    kind: 'atLeast',
    target: 8,
    startsOn: '2026-11-01',
    position: 1,
  }),
  anItem({ id: idOf(3), name: 'Back stretch', startsOn: '2026-11-01', position: 2 }),
];

describe('log run', () => {
  test('is on the disk when its id is told', async () => {
    await put(aJournal({}));
    const words = [
      '--distance',
      '5.2km',
      '--time',
      '27:30',
      '--at',
      '2026-11-22T07:10',
      '--note',
      'easy',
      '--effort',
      '6',
      '--tag',
      'a',
      '--tag',
      'b',
    ];
    const { code, said } = await ask('log', 'run', ...words);
    expect(code).toBe(0);
    expect((await onDisk()).runs).toMatchObject([
      {
        id: said.id,
        startedAt: '2026-11-22T07:10:00+01:00',
        timeZone: 'Europe/Amsterdam',
        distanceM: 5200,
        elapsedS: 1650,
        note: 'easy',
        effort: 6,
        tags: ['a', 'b'],
      },
    ]);
  });

  test.each([
    [['--distance', '5', '--time', '25m'], 5000, 1500],
    [['--distance', '3 mi', '--time', '30:00'], 4828.032, 1800],
    [['--distance', '5km', '--pace', '5:00/km'], 5000, 1500],
    [['--time', '25:00', '--pace', '5:00/km'], 5000, 1500],
    [['--time', '1:02:03'], undefined, 3723],
  ])('reads %j', async (words, distanceM, elapsedS) => {
    await put(aJournal({}));
    expect((await ask('log', 'run', ...words)).said).toMatchObject({
      elapsedS,
      ...(distanceM && { distanceM }),
    });
  });

  test('means miles where the journal counts in miles', async () => {
    const journal = aJournal({});
    await put({ ...journal, settings: { ...journal.settings, distanceUnit: 'mi' } });
    expect((await ask('log', 'run', '--distance', '5', '--time', '45:00')).said.distanceM).toBe(8046.72);
  });

  test('has just ended when no time of day is given', async () => {
    await put(aJournal({}));
    const { said } = await ask('log', 'run', '--distance', '5', '--time', '25:00');
    expect(said.startedAt).toBe('2026-11-22T09:35:00+01:00');
  });

  test.each([
    ['2026-07-01 06:30', '2026-07-01T06:30:00+02:00'],
    ['2026-11-20', '2026-11-20T12:00:00+01:00'],
    ['2026-11-20T07:00:30-05:00', '2026-11-20T07:00:30-05:00'],
    ['2026-11-20T07:00Z', '2026-11-20T07:00:00Z'],
  ])('takes --at %s for %s', async (typed, startedAt) => {
    await put(aJournal({}));
    expect((await ask('log', 'run', '--time', '25:00', '--at', typed)).said.startedAt).toBe(startedAt);
  });

  test.each([
    [[]],
    [['--distance', '5km']],
    [['--distance', 'far', '--time', '25:00']],
    [['--distance', '5km', '--time', '5:99']],
    [['--distance', '5km', '--time', '25:00', '--effort', '11']],
    [['--time', '25:00', '--at', '2026-02-30']],
    [['--time', '25:00', '--at', 'yesterday']],
    [['--time', '25:00', '--colour', 'red']],
    [['--time', '25:00', '--note']],
    [['--time', '25:00', '--tag', '']],
    [['--time', '25:00', 'extra']],
  ])('with %j is wrong use, and leaves no trace', async (words) => {
    const { code, said, err } = await ask('log', 'run', ...words);
    expect([code, said.error.code]).toEqual([2, 'wrongUse']);
    expect(err).toContain(said.error.text);
    expect(await readdir(place.root)).toEqual([]);
  });
});

describe('log weight and log fold', () => {
  test('keep what was measured', async () => {
    await put(aJournal({}));
    const weight = await ask('log', 'weight', '80.2kg', '--at', '2026-11-22T07:00');
    const fold = await ask(
      'log',
      'fold',
      '--site',
      'subscapular',
      '--mm',
      '21.4,21.8',
      '--measurer',
      'Ana',
      '--caliper',
      'Slim',
    );
    expect((await onDisk()).bodyMeasurements).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          id: weight.said.id,
          kind: 'mass',
          massKg: 80.2,
          measuredAt: '2026-11-22T07:00:00+01:00',
        }),
        expect.objectContaining({
          id: fold.said.id,
          kind: 'fold',
          site: 'subscapular',
          readingsMm: [21.4, 21.8],
          measurer: 'Ana',
          caliper: 'Slim',
        }),
      ]),
    );
  });

  test('weigh in the journal’s own unit where none is written', async () => {
    const journal = aJournal({});
    await put({ ...journal, settings: { ...journal.settings, massUnit: 'lb' } });
    expect((await ask('log', 'weight', '176')).said.massKg).toBeCloseTo(79.83, 2);
  });

  test.each([
    ['weight'],
    ['weight heavy'],
    ['weight 5kg'],
    ['fold --site back --mm 21'],
    ['fold --site subscapular'],
    ['fold --site subscapular --mm 0.5'],
    ['fold --site subscapular --mm a,b'],
  ])('log %s is wrong use', async (words) => {
    expect((await ask('log', ...words.split(' '))).code).toBe(2);
  });
});

describe('log tick', () => {
  test.each([
    ['Back strength', idOf(1), { state: 'done' }],
    ['back STRENGTH', idOf(1), { state: 'done' }],
    [idOf(3), idOf(3), { state: 'done' }],
    ['wat', idOf(2), { state: 'done' }],
  ])('finds %s', async (wanted, itemId, mark) => {
    await put(aJournal({ checklistItems: LIST }));
    expect((await ask('log', 'tick', wanted)).said).toEqual({ id: '2026-11-22', itemId, ...mark });
    expect((await onDisk()).days[0]?.marks[itemId]).toMatchObject(mark);
  });

  test('writes an amount for the day, not on top of it', async () => {
    await put(aJournal({ checklistItems: LIST }));
    await ask('log', 'tick', 'Water', '--amount', '2');
    await ask('log', 'tick', 'Water', '--amount', '3.5');
    expect((await onDisk()).days[0]?.marks[idOf(2)]).toMatchObject({ state: 'amount', amount: 3.5 });
  });

  test.each([
    ['2026-11-21T01:30', '2026-11-20'],
    ['2026-11-21T03:00', '2026-11-21'],
    ['2026-11-19', '2026-11-19'],
  ])('at %s belongs to %s when days end at three', async (at, date) => {
    await put(aJournal({ checklistItems: LIST }));
    expect((await ask('log', 'tick', 'Water', '--at', at)).said.id).toBe(date);
  });

  test.each([
    [['Back'], 'noSuchItem'],
    [['Sleep'], 'noSuchItem'],
    [['Back strength', '--amount', '2'], 'notCounted'],
  ])('%j cannot be done, and says why', async (words, code) => {
    await put(aJournal({ checklistItems: LIST }));
    const answer = await ask('log', 'tick', ...words);
    expect([answer.code, answer.said.error.code]).toEqual([1, code]);
    expect((await onDisk()).days).toEqual([]);
  });
});
