import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { type Outcome, redo, undo } from '../../journal-client/store';
import { tellOutcome } from '../../ui/tell';
import { t } from '../../words';
import styles from './history.module.css';
import type { DeedRow } from './rows';

/** Undoing (or doing again) down (or up) to one deed. */
export interface Steps {
  readonly asked: DeedRow | undefined;
  /** One step is done at once; for more, somebody is asked first. */
  readonly ask: (row: DeedRow) => void;
  readonly answer: (agreed: boolean) => void;
}

/** What is waiting for an answer, and what is done with it. */
export function useSteps(): Steps {
  const [asked, setAsked] = useState<DeedRow>();
  return {
    asked,
    ask: (row) => (row.steps > 1 ? setAsked(row) : void takeSteps(row)),
    answer: (agreed) => {
      if (agreed && asked) void takeSteps(asked);
      setAsked(undefined);
    },
  };
}

/** Asks once before more than one change is taken back. */
export function StepsQuestion({ steps: { asked, answer } }: { readonly steps: Steps }) {
  if (!asked) return null;
  const isUndo = isDone(asked);
  const values = { count: asked.steps, what: asked.name };
  return (
    <Modal
      opened
      onClose={() => answer(false)}
      title={isUndo ? t('changes.confirmUndo', values) : t('changes.confirmRedo', values)}
      // The page behind scrolls in a part of its own; locking the window would only bring in a style tag.
      lockScroll={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <p className={styles.question}>
        {isUndo ? t('changes.confirmUndoText', values) : t('changes.confirmRedoText', values)}
      </p>
      <div className={styles.answers}>
        <Button data-autofocus onClick={() => answer(true)}>
          {isUndo ? t('changes.undo') : t('changes.redo')}
        </Button>
        <Button variant="default" onClick={() => answer(false)}>
          {t('common.cancel')}
        </Button>
      </div>
    </Modal>
  );
}

/** Whether a deed is done, and therefore to be undone. */
export function isDone({ standing }: DeedRow): boolean {
  return standing === 'next' || standing === 'done';
}

/** All are asked for at once, so that they reach the disk together. */
async function takeSteps(row: DeedRow): Promise<void> {
  const step = isDone(row) ? undo : redo;
  const outcomes = await Promise.all(Array.from({ length: row.steps }, () => step()));
  const failed = outcomes.find(({ saved }) => !saved);
  tellOutcome(failed ?? ({ saved: true } satisfies Outcome), { done: doneText(row) });
}

function doneText(row: DeedRow): string {
  if (row.steps === 1) return isDone(row) ? t('common.undone') : t('common.redone');
  return t(isDone(row) ? 'changes.undidMany' : 'changes.redidMany', { count: row.steps });
}
