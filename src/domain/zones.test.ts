import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { epochMsOf, localTimeAt, localTimeOf } from './zones';

describe('a wall clock in a zone', () => {
  test.each([
    ['in winter', '2026-11-22', '07:10', 'Europe/Berlin', '2026-11-22T07:10:00+01:00'],
    ['in summer', '2026-07-01', '07:10', 'Europe/Berlin', '2026-07-01T07:10:00+02:00'],
    ['with seconds', '2026-07-01', '07:10:45', 'Europe/Berlin', '2026-07-01T07:10:45+02:00'],
    ['behind Greenwich', '2026-07-01', '23:30', 'America/Los_Angeles', '2026-07-01T23:30:00-07:00'],
    ['at a half-hour offset', '2026-07-01', '05:00', 'Asia/Kolkata', '2026-07-01T05:00:00+05:30'],
    ['in UTC', '2026-07-01', '05:00', 'UTC', '2026-07-01T05:00:00+00:00'],
    ['that is skipped moves forward', '2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T03:30:00+02:00'],
    [
      'that is shown twice is the earlier',
      '2026-10-25',
      '02:30',
      'Europe/Berlin',
      '2026-10-25T02:30:00+02:00',
    ],
    [
      'with a half-hour summer time',
      '2026-04-05',
      '01:45',
      'Australia/Lord_Howe',
      '2026-04-05T01:45:00+11:00',
    ],
  ])('%s', (_, date, clock, timeZone, written) => {
    expect(localTimeAt(date, clock, timeZone)).toBe(written);
  });

  test('is refused for a zone nobody knows', () => {
    expect(() => localTimeAt('2026-07-01', '07:10', 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('an instant in a zone', () => {
  test.each([
    ['just before the clocks go back', '2026-10-25T00:59:59Z', '2026-10-25T02:59:59+02:00'],
    ['just after', '2026-10-25T01:00:00Z', '2026-10-25T02:00:00+01:00'],
    ['just before they go forward', '2026-03-29T00:59:59Z', '2026-03-29T01:59:59+01:00'],
    ['just after that', '2026-03-29T01:00:00Z', '2026-03-29T03:00:00+02:00'],
  ])('%s reads as the clock there does', (_, instant, written) => {
    expect(localTimeOf(Date.parse(instant), 'Europe/Berlin')).toBe(written);
  });

  test('drops parts of a second', () => {
    expect(localTimeOf(Date.parse('2026-07-01T10:00:00.999Z'), 'UTC')).toBe('2026-07-01T10:00:00+00:00');
  });

  test('is refused for a zone nobody knows', () => {
    expect(() => localTimeOf(0, 'Mars/Olympus')).toThrow(RangeError);
  });

  test('comes back whole from what is written, in any zone', () => {
    const seconds = fc.integer({ min: 0, max: Date.parse('2199-12-31T00:00:00Z') / 1000 });
    const zones = fc.constantFrom(
      'Europe/Berlin',
      'Asia/Kathmandu',
      'America/St_Johns',
      'Pacific/Apia',
      'UTC',
    );
    fc.assert(
      fc.property(seconds, zones, (second, timeZone) => {
        expect(epochMsOf(localTimeOf(second * 1000, timeZone))).toBe(second * 1000);
      }),
    );
  });
});

test.each([
  ['2026-11-22T07:10:00+01:00', '2026-11-22T06:10:00Z'],
  ['2026-11-22T07:10:00-03:30', '2026-11-22T10:40:00Z'],
  ['2026-11-22T07:10:00Z', '2026-11-22T07:10:00Z'],
])('%s is the instant %s', (localTime, instant) => {
  expect(epochMsOf(localTime)).toBe(Date.parse(instant));
});
