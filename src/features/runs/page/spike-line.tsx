import { useMemo } from 'react';
import type { Run } from '../../../domain/journal/schema';
import { spikeOf } from '../../../domain/running/spikes';
import { useJournal } from '../../../journal-client/hooks';
import { Explained } from '../../../ui/explained';
import { useUnits } from '../../../ui/units';
import { t } from '../../../words';
import { spikeWords } from '../shared/spike-words';
import styles from './run-screen.module.css';

/** One calm word about a run that was much longer than those before it; nothing about any other. */
export function SpikeLine({ run }: { readonly run: Run }) {
  const { runs } = useJournal();
  const { distance } = useUnits();
  const words = useMemo(() => spikeWords(spikeOf(run, runs)), [run, runs]);
  if (!words) return null;
  return (
    <p className={styles.spike}>
      {t(`runs.spike.${words.size}`, { ratio: words.ratio, longest: distance(words.longestM) })}
      <Explained label={t('runs.spike.how')}>{t('runs.spike.method')}</Explained>
    </p>
  );
}
