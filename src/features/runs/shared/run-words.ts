import type { Run } from '../../../domain/journal/schema';
import { formatDuration } from '../../../domain/quantities';
import { t } from '../../../words';

/** A run in the fewest words: "5.20 km in 27:30", or its time alone. */
export function runInWords(
  { distanceM, elapsedS }: Pick<Run, 'distanceM' | 'elapsedS'>,
  distance: (m: number) => string,
): string {
  const time = formatDuration(elapsedS);
  return distanceM === undefined ? time : t('runs.inWords', { distance: distance(distanceM), time });
}
