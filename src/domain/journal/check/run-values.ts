import type { Journal, Run } from '../schema';
import type { Finding } from './finding';

/** Metres per second over a whole run. Nobody has yet run a kilometre at this speed (the record is 7.58). */
const FASTEST_MPS = 8;

/** Seconds; longer than a run of 100 miles takes almost everybody. */
const LONGEST_S = 30 * 3600;

/** Values of runs that the format allows and that are hardly meant. */
export function runValues({ runs }: Journal): Finding[] {
  return runs.flatMap((run) => [...fast(run), ...long(run), ...heartRates(run)]);
}

function fast(run: Run): Finding[] {
  const { distanceM, elapsedS } = run;
  if (distanceM === undefined || distanceM / elapsedS <= FASTEST_MPS) return [];
  return [oddity(run, 'fastRun', 'distanceM', { distanceM, elapsedS }, 'clearDistance')];
}

function long(run: Run): Finding[] {
  const { elapsedS } = run;
  return elapsedS > LONGEST_S ? [oddity(run, 'longRun', 'elapsedS', { elapsedS })] : [];
}

function heartRates(run: Run): Finding[] {
  const { averageHeartRateBpm: average, maximumHeartRateBpm: maximum } = run;
  if (average === undefined || maximum === undefined || average <= maximum) return [];
  return [oddity(run, 'heartRatesSwapped', 'averageHeartRateBpm', { average, maximum }, 'swapHeartRates')];
}

function oddity(
  { id, startedAt }: Run,
  code: Finding['code'],
  field: string,
  values: Finding['values'],
  mend?: Finding['mend'],
): Finding {
  return {
    code,
    severity: 'oddity',
    place: { collection: 'runs', id, field },
    others: [],
    values: { date: startedAt.slice(0, 10), ...values },
    ...(mend ? { mend } : {}),
  };
}
