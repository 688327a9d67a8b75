import { formatDuration } from '../../../domain/quantities';
import type { RunTotals } from '../../../domain/running/totals';
import { useUnits } from '../../../ui/units';
import { t } from '../../../words';

interface TotalsLineProps {
  readonly totals: RunTotals;
}

/** What the runs that are shown add up to, in one line that is read out when it changes. */
export function TotalsLine({ totals }: TotalsLineProps) {
  const { distance, pace } = useUnits();
  const { runs, distanceM, elapsedS, paceSPerM, withoutDistance } = totals;
  const parts = [
    t('common.runs', { count: runs }),
    distanceM > 0 && distance(distanceM),
    runs > 0 && formatDuration(elapsedS),
    paceSPerM !== undefined && runs > 1 && t('runs.list.averagePace', { pace: pace(paceSPerM) }),
    withoutDistance > 0 && t('runs.list.withoutDistance', { count: withoutDistance }),
  ];
  return <span aria-live="polite">{parts.filter(Boolean).join(' · ')}</span>;
}
