import { describe, expect, it } from 'vitest';
import { aJournal, aRun } from '../../../tests/support/journals';
import { deviceName, lastWriter, removerOf } from './writers';

const run = {
  ...aRun('2026-11-22', { version: { desk: 4, lap: 3 } }),
  fieldVersions: { distanceM: '3@lap', elapsedS: '4@desk' },
};

describe('who wrote', () => {
  it.each([
    [['distanceM'], 'lap'],
    [['elapsedS'], 'desk'],
    [['distanceM', 'elapsedS'], 'desk'],
    [['note'], 'desk'],
  ])('%j of a record last', (fields, device) => {
    expect(lastWriter(run, fields)).toBe(device);
  });

  it('is said of nobody where no computer ever counted', () => {
    expect(lastWriter({ version: {} }, ['note'])).toBeUndefined();
  });

  it('its removal', () => {
    const removed = {
      id: run.id,
      collection: 'runs',
      removedAt: run.updatedAt,
      version: { desk: 1, lap: 2 },
    };
    expect(removerOf({ ...removed, record: {} })).toBe('lap');
  });
});

it('calls a computer as its owner does, and one that never said its name not at all', () => {
  const plain = aJournal({});
  const journal = { ...plain, settings: { ...plain.settings, devices: { lap: 'Laptop' } } };
  expect(deviceName(journal, 'lap')).toBe('Laptop');
  expect(deviceName(journal, 'desk')).toBeUndefined();
  expect(deviceName(plain, undefined)).toBeUndefined();
});
