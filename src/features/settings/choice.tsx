import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import styles from './settings.module.css';

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChoose: (value: V) => void;
}

/** One of a few, all of them in sight. */
export function Choice<V extends string>({ label, value, options, onChoose }: ChoiceProps<V>) {
  const id = useId();
  const choose = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option) onChoose(option.value);
  };
  return (
    <div className={styles.choice}>
      <span id={id} className={styles.choiceLabel}>
        {label}
      </span>
      <SegmentedControl aria-labelledby={id} data={[...options]} value={value} onChange={choose} />
    </div>
  );
}
