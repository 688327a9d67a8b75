import { describe, expect, it } from 'vitest';
import { aJournal, anItem, aRun, idOf } from '../../../tests/support/journals';
import { aCommand } from '../../../tests/support/storage';
import { apply } from './apply';
import type { Step } from './commands';
import { earlierValues } from './earlier';
import { recordAt } from './patch';
import { putBackStep } from './put-back';
import type { Journal } from './schema';

const run = aRun('2026-11-20', { note: 'first' });
const start = aJournal({ runs: [run], checklistItems: [anItem()] });
const after = (journal: Journal, step: Step, device = 'desk') =>
  apply(journal, aCommand(step), device).journal;
const edit = (fields: object): Step => ({ type: 'edit', collection: 'runs', recordId: run.id, fields });
const valuesOf = (journal: Journal, place: 'runs' | 'days' | 'profile', id: string) =>
  earlierValues(place, recordAt(journal, { place, id }) ?? {});

describe('the earlier values of a record', () => {
  it('are each value that a field had, the last one first, without what it says now', () => {
    const journal = [edit({ note: 'second' }), edit({ note: 'third' }), edit({ note: 'first' })].reduce(
      (so, step) => after(so, step),
      start,
    );
    expect(valuesOf(journal, 'runs', run.id).map(({ value, hasLost }) => [value, hasLost])).toEqual([
      ['third', false],
      ['second', false],
    ]);
  });

  it('tell what lost from what stood, and put it first', () => {
    const earlier = [
      { field: 'note', value: 'old', until: '2026-11-21T07:00:00+01:00' },
      { field: 'note', value: 'elsewhere', version: '2@lap' },
    ];
    const values = earlierValues('runs', { ...run, earlier });
    expect(values.map(({ value, hasLost, stamp }) => [value, hasLost, stamp.device])).toEqual([
      ['elsewhere', true, 'lap'],
      ['old', false, ''],
    ]);
  });

  it('do not speak of bookkeeping', () => {
    const earlier = [
      { field: 'createdAt', value: 'x' },
      { field: 'position', value: 3 },
    ];
    expect(earlierValues('checklistItems', { ...anItem(), earlier })).toEqual([]);
  });
});

describe('the earlier values of a record that was not changed, or was emptied', () => {
  it('are none, or one without a value', () => {
    expect(earlierValues('runs', run)).toEqual([]);
    const earlier = [{ field: 'weather', version: '2@lap' }];
    expect(earlierValues('runs', { ...run, weather: 'fog', earlier })).toEqual([
      { field: 'weather', stamp: { count: 2, device: 'lap' }, hasLost: true },
    ]);
  });
});

describe('putting a value back', () => {
  const mark: Step = { type: 'mark', date: '2026-11-20', itemId: idOf(1), mark: { state: 'done' } };
  it.each<[string, 'runs' | 'days' | 'profile', string, Step[]]>([
    ['a field of a run', 'runs', run.id, [edit({ note: 'second' })]],
    [
      'the note of a day',
      'days',
      '2026-11-20',
      [1, 2].map((mood) => ({ type: 'writeDay', date: '2026-11-20', fields: { mood } })),
    ],
    ['a mark', 'days', '2026-11-20', [mark, { ...mark, mark: { state: 'skipped' } }]],
    [
      'a field of the profile',
      'profile',
      'profile',
      ['A', 'B'].map((name) => ({ type: 'editProfile', fields: { name } })),
    ],
  ])('makes %s say it again', (_, place, id, steps) => {
    // Of a mark the last word of each computer is kept.
    const journal = steps.reduce((so, step, at) => after(so, step, at === 0 ? 'lap' : 'desk'), start);
    const [earlier] = valuesOf(journal, place, id);
    const back = earlier && putBackStep(place, id, earlier.field, earlier.value);
    if (!back) return expect.fail('nothing to put back');
    const then = valuesOf(after(journal, back), place, id);
    expect(then.map(({ value }) => value)).not.toContainEqual(earlier.value);
  });

  it.each<[string, Parameters<typeof putBackStep>, Step | undefined]>([
    ['empties a field of a run', ['runs', run.id, 'note', undefined], edit({ note: null })],
    [
      'sets a setting',
      ['settings', 'x', 'massUnit', 'lb'],
      { type: 'editSettings', fields: { massUnit: 'lb' } },
    ],
    [
      'empties the note of a day',
      ['days', '2026-11-20', 'note', undefined],
      { type: 'writeDay', date: '2026-11-20', fields: { note: null } },
    ],
    ['takes a mark off', ['days', '2026-11-20', `marks.${idOf(1)}`, undefined], { ...mark, mark: null }],
    ['leaves alone what no command can write', ['days', '2026-11-20', 'weather', 'fog'], undefined],
  ])('%s', (_, [place, id, field, value], step) => {
    expect(putBackStep(place, id, field, value)).toEqual(step);
  });

  it('is not offered for what nobody writes by hand', () => {
    expect(putBackStep('runs', run.id, 'createdAt', 'x')).toBeUndefined();
    expect(putBackStep('settings', 'settings', 'devices.desk', 'x')).toBeUndefined();
    expect(putBackStep('removed', run.id, 'record', {})).toBeUndefined();
  });
});
