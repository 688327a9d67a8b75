import { Button, Textarea } from '@mantine/core';
import type { RefObject } from 'react';
import type { LocalDate } from '../../../domain/days';
import { problemText } from '../../../ui/tell';
import { t } from '../../../words';
import styles from './note-field.module.css';
import { NoteMeanwhile } from './note-meanwhile';
import { useDayNote } from './use-day-note';

interface NoteFieldProps {
  readonly date: LocalDate;
  readonly readOnly: boolean;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

const MAX_LETTERS = 100_000;

/** The day in the person's own words. It says "Saved" when the disk has it, and keeps the text when it has not. */
export function NoteField({ date, readOnly, field }: NoteFieldProps) {
  const { text, state, problem, meanwhile, write, settle, enter, leave } = useDayNote(date);
  return (
    <div className={styles.note}>
      <Textarea
        ref={field}
        label={t('today.note.label')}
        placeholder={t('today.note.placeholder')}
        autosize
        minRows={3}
        maxRows={14}
        maxLength={MAX_LETTERS}
        readOnly={readOnly}
        value={text}
        onChange={({ currentTarget }) => write(currentTarget.value)}
        onFocus={enter}
        onBlur={leave}
      />
      <p className={styles.state} role="status">
        {state === 'waiting' ? t('today.note.waiting') : null}
        {state === 'saved' ? t('today.note.saved') : null}
        {state === 'kept' ? t('today.note.kept') : null}
      </p>
      {meanwhile === undefined ? null : <NoteMeanwhile text={text} elsewhere={meanwhile} onSettle={settle} />}
      {problem ? (
        <div className={styles.failed} role="alert">
          <p>{problemText(problem)}</p>
          <Button size="compact-sm" variant="default" onClick={leave}>
            {t('today.note.again')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
