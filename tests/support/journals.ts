import { addDays, dayNumber, fromDayNumber, type LocalDate, type Weekday } from '../../src/domain/days';
import { createJournal } from '../../src/domain/journal/create';
import type { ChecklistItem, Day, Journal, Mark, Run } from '../../src/domain/journal/schema';

const AT = '2026-01-01T08:00:00+01:00';
const stamp = { createdAt: AT, updatedAt: AT, version: { desk: 1 } };

/** A uuid that says which record it is: `idOf(7)` ends in 7. */
export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** A daily tick from 2026-01-05, a Monday, unless told otherwise. */
export function anItem(fields: Partial<ChecklistItem> = {}): ChecklistItem {
  const {
    name = 'Stretch',
    area = 'strength',
    kind = 'tick',
    schedule = { type: 'daily' } as const,
  } = fields;
  const plain = { id: idOf(1), position: 0, startsOn: '2026-01-05', pauses: [] };
  return { ...stamp, ...plain, ...fields, name, area, kind, schedule };
}

/** A run of 5 km in half an hour at seven in the morning of `date`, unless told otherwise. */
export function aRun(date: LocalDate, fields: Partial<Run> = {}): Run {
  const startedAt = `${date}T07:00:00+01:00`;
  return {
    ...stamp,
    id: idOf(1_000_000 + dayNumber(date)),
    startedAt,
    distanceM: 5000,
    elapsedS: 1800,
    ...fields,
  };
}

/** A run without a distance. */
export function aRunWithoutDistance(date: LocalDate, fields: Partial<Run> = {}): Run {
  const { distanceM: _, ...run } = aRun(date, fields);
  return run;
}

/** A journal of the given records, with weeks from Monday and days that end at 03:00 unless told otherwise. */
export function aJournal(
  records: Partial<Pick<Journal, 'checklistItems' | 'days' | 'runs' | 'bodyMeasurements'>>,
  settings: { weekStartsOn?: Weekday & (1 | 7); dayEndsAt?: string } = {},
): Journal {
  const empty = createJournal({ id: idOf(0), at: AT, device: 'desk' });
  return { ...empty, ...records, settings: { ...empty.settings, ...settings } };
}

const MARKS: Record<string, Pick<Mark, 'state'>> = {
  x: { state: 'done' },
  s: { state: 'skipped' },
  m: { state: 'missed' },
};

/**
 * Days in a row from `from`, one sign each: `x` done, `s` skipped, `m` missed, a digit an amount, `o` a day off, `O` a day off and
 * done all the same, `.` nothing. Blanks are there for the eye.
 */
export function daysFrom(from: LocalDate, signs: string, itemId = idOf(1)): Day[] {
  return [...signs.replace(/ /g, '')].flatMap((sign, index) => {
    const id = addDays(from, index);
    const mark = MARKS[sign.toLowerCase() === 'o' ? (sign === 'O' ? 'x' : '') : sign] ?? amountMark(sign);
    const marks = mark ? { [itemId]: { ...mark, markedAt: AT } } : {};
    if (sign === '.') return [];
    return [{ ...stamp, id, marks, ...(sign.toLowerCase() === 'o' && { off: 'rest' as const }) }];
  });
}

/** The last of `count` dates that begin with `from`. */
export function lastOf(from: LocalDate, count: number): LocalDate {
  return fromDayNumber(dayNumber(from) + count - 1);
}

function amountMark(sign: string): Pick<Mark, 'state' | 'amount'> | undefined {
  return /\d/.test(sign) ? { state: 'amount', amount: Number(sign) } : undefined;
}
