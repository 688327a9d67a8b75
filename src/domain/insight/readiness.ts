import { dayNumber, type LocalDate } from '../days';

/** Dated readings below which a series says nothing (a measurer, a caliper and a habit need about that many). */
export const READINGS_NEEDED = 8;
/** Days from the first to the last reading below which a series says nothing. */
export const DAYS_NEEDED = 42;
const NEEDED_IN_EACH_HALF = 3;
const LONGEST_GAP_DAYS = 45;

/** Whether a series of measurements may be looked at for a trend at all; which way it goes is not said here. */
export interface Readiness {
  /**
   * `tooLittleData`: fewer than 8 readings or fewer than 42 days. `uneven`: fewer than 3 readings in a half of the time, or more than
   * 45 days between two. `enough`: neither.
   */
  readonly state: 'tooLittleData' | 'uneven' | 'enough';
  /** Days with a reading; several on one day are one. */
  readonly readings: number;
  /** Days from the first reading to the last; 0 for none or one. */
  readonly days: number;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

/** The gate of a series by the dates of its readings, in any order. A reading in the very middle counts for both halves. */
export function readinessOf(dates: readonly LocalDate[]): Readiness {
  const distinct = [...new Set(dates)].sort();
  const [from, to] = [distinct[0], distinct.at(-1)];
  if (from === undefined || to === undefined) return { state: 'tooLittleData', readings: 0, days: 0 };
  const at = distinct.map(dayNumber);
  const days = dayNumber(to) - dayNumber(from);
  const tooLittle = distinct.length < READINGS_NEEDED || days < DAYS_NEEDED;
  const state = tooLittle ? 'tooLittleData' : isEven(at) ? 'enough' : 'uneven';
  return { state, readings: distinct.length, days, from, to };
}

/** `at`: day numbers, rising. */
function isEven(at: readonly number[]): boolean {
  const middle = ((at[0] ?? 0) + (at.at(-1) ?? 0)) / 2;
  const halves = [at.filter((day) => day <= middle), at.filter((day) => day >= middle)];
  const gaps = at.slice(1).map((day, index) => day - (at[index] ?? day));
  return (
    halves.every((half) => half.length >= NEEDED_IN_EACH_HALF) && gaps.every((gap) => gap <= LONGEST_GAP_DAYS)
  );
}
