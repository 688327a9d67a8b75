import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { t } from '../../words';
import styles from './history.module.css';

interface FilterFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Narrows a list to the names that hold all the words typed here. */
export function FilterField({ value, onChange }: FilterFieldProps) {
  return (
    <TextInput
      type="search"
      className={styles.filter}
      aria-label={t('changes.filter')}
      placeholder={t('changes.filter')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      leftSection={<IconSearch size={16} aria-hidden="true" />}
      rightSection={
        value === '' ? null : (
          <CloseButton size="sm" aria-label={t('changes.clearFilter')} onClick={() => onChange('')} />
        )
      }
    />
  );
}
