import { t } from '../../../words';

/** The steps of the scale of effort. */
export const effortSteps = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

const bands = ['veryEasy', 'easy', 'moderate', 'hard', 'allOut'] as const;

/** What an effort of 1–10 is called: two steps share a word. */
export function effortWord(effort: number): string {
  const band = bands[Math.ceil(effort / 2) - 1] ?? 'allOut';
  return t(`runs.effort.${band}`);
}
