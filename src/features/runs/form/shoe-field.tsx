import { NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useJournal } from '../../../journal-client/hooks';
import { t } from '../../../words';
import { NEW_SHOE } from './draft';
import { MeanwhileLine } from './meanwhile-line';
import { fieldId, type RunForm } from './use-run-form';

/** The shoes in use (and the run's own, retired or not), or a new pair, named on the spot. */
export function ShoeField({ form }: { readonly form: RunForm }) {
  const { shoes } = useJournal();
  const { shoe: chosen } = form.draft;
  const inUse = shoes.filter(({ id, retiredOn }) => retiredOn === undefined || id === chosen);
  const byName = [...inUse].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return (
    <div>
      <NativeSelect
        label={t('runs.form.shoes')}
        value={chosen}
        data={[
          { value: '', label: t('runs.form.noShoes') },
          ...byName.map(({ id, name }) => ({ value: id, label: name })),
          { value: NEW_SHOE, label: t('runs.form.addShoes') },
        ]}
        onChange={(event) => form.change({ shoe: event.currentTarget.value }, 'newShoe')}
      />
      {chosen === NEW_SHOE ? <NewShoe form={form} /> : null}
      <MeanwhileLine form={form} part="shoe" />
    </div>
  );
}

function NewShoe({ form }: { readonly form: RunForm }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <TextInput
      ref={input}
      id={fieldId('newShoe')}
      mt={8}
      aria-label={t('runs.form.newShoe')}
      placeholder={t('runs.form.newShoe')}
      maxLength={200}
      value={form.draft.newShoe}
      error={form.faults.newShoe}
      onChange={(event) => form.change({ newShoe: event.currentTarget.value }, 'newShoe')}
    />
  );
}
