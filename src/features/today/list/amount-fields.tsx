import { NumberInput, TextInput } from '@mantine/core';
import { t } from '../../../words';
import styles from './item-form.module.css';
import type { ItemFormState } from './item-values';

/** How much, and counted in what; only for items that have an amount. */
export function AmountFields({ form }: { readonly form: ItemFormState }) {
  const { kind } = form.values;
  if (kind !== 'atLeast' && kind !== 'atMost') return null;
  return (
    <div className={styles.pair}>
      <NumberInput
        label={t('today.form.target')}
        min={0}
        max={1_000_000}
        decimalScale={2}
        allowedDecimalSeparators={['.', ',']}
        {...form.getInputProps('target')}
      />
      <TextInput
        label={t('today.form.unit')}
        placeholder={t('today.form.unitPlaceholder')}
        maxLength={30}
        {...form.getInputProps('unit')}
      />
    </div>
  );
}
