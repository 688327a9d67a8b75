import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { parseMass } from '../../../domain/quantities';
import { here } from '../../../journal-client/clock';
import { carryOut } from '../../../journal-client/store';
import { tellOutcome } from '../../../ui/tell';
import { useUnits } from '../../../ui/units';
import { t } from '../../../words';
import styles from './run-screen.module.css';

/** A line in which today's weight is written down. */
export function LogMass() {
  const { massUnit, mass } = useUnits();
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string>();
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const massKg = parseMass(text, massUnit);
    if (massKg === undefined) return setFault(t(`runs.page.massFault.${massUnit}`));
    const record = { id: crypto.randomUUID(), kind: 'mass' as const, massKg, measuredAt: here() };
    const outcome = await carryOut([{ type: 'add', collection: 'bodyMeasurements', record }]);
    tellOutcome(outcome, { done: t('runs.page.massLogged', { mass: mass(massKg) }), undoable: true });
  };
  return (
    <form className={styles.mass} noValidate onSubmit={(event) => void onSubmit(event)}>
      <TextInput
        ref={focusNow}
        label={t('runs.page.massNow', { unit: massUnit })}
        autoComplete="off"
        maxLength={20}
        value={text}
        error={fault}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setFault(undefined);
        }}
      />
      <Button type="submit" variant="default">
        {t('common.save')}
      </Button>
    </form>
  );
}

function focusNow(input: HTMLInputElement | null): void {
  input?.focus();
}
