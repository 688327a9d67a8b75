import type { Run } from '../../../domain/journal/schema';
import { type RunTotals, totalsOf } from '../../../domain/running/totals';

/** What was run in each pair of shoes, by its id; a pair that was never worn is not in it. */
export function totalsByShoe(runs: readonly Run[]): ReadonlyMap<string, RunTotals> {
  const byShoe = new Map<string, Run[]>();
  for (const run of runs) {
    if (run.shoeId === undefined) continue;
    const ofShoe = byShoe.get(run.shoeId);
    if (ofShoe) ofShoe.push(run);
    else byShoe.set(run.shoeId, [run]);
  }
  return new Map([...byShoe].map(([id, ofShoe]) => [id, totalsOf(ofShoe)]));
}
