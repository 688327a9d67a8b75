import { JOURNAL_VERSION } from '../schema';
import type { Migration } from './migration';
import { datedBodyMass } from './v1-dated-body-mass';
import { fieldVersions } from './v2-field-versions';

/** Every step ever shipped, oldest first; step `i` leaves format `i + 1`. None is ever removed. */
export const migrations: readonly Migration[] = [datedBodyMass, fieldVersions];

/**
 * The journal in today's format, from any older one, as parsed from its file; validity is judged afterwards.
 * @throws RangeError when `from` is not an older format this app knows.
 */
export function migrateJournal(journal: Record<string, unknown>, from: number): Record<string, unknown> {
  if (!Number.isInteger(from) || from < 1 || from >= JOURNAL_VERSION)
    throw new RangeError(`no steps lead on from format ${from}`);
  return migrations
    .slice(from - 1)
    .reduce<Record<string, unknown>>(
      (older, step) => ({ ...step.migrate(older), version: step.from + 1 }),
      journal,
    );
}
