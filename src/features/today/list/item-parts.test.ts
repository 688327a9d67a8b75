import { describe, expect, it } from 'vitest';
import { anItem } from '../../../../tests/support/journals';
import type { ChecklistItem } from '../../../domain/journal/schema';
import { rebase } from '../../../ui/rebase/rebase';
import { type ItemPart, itemParts, partInWords } from './item-parts';
import { changedFieldsOf, type ItemValues, valuesOf } from './item-values';

const item = anItem({ name: 'Water', kind: 'atLeast', target: 5, unit: 'glasses' });

function open(type: Partial<ItemValues>, changed: Partial<ChecklistItem>) {
  const base = valuesOf(item, '2026-11-22');
  const form = { base, mine: { ...base, ...type }, meanwhile: [] };
  const theirs = valuesOf({ ...item, ...changed }, '2026-11-22');
  const rebased = rebase<ItemValues, typeof itemParts>(form, theirs, itemParts);
  return { fields: changedFieldsOf(rebased.base, rebased.mine), meanwhile: rebased.meanwhile };
}

describe('an item that is changed elsewhere while its form is open', () => {
  it.each<[string, Partial<ItemValues>, Partial<ChecklistItem>, object, ItemPart[]]>([
    ['writes nothing when nothing was typed', {}, { name: 'Tea', target: 8 }, {}, []],
    ['writes only what was typed', { name: 'Tea' }, { target: 8 }, { name: 'Tea' }, []],
    ['keeps the amount that was typed', { target: 6 }, { target: 8 }, { target: 6 }, ['kind']],
    ['takes the unit beside it', { target: 6 }, { unit: 'cups' }, { target: 6 }, []],
    [
      'keeps how often, as one',
      { schedule: 'weekdays', weekdays: ['1', '2'] },
      { schedule: { type: 'timesPerWeek', times: 4 } },
      { schedule: { type: 'weekdays', weekdays: [1, 2] } },
      ['schedule'],
    ],
    [
      'keeps that it became a tick',
      { kind: 'tick' },
      { target: 8 },
      { kind: 'tick', target: null, unit: null },
      ['kind'],
    ],
  ])('%s', (_, type, changed, fields, meanwhile) => {
    expect(open(type, changed)).toEqual({ fields, meanwhile });
  });
});

it.each<[ItemPart, string]>([
  ['name', 'Water'],
  ['area', 'Strength'],
  ['kind', 'at least 5 glasses'],
  ['unit', 'glasses'],
  ['schedule', 'every day'],
  ['startsOn', 'Mon 5 Jan 2026'],
])('says what the %s is elsewhere', (part, words) => {
  expect(partInWords(part, item, 1)).toBe(words);
});
