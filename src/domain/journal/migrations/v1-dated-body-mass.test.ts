import { describe, expect, it } from 'vitest';
import { JOURNAL_VERSION } from '../schema';
import { migrateJournal, migrations } from './index';
import { datedBodyMass } from './v1-dated-body-mass';

const id = '5f0c2a1e-7d34-4b8a-9c61-0e2f6a4d8b10';
const stamps = { updatedAt: '2025-09-14T08:02:30+02:00', version: { laptop: 4 } };

describe('the step from format 1, where the body mass had no date', () => {
  it('makes it a measurement of the day the profile was written', () => {
    const older = { id, profile: { name: 'Marta', massKg: 68.4, ...stamps } };
    expect(datedBodyMass.migrate(older)).toEqual({
      id,
      profile: { name: 'Marta', ...stamps },
      bodyMeasurements: [
        {
          id: '5f0c2a1e-7d34-8b8a-9c61-0e2f6a4d8b10',
          createdAt: stamps.updatedAt,
          ...stamps,
          measuredAt: stamps.updatedAt,
          kind: 'mass',
          massKg: 68.4,
        },
      ],
    });
  });

  it('makes the same record on every computer', () => {
    const older = { id, profile: { massKg: 68.4, ...stamps } };
    expect(datedBodyMass.migrate(older)).toEqual(datedBodyMass.migrate(structuredClone(older)));
  });

  it('makes no measurement where no mass was written', () => {
    expect(datedBodyMass.migrate({ id, profile: stamps })).toEqual({
      id,
      profile: stamps,
      bodyMeasurements: [],
    });
  });

  it('leaves what it was given as it is', () => {
    const older = Object.freeze({ id, profile: Object.freeze({ massKg: 68.4, ...stamps }) });
    expect(() => datedBodyMass.migrate(older)).not.toThrow();
  });

  it('does not stumble over what is no profile', () => {
    expect(datedBodyMass.migrate({ id, profile: 'none' })).toEqual({ id, profile: {}, bodyMeasurements: [] });
  });
});

describe('the steps together', () => {
  it('lead from every older format to today’s, one by one', () => {
    expect(migrations.map(({ from }) => from)).toEqual(migrations.map((_, index) => index + 1));
    expect(migrations).toHaveLength(JOURNAL_VERSION - 1);
    expect(migrateJournal({ id, profile: stamps }, 1)).toMatchObject({ version: JOURNAL_VERSION });
  });

  it.each([0, JOURNAL_VERSION, 99, 1.5])('know no way from format %d', (from) => {
    expect(() => migrateJournal({}, from)).toThrow(RangeError);
  });
});
