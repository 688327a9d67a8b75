import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { carryOut, isDone } from '../../../journal-client/store';
import { tellOutcome } from '../../../ui/tell';
import { t } from '../../../words';
import styles from './shoes.module.css';

/** A line in which a new pair is named. */
export function AddShoe() {
  const [name, setName] = useState('');
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const written = name.trim();
    if (written === '') return;
    const record = { id: crypto.randomUUID(), name: written };
    const outcome = await carryOut([{ type: 'add', collection: 'shoes', record }]);
    tellOutcome(outcome, { done: t('runs.shoes.added', { name: written }), undoable: true });
    if (isDone(outcome)) setName('');
  };
  return (
    <form className={styles.line} onSubmit={(event) => void onSubmit(event)}>
      <TextInput
        className={styles.grow}
        aria-label={t('runs.form.newShoe')}
        placeholder={t('runs.form.newShoe')}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={name.trim() === ''}>
        {t('runs.shoes.add')}
      </Button>
    </form>
  );
}
