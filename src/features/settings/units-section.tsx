import type { Settings } from '../../domain/journal/schema';
import { deviceName, lastWriter } from '../../domain/journal/writers';
import { useJournal, useSettings } from '../../journal-client/hooks';
import { carryOut, isDone } from '../../journal-client/store';
import { TextOnLeave } from '../../ui/rebase/text-on-leave';
import { tellOutcome } from '../../ui/tell';
import { t } from '../../words';
import { Choice } from './choice';
import styles from './settings.module.css';

type Fields = Partial<Pick<Settings, 'distanceUnit' | 'massUnit' | 'weekStartsOn' | 'dayEndsAt'>>;

/** Units to read and type in, the first day of the week, and when a day ends. Nothing stored changes with the units. */
export function UnitsSection() {
  const { distanceUnit, massUnit, weekStartsOn } = useSettings();
  return (
    <>
      <Choice
        label={t('settings.units.distance')}
        value={distanceUnit}
        options={[
          { value: 'km', label: t('settings.units.km') },
          { value: 'mi', label: t('settings.units.mi') },
        ]}
        onChoose={(chosen) => set({ distanceUnit: chosen })}
      />
      <Choice
        label={t('settings.units.mass')}
        value={massUnit}
        options={[
          { value: 'kg', label: t('settings.units.kg') },
          { value: 'lb', label: t('settings.units.lb') },
        ]}
        onChoose={(chosen) => set({ massUnit: chosen })}
      />
      <Choice
        label={t('settings.units.weekStartsOn')}
        value={weekStartsOn === 7 ? 'sunday' : 'monday'}
        options={[
          { value: 'monday', label: t('settings.units.monday') },
          { value: 'sunday', label: t('settings.units.sunday') },
        ]}
        onChoose={(chosen) => set({ weekStartsOn: chosen === 'sunday' ? 7 : 1 })}
      />
      <DayEnd />
    </>
  );
}

function DayEnd() {
  const journal = useJournal();
  const { settings } = journal;
  return (
    <TextOnLeave
      className={styles.clock}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      type="time"
      max="11:59"
      label={t('settings.units.dayEndsAt')}
      description={t('settings.units.dayEndsAtHint')}
      text={settings.dayEndsAt}
      device={deviceName(journal, lastWriter(settings, ['dayEndsAt']))}
      onLeave={async (clock) => clock === '' || set({ dayEndsAt: clock })}
    />
  );
}

async function set(fields: Fields): Promise<boolean> {
  const outcome = await carryOut([{ type: 'editSettings', fields }]);
  tellOutcome(outcome, { done: t('common.saved'), undoable: true });
  return isDone(outcome);
}
