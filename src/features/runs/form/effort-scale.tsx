import { t } from '../../../words';
import { effortSteps, effortWord } from '../shared/effort';
import { ChoiceRow } from './choice-row';
import styles from './run-form.module.css';

interface EffortScaleProps {
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

/** How hard it felt, 1–10, in words as it is chosen. The digits choose too, 0 the last. */
export function EffortScale({ value, onChoose }: EffortScaleProps) {
  const choices = effortSteps.map((step) => ({
    value: String(step),
    label: step,
    name: t('runs.effort.named', { effort: step, word: effortWord(step) }),
    key: String(step % 10),
  }));
  const legend = (
    <>
      {t('runs.form.effort')}
      <span className={styles.aside}>
        {value === '' ? t('runs.form.effortHint') : effortWord(Number(value))}
      </span>
    </>
  );
  return (
    <ChoiceRow
      name="effort"
      legend={legend}
      look="scale"
      choices={choices}
      value={value}
      onChoose={onChoose}
    />
  );
}
