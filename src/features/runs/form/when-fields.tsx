import type { ReactNode } from 'react';
import { t } from '../../../words';
import { MeanwhileLine } from './meanwhile-line';
import styles from './run-form.module.css';
import { fieldId, type RunForm } from './use-run-form';

/** The day on the calendar, and the clock when the run began. */
export function WhenFields({ form }: { readonly form: RunForm }) {
  return (
    <>
      <SmallField
        id={fieldId('date')}
        type="date"
        label={t('runs.form.date')}
        value={form.draft.date}
        fault={form.faults.date}
        onPick={form.setDate}
      >
        <MeanwhileLine form={form} part="date" />
      </SmallField>
      <SmallField
        id={fieldId('clock')}
        type="time"
        label={t('runs.form.clock')}
        value={form.draft.clock}
        fault={form.faults.clock}
        onPick={(clock) => form.change({ clock, clockIsOwn: true }, 'clock')}
      >
        <MeanwhileLine form={form} part="clock" />
      </SmallField>
    </>
  );
}

interface SmallFieldProps {
  readonly id: string;
  readonly type: 'date' | 'time';
  readonly label: string;
  readonly value: string;
  readonly fault: string | undefined;
  readonly onPick: (value: string) => void;
  readonly children: ReactNode;
}

function SmallField({ id, type, label, value, fault, onPick, children }: SmallFieldProps) {
  const faultId = `${id}-fault`;
  return (
    <div className={styles.small}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={value}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? faultId : undefined}
        onChange={(event) => onPick(event.currentTarget.value)}
      />
      {fault ? (
        <p id={faultId} className={styles.fault}>
          {fault}
        </p>
      ) : null}
      {children}
    </div>
  );
}
