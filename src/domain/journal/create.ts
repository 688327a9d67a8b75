import { JOURNAL_FORMAT, JOURNAL_VERSION, type Journal } from './schema';

/** What a new journal is made from: all of it from outside, so that the same facts give the same journal. */
export interface Birth {
  readonly id: string;
  readonly at: string;
  readonly device: string;
  readonly distanceUnit?: 'km' | 'mi';
  readonly massUnit?: 'kg' | 'lb';
}

/** An empty journal: kilometres and kilograms unless told otherwise, weeks from Monday, days that end at 03:00. */
export function createJournal({ id, at, device, distanceUnit = 'km', massUnit = 'kg' }: Birth): Journal {
  const stamp = { updatedAt: at, version: { [device]: 1 } };
  return {
    format: JOURNAL_FORMAT,
    version: JOURNAL_VERSION,
    id,
    createdAt: at,
    profile: { ...stamp },
    settings: { distanceUnit, massUnit, weekStartsOn: 1, dayEndsAt: '03:00', ...stamp },
    checklistItems: [],
    days: [],
    runs: [],
    shoes: [],
    bodyMeasurements: [],
    removed: [],
  };
}
