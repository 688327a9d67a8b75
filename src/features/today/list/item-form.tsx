import { Button, Radio, SegmentedControl, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { KeyboardEvent } from 'react';
import type { LocalDate } from '../../../domain/days';
import type { ChecklistItem } from '../../../domain/journal/schema';
import { areas, itemKinds } from '../../../domain/journal/vocabulary';
import type { Outcome } from '../../../journal-client/store';
import { AreaMark } from '../../../ui/area-mark';
import { tellOutcome } from '../../../ui/tell';
import { t } from '../../../words';
import { AmountFields } from './amount-fields';
import { addItems, editItem } from './item-changes';
import styles from './item-form.module.css';
import { faults, fieldsOf, type ItemFormState, type ItemValues, valuesOf } from './item-values';
import { ScheduleFields } from './schedule-fields';

interface ItemFormProps {
  /** The item to change; a new one without. */
  readonly item: ChecklistItem | undefined;
  readonly openDay: LocalDate;
  readonly onSaved: (itemId: string) => void;
  readonly onCancel: () => void;
}

/** Everything about an item. What was typed stays until it is on the disk. */
export function ItemForm({ item, openDay, onSaved, onCancel }: ItemFormProps) {
  const form = useForm<ItemValues>({
    initialValues: valuesOf(item, openDay),
    validate: (values) => faultsOf(values),
  });
  const save = async (values: ItemValues) => {
    const itemId = item?.id ?? crypto.randomUUID();
    const outcome = item ? await editItem(itemId, fieldsOf(values)) : await addNew(itemId, values);
    const done = t(item ? 'today.list.changed' : 'today.list.added', { name: values.name.trim() });
    tellOutcome(outcome, { done, undoable: true });
    if (outcome.saved) onSaved(itemId);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onCancel();
  };
  return (
    <form className={styles.form} onSubmit={form.onSubmit(save)} onKeyDown={onKeyDown} noValidate>
      <h2>{item ? t('today.form.editTitle', { name: item.name }) : t('today.form.newTitle')}</h2>
      <TextInput
        label={t('today.form.name')}
        placeholder={t('today.form.namePlaceholder')}
        maxLength={200}
        autoFocus
        {...form.getInputProps('name')}
      />
      <AreaField form={form} />
      <Radio.Group label={t('today.form.kind')} {...form.getInputProps('kind')}>
        <div className={styles.choices}>
          {itemKinds.map((kind) => (
            <Radio key={kind} value={kind} label={t(`today.form.kinds.${kind}`)} />
          ))}
        </div>
      </Radio.Group>
      <AmountFields form={form} />
      <ScheduleFields form={form} isNew={item === undefined} />
      <div className={styles.buttons}>
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        <Button type="submit">{item ? t('common.save') : t('today.form.add')}</Button>
      </div>
    </form>
  );
}

function AreaField({ form }: { readonly form: ItemFormState }) {
  return (
    <fieldset className={styles.field}>
      <legend>{t('today.form.area')}</legend>
      <SegmentedControl
        fullWidth
        aria-label={t('today.form.area')}
        data={areas.map((area) => ({
          value: area,
          label: (
            <span className={styles.area}>
              <AreaMark area={area} /> {t(`common.area.${area}`)}
            </span>
          ),
        }))}
        {...form.getInputProps('area')}
      />
    </fieldset>
  );
}

function faultsOf(values: ItemValues): Record<string, string> {
  const entries = Object.entries(faults).map(([field, fault]) => [field, fault(values)] as const);
  return Object.fromEntries(entries.flatMap(([field, fault]) => (fault === null ? [] : [[field, fault]])));
}

function addNew(id: string, values: ItemValues): Promise<Outcome> {
  const { target, unit, fulfilledBy, ...fields } = fieldsOf(values);
  const draft = { id, ...fields, position: 0, pauses: [] };
  return addItems([
    {
      ...draft,
      ...(target !== null && { target }),
      ...(unit !== null && { unit }),
      ...(fulfilledBy !== null && { fulfilledBy }),
    },
  ]);
}
