import { notifications } from '@mantine/notifications';
import { bridge } from '../../journal-client/bridge';
import { here } from '../../journal-client/clock';
import { isDone, type Outcome, putBack, saveNow, show } from '../../journal-client/store';
import { tellProblem } from '../../ui/tell';
import { t } from '../../words';
import { formatClock } from '../../words/dates';

/** Looks at the disk and saves once more. Answers with the clock when it did not help; the bar says the rest. */
export async function tryAgain(): Promise<string | undefined> {
  const outcome = await saveNow();
  tellRefusal(outcome);
  return outcome.saved ? undefined : formatClock(here());
}

/** Puts the journal's file back where it was. */
export async function putItBack(): Promise<void> {
  tellRefusal(await putBack());
}

/** Saves the journal as it is shown wherever the person likes. */
export async function saveCopy(): Promise<void> {
  const answer = await bridge.saveCopy(undefined);
  if (!answer.ok) tellProblem(answer.problem);
  else if (answer.value)
    notifications.show({ message: t('standing.copySaved', { path: answer.value.path }), color: 'leaf' });
}

/** Lets this journal be and opens another one. */
export async function openAnother(): Promise<void> {
  const answer = await bridge.chooseJournal(undefined);
  if (!answer.ok) tellProblem(answer.problem);
  else if (answer.value) show(answer.value);
}

/** What is kept is told by the bar. */
function tellRefusal(outcome: Outcome): void {
  if (!isDone(outcome)) tellProblem(outcome.problem);
}
