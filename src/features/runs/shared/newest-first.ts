import type { Run } from '../../../domain/journal/schema';
import { epochMsOf } from '../../../domain/zones';

/** All runs, the newest start first; of two that began at once the one that was written later. */
export function newestFirst(runs: readonly Run[]): Run[] {
  return runs
    .map((run) => ({ run, at: epochMsOf(run.startedAt) }))
    .sort((a, b) => b.at - a.at || (a.run.createdAt < b.run.createdAt ? 1 : -1))
    .map(({ run }) => run);
}
