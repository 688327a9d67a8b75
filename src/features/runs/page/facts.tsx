import type { ReactNode } from 'react';
import { useMemo } from 'react';
import type { Run } from '../../../domain/journal/schema';
import { useJournal } from '../../../journal-client/hooks';
import { useUnits } from '../../../ui/units';
import { t } from '../../../words';
import { temperatureText } from '../form/readings';
import { effortWord } from '../shared/effort';
import { totalsByShoe } from '../shoes/shoe-totals';
import { Energy } from './energy';
import styles from './run-screen.module.css';

/** What else was written down, each with its name; what was not is not mentioned. */
export function Facts({ run }: { readonly run: Run }) {
  const { effort, terrain, tags = [] } = run;
  return (
    <dl className={styles.facts}>
      {effort === undefined ? null : (
        <Fact name={t('runs.form.effort')}>
          {t('runs.page.effort', { effort, word: effortWord(effort) })}
        </Fact>
      )}
      {terrain ? <Fact name={t('runs.form.terrain')}>{t(`common.terrain.${terrain}`)}</Fact> : null}
      <Shoes run={run} />
      <HeartRate run={run} />
      <Weather run={run} />
      {tags.length > 0 ? <Fact name={t('runs.form.tags')}>{tags.join(', ')}</Fact> : null}
      {run.distanceM === undefined ? null : (
        <Fact name={t('runs.page.energy')}>
          <Energy distanceM={run.distanceM} startedAt={run.startedAt} />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Shoes({ run: { shoeId } }: { readonly run: Run }) {
  const { runs, shoes } = useJournal();
  const { distance } = useUnits();
  const totals = useMemo(() => totalsByShoe(runs), [runs]);
  const shoe = shoes.find(({ id }) => id === shoeId);
  if (!shoe) return null;
  const far = totals.get(shoe.id)?.distanceM ?? 0;
  return (
    <Fact name={t('runs.form.shoes')}>
      {shoe.name}
      <span className={styles.hint}>{t('runs.page.shoeTotal', { distance: distance(far) })}</span>
    </Fact>
  );
}

function HeartRate({
  run: { averageHeartRateBpm: average, maximumHeartRateBpm: highest },
}: {
  readonly run: Run;
}) {
  const parts = [
    average !== undefined && t('runs.page.averageHeartRate', { beats: average }),
    highest !== undefined && t('runs.page.maximumHeartRate', { beats: highest }),
  ].filter(Boolean);
  return parts.length > 0 ? <Fact name={t('runs.page.heartRate')}>{parts.join(', ')}</Fact> : null;
}

function Weather({ run: { weather, temperatureC } }: { readonly run: Run }) {
  const degrees =
    temperatureC !== undefined &&
    t('runs.page.temperature', { degrees: temperatureText(temperatureC).replace('-', '−') });
  const parts = [weather, degrees].filter(Boolean);
  return parts.length > 0 ? <Fact name={t('runs.form.weather')}>{parts.join(', ')}</Fact> : null;
}
