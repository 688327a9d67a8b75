import type { Run } from '../../../domain/journal/schema';
import { formatCount } from '../../../domain/quantities';
import { type Spike, spikeOf } from '../../../domain/running/spikes';
import { t } from '../../../words';

/** How a run's length stands to the 30 days before it, when that deserves a word: above 1.10 times the longest, or above twice. */
export interface SpikeWords {
  readonly size: 'step' | 'leap';
  readonly ratio: string;
  readonly longestM: number;
}

/** The word for a spike; nothing for a run within the usual, or with nothing to measure it by. */
export function spikeWords({ state, ratio = 0, longest30M = 0 }: Spike): SpikeWords | undefined {
  if (state !== 'small' && state !== 'moderate' && state !== 'large') return undefined;
  return { size: state === 'large' ? 'leap' : 'step', ratio: formatCount(ratio), longestM: longest30M };
}

/** The one sentence said after such a run was saved; nothing after any other. */
export function spikeSentence(
  run: Pick<Run, 'startedAt' | 'distanceM'>,
  runs: readonly Run[],
): string | undefined {
  const words = spikeWords(spikeOf(run, runs));
  return words && t(`runs.spike.after.${words.size}`, { ratio: words.ratio });
}
