import type { Migration } from './migration';

/**
 * Format 1 kept one body mass in the profile, so a new weight rewrote the past. Format 2 keeps dated measurements.
 * The old shape, as far as this step reads it: `{ id, profile: { massKg?, updatedAt, version } }`.
 */
export const datedBodyMass: Migration = {
  from: 1,
  does: 'Moves the body mass of the profile into a dated body measurement.',
  migrate: (journal) => {
    const { massKg, ...profile } = isObject(journal.profile) ? journal.profile : {};
    const known = Array.isArray(journal.bodyMeasurements) ? journal.bodyMeasurements : [];
    const first = massKg === undefined ? [] : [measurement(journal.id, massKg, profile)];
    return { ...journal, profile, bodyMeasurements: [...known, ...first] };
  },
};

function measurement(
  journalId: unknown,
  massKg: unknown,
  profile: Record<string, unknown>,
): Record<string, unknown> {
  const at = profile.updatedAt;
  return {
    // Named after the journal, so that two computers that migrate alike write one record, not two.
    id: siblingId(String(journalId)),
    createdAt: at,
    updatedAt: at,
    version: profile.version,
    measuredAt: at,
    kind: 'mass',
    massKg,
  };
}

/** Another valid UUID made from one alone: the version-8 form, of the first one's other digits. */
function siblingId(id: string): string {
  return `${id.slice(0, 14)}8${id.slice(15)}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
