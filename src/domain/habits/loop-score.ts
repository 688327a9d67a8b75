import type { Frequency } from './schedule';

/** Days after which, at one a day, half of a score is made of what came since. */
const HALF_LIFE_DAYS = 13;

/**
 * One day of a decaying score (Loop Habit Tracker): previous × m + completion × (1 − m), with m = 0.5^(√f ÷ 13). `completion` 0–1,
 * f = times ÷ days. What is asked for less often moves more slowly.
 */
export function nextScore({ times, days }: Frequency, previous: number, completion: number): number {
  const memory = 0.5 ** (Math.sqrt(times / days) / HALF_LIFE_DAYS);
  return previous * memory + completion * (1 - memory);
}
