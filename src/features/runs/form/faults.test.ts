import { describe, expect, it } from 'vitest';
import { blankDraft, NEW_SHOE, type RunDraft } from './draft';
import { faultsOf } from './faults';
import { readingsIn } from './readings';

const good = { ...blankDraft({ date: '2026-11-22', clock: '07:10' }), distance: '5.2', time: '27:30' };

function faultsWith(fields: Partial<RunDraft>): string[] {
  return Object.keys(faultsOf({ ...good, ...fields }, readingsIn('km'), 'km'));
}

it('finds nothing wrong with a distance and a time', () => {
  expect(faultsWith({})).toEqual([]);
});

it('finds nothing wrong with a time alone', () => {
  expect(faultsWith({ distance: '' })).toEqual([]);
});

describe('a field that needs a hand', () => {
  it.each<[string, Partial<RunDraft>, string[]]>([
    ['nothing at all', { distance: '', time: '' }, ['time']],
    ['a distance alone', { time: '' }, ['time']],
    ['a pace alone', { distance: '', time: '', pace: '5:00' }, ['time']],
    ['a distance that cannot be read', { distance: 'far' }, ['distance']],
    ['a time that cannot be read', { time: '27:3' }, ['time']],
    [
      'a pace that cannot be read, and no second complaint about the time',
      { time: '', pace: 'quick' },
      ['pace'],
    ],
    ['a time that comes to weeks', { distance: '900', time: '', pace: '59:00' }, ['time']],
    [
      'a distance that comes to more than a journal holds',
      { distance: '', time: '270:00:00', pace: '0:30' },
      ['distance'],
    ],
    ['no date', { date: '' }, ['date']],
    ['no clock', { clock: '' }, ['clock']],
    ['a new pair without a name', { shoe: NEW_SHOE, newShoe: ' ' }, ['newShoe']],
    ['a heart rate nobody has', { averageHeartRate: '300' }, ['averageHeartRate']],
    ['half a beat', { maximumHeartRate: '150.5' }, ['maximumHeartRate']],
    [
      'a highest heart rate below the average',
      { averageHeartRate: '150', maximumHeartRate: '140' },
      ['maximumHeartRate'],
    ],
    ['a temperature of the oven', { temperature: '80' }, ['temperature']],
    ['a tag as long as a sentence', { tagText: 'x'.repeat(61) }, ['tags']],
  ])('is named for %s', (_, fields, expected) => {
    expect(faultsWith(fields)).toEqual(expected);
  });
});
