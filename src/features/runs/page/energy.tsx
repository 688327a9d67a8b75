import { useState } from 'react';
import { massAt } from '../../../domain/body/mass';
import { calendarDate } from '../../../domain/days';
import { formatCount } from '../../../domain/quantities';
import { netRunEnergy } from '../../../domain/running/energy';
import { useOpenJournal } from '../../../journal-client/hooks';
import { Explained } from '../../../ui/explained';
import { useUnits } from '../../../ui/units';
import { t } from '../../../words';
import { formatDate } from '../../../words/dates';
import { LogMass } from './log-mass';
import styles from './run-screen.module.css';

interface EnergyProps {
  readonly distanceM: number;
  readonly startedAt: string;
}

/** The net energy of a run, as the estimate it is, with its method a click away; or what is missing for one. */
export function Energy({ distanceM, startedAt }: EnergyProps) {
  const { journal, readOnly } = useOpenJournal();
  const { distance, mass } = useUnits();
  const known = massAt(journal.bodyMeasurements, calendarDate(startedAt));
  // The line with the field stays in sight until its own weighing has come.
  const [asking, setAsking] = useState(false);
  if (!known)
    return readOnly ? t('runs.page.massMissing') : <AskMass asking={asking} onAsk={() => setAsking(true)} />;
  const { kcal, lowKcal, highKcal } = netRunEnergy({ distanceM, massKg: known.massKg });
  return (
    <>
      {t('runs.page.kcal', { kcal: whole(kcal) })}
      <Explained label={t('runs.page.energyHow')}>
        <p className={styles.method}>
          {t('runs.page.energyMethod', { distance: distance(distanceM), mass: mass(known.massKg) })}
        </p>
        <p className={styles.method}>
          {t(known.after ? 'runs.page.massAfter' : 'runs.page.massOf', {
            day: formatDate(calendarDate(known.measuredAt)),
          })}
        </p>
      </Explained>
      <span className={styles.hint}>
        {t('runs.page.kcalRange', { low: whole(lowKcal), high: whole(highKcal) })}
      </span>
    </>
  );
}

function AskMass({ asking, onAsk }: { readonly asking: boolean; readonly onAsk: () => void }) {
  if (asking) return <LogMass />;
  return (
    <button type="button" className={styles.ask} onClick={onAsk}>
      {t('runs.page.logMass')}
    </button>
  );
}

function whole(kcal: number): string {
  return formatCount(Math.round(kcal));
}
