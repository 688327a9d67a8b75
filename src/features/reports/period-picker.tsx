import { Select, TextInput } from '@mantine/core';
import { type OfferedPeriodId, offeredPeriodIds } from '../../domain/report/periods';
import { t } from '../../words';
import { formatSpan } from '../../words/dates';
import type { Choice } from './choice';
import styles from './reports.module.css';

interface PeriodPickerProps {
  readonly choice: Choice;
  readonly from: string;
  readonly to: string;
  readonly onChoose: (choice: Choice) => void;
}

/** A period by its name, or by any two dates. */
export function PeriodPicker({ choice, from, to, onChoose }: PeriodPickerProps) {
  const named = offeredPeriodIds.map((id) => ({ value: id, label: t(`reports.period.${id}`) }));
  const choose = (value: string | null) =>
    onChoose(offeredPeriodIds.find((id) => id === value) ?? { from, to });
  return (
    <div className={styles.period}>
      <Select
        label={t('reports.periodLabel')}
        data={[...named, { value: 'dates', label: t('reports.period.dates') }]}
        value={typeof choice === 'string' ? (choice satisfies OfferedPeriodId) : 'dates'}
        onChange={choose}
        allowDeselect={false}
        description={formatSpan(from, to)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
      />
      {typeof choice === 'string' ? null : <TwoDates from={from} to={to} onChoose={onChoose} />}
    </div>
  );
}

function TwoDates({ from, to, onChoose }: Omit<PeriodPickerProps, 'choice'>) {
  // A date that is being typed may be empty or past the other end for a moment: then the other end goes along.
  const begin = (date: string) => date && onChoose({ from: date, to: date > to ? date : to });
  const end = (date: string) => date && onChoose({ from: date < from ? date : from, to: date });
  return (
    <div className={styles.dates}>
      <TextInput
        type="date"
        label={t('reports.from')}
        value={from}
        onChange={(event) => begin(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('reports.to')}
        value={to}
        onChange={(event) => end(event.currentTarget.value)}
      />
    </div>
  );
}
