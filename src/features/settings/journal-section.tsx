import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { bridge } from '../../journal-client/bridge';
import { useOpenJournal } from '../../journal-client/hooks';
import { show } from '../../journal-client/store';
import { tellProblem } from '../../ui/tell';
import { t } from '../../words';
import styles from './settings.module.css';

/** Where the journal lies, and how to get at it, move it, or open another. */
export function JournalSection() {
  const { folder, readOnly } = useOpenJournal();
  return (
    <>
      <code className={styles.path}>{folder}</code>
      <div className={styles.row}>
        <Button variant="default" onClick={() => bridge.showJournalInFolder(undefined)}>
          {t('settings.journal.show')}
        </Button>
        <Button variant="default" onClick={move} disabled={readOnly}>
          {t('settings.journal.move')}
        </Button>
        <Button variant="default" onClick={openAnother}>
          {t('settings.journal.openAnother')}
        </Button>
      </div>
    </>
  );
}

async function move(): Promise<void> {
  const answer = await bridge.moveJournal(undefined);
  if (!answer.ok) return tellProblem(answer.problem);
  if (!answer.value) return;
  const reopened = await bridge.openJournal(undefined);
  if (!reopened.ok) return tellProblem(reopened.problem);
  show(reopened.value);
  notifications.show({
    message: t('settings.journal.moved', { folder: answer.value.folder }),
    color: 'leaf',
  });
}

async function openAnother(): Promise<void> {
  const answer = await bridge.chooseJournal(undefined);
  if (!answer.ok) tellProblem(answer.problem);
  else if (answer.value) show(answer.value);
}
