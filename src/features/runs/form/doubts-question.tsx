import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { t } from '../../../words';
import styles from './run-form.module.css';

interface DoubtsQuestionProps {
  readonly doubts: readonly string[];
  readonly saving: boolean;
  readonly onSave: () => void;
  readonly onBack: () => void;
}

/** Asks about what is unusual, and takes yes for an answer: Enter saves, Escape goes back to the form. */
export function DoubtsQuestion({ doubts, saving, onSave, onBack }: DoubtsQuestionProps) {
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => yes.current?.focus(), []);
  return (
    <div
      className={styles.doubts}
      role="alertdialog"
      aria-labelledby="run-doubts"
      data-escape="own"
      onKeyDown={(event) => event.key === 'Escape' && onBack()}
    >
      <div id="run-doubts">
        {doubts.map((doubt) => (
          <p key={doubt}>{doubt}</p>
        ))}
        <p>{t('runs.form.saveAnywayQuestion')}</p>
      </div>
      <div className={styles.buttons}>
        <Button ref={yes} loading={saving} onClick={onSave}>
          {t('runs.form.saveAnyway')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onBack}>
          {t('runs.form.lookAgain')}
        </Button>
      </div>
    </div>
  );
}
