import type { Holdings } from '../../src/contract/journal-state';
import { calendarDate } from '../../src/domain/days';
import type { Journal } from '../../src/domain/journal/schema';

/** What a journal holds, in numbers that a person can check, and the calendar date of its newest run or day. */
export function holdingsOf(journal: Journal): Holdings {
  const { runs, days, checklistItems, bodyMeasurements } = journal;
  const newest = newestOf([
    ...runs.map(({ startedAt }) => calendarDate(startedAt)),
    ...days.map(({ id }) => id),
  ]);
  return {
    runs: runs.length,
    days: days.length,
    checklistItems: checklistItems.length,
    bodyMeasurements: bodyMeasurements.length,
    ...(newest === undefined ? {} : { newest }),
  };
}

function newestOf(dates: readonly string[]): string | undefined {
  return dates.reduce<string | undefined>(
    (newest, date) => (newest && newest > date ? newest : date),
    undefined,
  );
}
