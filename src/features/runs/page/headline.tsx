import type { Run } from '../../../domain/journal/schema';
import { formatDuration } from '../../../domain/quantities';
import { useUnits } from '../../../ui/units';
import { t } from '../../../words';
import styles from './run-screen.module.css';

/** Distance, time, pace: what one wants to see first, and large. */
export function Headline({ run: { distanceM, elapsedS } }: { readonly run: Run }) {
  const { distance, pace } = useUnits();
  return (
    <dl className={styles.headline}>
      {distanceM === undefined ? null : (
        <Figure label={t('runs.form.distance')} written={distance(distanceM)} first />
      )}
      <Figure
        label={t('runs.form.time')}
        written={formatDuration(elapsedS)}
        first={distanceM === undefined}
      />
      {distanceM === undefined ? null : (
        <Figure label={t('runs.form.pace')} written={pace(elapsedS / distanceM)} />
      )}
    </dl>
  );
}

interface FigureProps {
  readonly label: string;
  /** A number, and its unit behind a no-break space where it has one. */
  readonly written: string;
  readonly first?: boolean;
}

function Figure({ label, written, first }: FigureProps) {
  const [amount, unit] = written.split('\u00a0');
  return (
    <div className={styles.figure} data-first={first || undefined}>
      <dt>{label}</dt>
      <dd>
        {amount}
        {unit ? <span className={styles.unit}>{`\u00a0${unit}`}</span> : null}
      </dd>
    </div>
  );
}
