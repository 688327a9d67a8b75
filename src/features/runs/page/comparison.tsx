import { useMemo } from 'react';
import { calendarDate } from '../../../domain/days';
import type { Run } from '../../../domain/journal/schema';
import { paceOf } from '../../../domain/quantities';
import { type PaceComparison, paceAgainstSimilar, similarRuns } from '../../../domain/running/compare';
import { epochMsOf } from '../../../domain/zones';
import { useJournal } from '../../../journal-client/hooks';
import { Explained } from '../../../ui/explained';
import { useUnits } from '../../../ui/units';
import { t } from '../../../words';
import { type Compared, PaceChart } from './pace-chart';
import { PaceTable } from './pace-table';
import styles from './run-screen.module.css';

/** This run's pace beside one's own recent runs at the distance: a sentence, a drawing, a table; words alone when there are few. */
export function Comparison({ run }: { readonly run: Run }) {
  const { runs } = useJournal();
  const found = useMemo(() => paceAgainstSimilar(run, runs), [run, runs]);
  return (
    <section className={styles.comparison} aria-labelledby="run-comparison">
      <h2 id="run-comparison">
        {t('runs.compare.title')}
        <Explained label={t('runs.compare.how')}>{t('runs.compare.method')}</Explained>
      </h2>
      <p className={styles.sentence}>{useSentence(found)}</p>
      {found.state === 'compared' ? <Drawn run={run} medianPaceSPerM={found.medianPaceSPerM} /> : null}
    </section>
  );
}

function Drawn({ run, medianPaceSPerM }: { readonly run: Run; readonly medianPaceSPerM: number }) {
  const { runs } = useJournal();
  const compared = useMemo(() => withThis(run, similarRuns(run, runs)), [run, runs]);
  return (
    <>
      <PaceChart runs={compared} thisId={run.id} medianPaceSPerM={medianPaceSPerM} />
      <PaceTable runs={compared} thisId={run.id} />
    </>
  );
}

/** The runs of the comparison and this one, by when they were. */
function withThis(run: Run, similar: readonly (Run & { distanceM: number })[]): Compared[] {
  const own = run.distanceM === undefined ? [] : [{ ...run, distanceM: run.distanceM }];
  return [...similar, ...own]
    .sort((a, b) => epochMsOf(a.startedAt) - epochMsOf(b.startedAt))
    .map(({ id, startedAt, distanceM, elapsedS }) => ({
      id,
      date: calendarDate(startedAt),
      distanceM,
      paceSPerM: paceOf(distanceM, elapsedS),
    }));
}

function useSentence(found: PaceComparison): string {
  const { distanceUnit, pace } = useUnits();
  if (found.state === 'noDistance') return t('runs.compare.noDistance');
  if (found.state === 'tooFew')
    return t('runs.compare.tooFew', { count: found.similar, needed: found.needed });
  const seconds = Math.round(Math.abs(found.differenceSPerKm) * (distanceUnit === 'km' ? 1 : 1.609344));
  const side = seconds === 0 ? 'same' : found.differenceSPerKm < 0 ? 'quicker' : 'slower';
  const against = t(`runs.compare.${side}`, {
    seconds,
    unit: distanceUnit,
    median: pace(found.medianPaceSPerM),
    count: found.similar,
  });
  const place = t(found.rank === 1 ? 'runs.compare.first' : 'runs.compare.place', {
    rank: found.rank,
    all: found.similar + 1,
  });
  return `${against} ${place}`;
}
