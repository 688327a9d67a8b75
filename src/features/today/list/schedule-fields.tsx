import { Chip, Input, NumberInput, Select, TextInput } from '@mantine/core';
import { useSettings } from '../../../journal-client/hooks';
import { t } from '../../../words';
import { weekdayShort, weekInOrder } from '../../../words/schedules';
import styles from './item-form.module.css';
import type { ItemFormState } from './item-values';

const types = ['daily', 'weekdays', 'timesPerWeek', 'everyNDays'] as const;

interface ScheduleFieldsProps {
  readonly form: ItemFormState;
  readonly isNew: boolean;
}

/** How often an item is asked for, and from when on. */
export function ScheduleFields({ form, isNew }: ScheduleFieldsProps) {
  const { schedule } = form.values;
  return (
    <>
      <div className={styles.pair}>
        <Select
          label={t('today.form.schedule')}
          description={isNew ? undefined : t('today.form.scheduleHint')}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          data={types.map((value) => ({ value, label: t(`today.form.schedules.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('schedule')}
        />
        {schedule === 'timesPerWeek' ? (
          <NumberInput
            label={t('today.form.times')}
            min={1}
            max={7}
            allowDecimal={false}
            {...form.getInputProps('times')}
          />
        ) : null}
        {schedule === 'everyNDays' ? (
          <NumberInput
            label={t('today.form.days')}
            min={2}
            max={365}
            allowDecimal={false}
            {...form.getInputProps('days')}
          />
        ) : null}
      </div>
      {schedule === 'weekdays' ? <WeekdayField form={form} /> : null}
      <TextInput
        type="date"
        label={t('today.form.startsOn')}
        description={t('today.form.startsOnHint')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        className={styles.date}
        {...form.getInputProps('startsOn')}
      />
    </>
  );
}

function WeekdayField({ form }: { readonly form: ItemFormState }) {
  const { weekStartsOn } = useSettings();
  const { value, onChange, error } = form.getInputProps('weekdays');
  return (
    <fieldset className={styles.field}>
      <legend>{t('today.form.weekdays')}</legend>
      <Chip.Group multiple value={value} onChange={onChange}>
        <div className={styles.weekdays}>
          {weekInOrder(weekStartsOn).map((weekday) => (
            <Chip key={weekday} value={String(weekday)} size="sm">
              {weekdayShort(weekday)}
            </Chip>
          ))}
        </div>
      </Chip.Group>
      {error ? <Input.Error role="alert">{error}</Input.Error> : null}
    </fieldset>
  );
}
