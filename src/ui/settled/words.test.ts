import { expect, it } from 'vitest';
import { aJournal, anItem, aRun, idOf } from '../../../tests/support/journals';
import { deviceText, fieldText, recordText, valueText } from './words';

const run = aRun('2026-11-22');
const grave = { id: idOf(7), collection: 'runs', removedAt: run.createdAt, version: {}, record: { ...run } };
const journal = {
  ...aJournal({ runs: [run], checklistItems: [anItem({ name: 'Plank' })] }),
  removed: [grave],
};

it.each([
  ['runs', run.id, 'Run of Sun 22 Nov 2026, 5.00 km'],
  ['runs', idOf(7), 'Run of Sun 22 Nov 2026, 5.00 km'],
  ['runs', idOf(8), 'Runs'],
  ['checklistItems', idOf(1), '“Plank” on the list'],
  ['profile', 'profile', 'What is said about you'],
] as const)('knows one of %s, %s, in the journal or in the bin: %s', (place, id, words) => {
  expect(recordText({ place, id }, journal).replaceAll('\u00a0', ' ')).toBe(words);
});

it('calls a mark by its item', () => {
  expect(fieldText({ field: `marks.${idOf(1)}` }, journal)).toBe('Plank');
});

it.each([
  ['note', 'x'.repeat(300), 'x'.repeat(300)],
  ['note', undefined, 'nothing'],
  ['distanceM', 5400, '5.40 km'],
  [`marks.${idOf(1)}`, { state: 'skipped' }, 'skipped'],
])('says what %s says, a note in full', (field, value, words) => {
  expect(valueText({ field }, value, journal).replaceAll('\u00a0', ' ')).toBe(words);
});

it('has a word for a computer without a name', () => {
  expect(deviceText('lap', journal)).toBe('another computer');
});
