import { TextInput } from '@mantine/core';
import type { Settings } from '../../domain/journal/schema';
import { useSettings } from '../../journal-client/hooks';
import { carryOut } from '../../journal-client/store';
import { tellOutcome } from '../../ui/tell';
import { t } from '../../words';
import { Choice } from './choice';
import styles from './settings.module.css';

type Fields = Partial<Pick<Settings, 'distanceUnit' | 'massUnit' | 'weekStartsOn' | 'dayEndsAt'>>;

/** Units to read and type in, the first day of the week, and when a day ends. Nothing stored changes with the units. */
export function UnitsSection() {
  const { distanceUnit, massUnit, weekStartsOn, dayEndsAt } = useSettings();
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
      <DayEnd key={dayEndsAt} dayEndsAt={dayEndsAt} />
    </>
  );
}

function DayEnd({ dayEndsAt }: { readonly dayEndsAt: string }) {
  const leave = (clock: string) => clock && clock !== dayEndsAt && set({ dayEndsAt: clock });
  return (
    <TextInput
      className={styles.clock}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      type="time"
      max="11:59"
      label={t('settings.units.dayEndsAt')}
      description={t('settings.units.dayEndsAtHint')}
      defaultValue={dayEndsAt}
      onBlur={(event) => leave(event.currentTarget.value)}
    />
  );
}

async function set(fields: Fields): Promise<void> {
  tellOutcome(await carryOut([{ type: 'editSettings', fields }]), {
    done: t('common.saved'),
    undoable: true,
  });
}
