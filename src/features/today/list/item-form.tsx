import { Button, Radio, SegmentedControl, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { LocalDate } from '../../../domain/days';
import type { ChecklistItem } from '../../../domain/journal/schema';
import { areas, itemKinds } from '../../../domain/journal/vocabulary';
import { isDone, type Outcome } from '../../../journal-client/store';
import { AreaMark } from '../../../ui/area-mark';
import { tellOutcome } from '../../../ui/tell';
import { t } from '../../../words';
import { AmountFields } from './amount-fields';
import { addItems, editOrBringBack } from './item-changes';
import styles from './item-form.module.css';
import { ItemGone } from './item-gone';
import { ItemMeanwhile } from './item-meanwhile';
import { changedFieldsOf, fieldsOf, type ItemFormState, type ItemValues } from './item-values';
import { ScheduleFields } from './schedule-fields';
import { useItemForm } from './use-item-form';

interface ItemFormProps {
  /** The item to change; a new one without. */
  readonly item: ChecklistItem | undefined;
  readonly openDay: LocalDate;
  readonly onSaved: (itemId: string) => void;
  readonly onCancel: () => void;
}

/** Everything about an item. What was typed stays until it is on the disk, whatever becomes of the item elsewhere. */
export function ItemForm({ item, openDay, onSaved, onCancel }: ItemFormProps) {
  const itemForm = useItemForm(item, openDay);
  const { form, base } = itemForm;
  const save = async (values: ItemValues) => {
    const itemId = item?.id ?? crypto.randomUUID();
    const outcome = item
      ? await editOrBringBack(item, changedFieldsOf(base, values))
      : await addNew(itemId, values);
    const done = t(item ? 'today.list.changed' : 'today.list.added', { name: values.name.trim() });
    tellOutcome(outcome, { done, undoable: true });
    if (isDone(outcome)) onSaved(itemId);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onCancel();
  };
  return (
    <form className={styles.form} onSubmit={form.onSubmit(save)} onKeyDown={onKeyDown} noValidate>
      <h2>{item ? t('today.form.editTitle', { name: item.name }) : t('today.form.newTitle')}</h2>
      <ItemGone item={item} />
      <div>
        <TextInput
          label={t('today.form.name')}
          placeholder={t('today.form.namePlaceholder')}
          maxLength={200}
          autoFocus
          {...form.getInputProps('name')}
        />
        <ItemMeanwhile itemForm={itemForm} part="name" />
      </div>
      <div>
        <AreaField form={form} />
        <ItemMeanwhile itemForm={itemForm} part="area" />
      </div>
      <Radio.Group label={t('today.form.kind')} {...form.getInputProps('kind')}>
        <div className={styles.choices}>
          {itemKinds.map((kind) => (
            <Radio key={kind} value={kind} label={t(`today.form.kinds.${kind}`)} />
          ))}
        </div>
      </Radio.Group>
      <ItemMeanwhile itemForm={itemForm} part="kind" />
      <AmountFields form={form} />
      <ItemMeanwhile itemForm={itemForm} part="unit" />
      <ScheduleFields form={form} isNew={item === undefined} />
      <ItemMeanwhile itemForm={itemForm} part="schedule" />
      <ItemMeanwhile itemForm={itemForm} part="startsOn" />
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
