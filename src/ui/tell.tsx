import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Problem } from '../contract/journal-state';
import { isDone, type Outcome, undo } from '../journal-client/store';
import { t, tProblem } from '../words';
import styles from './tell.module.css';

/** The sentence for what stood in the way. */
export function problemText({ code, values }: Problem): string {
  return tProblem(code, values);
}

interface Told {
  /** What was done, in a few words; nothing is shown for a success without them. */
  readonly done?: string;
  readonly undoable?: boolean;
}

/**
 * Says how a change ended: quietly when it is saved, plainly and until closed when it is not. Of one that is kept the bar over all
 * screens speaks.
 */
export function tellOutcome(outcome: Outcome, { done, undoable = false }: Told = {}): void {
  if (!isDone(outcome)) tellProblem(outcome.problem);
  else if (outcome.saved && done) tellDone(done, undoable);
}

/** Says what went wrong, until it is closed. */
export function tellProblem(problem: Problem): void {
  notifications.show({
    message: problemText(problem),
    title: t('common.notSaved'),
    color: 'yellow',
    autoClose: false,
    role: 'alert',
  });
}

const SHOWN_FOR_MS = 6000;

/** Undo takes the last change back, so only the notice of the last change may offer it. */
let offeringUndo: string | undefined;

function tellDone(done: string, undoable: boolean): void {
  const id = crypto.randomUUID();
  if (offeringUndo) notifications.hide(offeringUndo);
  offeringUndo = undoable ? id : undefined;
  notifications.show({
    id,
    autoClose: SHOWN_FOR_MS,
    color: 'leaf',
    message: undoable ? <Undoable done={done} id={id} /> : done,
  });
}

function Undoable({ done, id }: { readonly done: string; readonly id: string }) {
  const takeBack = async () => {
    notifications.hide(id);
    tellOutcome(await undo(), { done: t('common.undone') });
  };
  return (
    <span className={styles.undoable}>
      {done}
      <Button size="compact-sm" variant="default" onClick={takeBack}>
        {t('common.undo')}
      </Button>
    </span>
  );
}
