import type { Migration } from './migration';

/**
 * Format 2 knew which device had changed a record, not which field of it, and counted each device's changes apart. Format 3 keeps who
 * wrote a field last (`fieldVersions`), what it said before (`earlier`), and counts on from the highest count in a record. All
 * of that begins with the next change: what was written before it counts as there from the beginning, on every computer alike.
 */
export const fieldVersions: Migration = {
  from: 2,
  does: 'Changes nothing yet: from now on each change also notes the field that it changed.',
  migrate: (journal) => journal,
};
