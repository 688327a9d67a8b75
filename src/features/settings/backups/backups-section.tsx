import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { Backup } from '../../../contract/journal-state';
import { bridge } from '../../../journal-client/bridge';
import { useOpenJournal } from '../../../journal-client/hooks';
import { tellProblem } from '../../../ui/tell';
import { t } from '../../../words';
import { BackupRow } from './backup-row';
import styles from './backups.module.css';
import { useVerification, verifyAll } from './verification';
import { VerifyPanel } from './verify-panel';

/** The backups of this journal, newest first: verified together, compared with the journal one by one. */
export function BackupsSection() {
  const { readOnly } = useOpenJournal();
  return readOnly ? <p className={styles.soft}>{t('settings.backups.readOnly')}</p> : <Backups />;
}

function Backups() {
  const verification = useVerification();
  const { backups, list } = useBackups(verification !== undefined);
  const make = async () => {
    const answer = await bridge.makeBackup(undefined);
    if (!answer.ok) tellProblem(answer.problem);
    await list();
  };
  if (!backups) return null;
  return (
    <>
      <div className={styles.row}>
        <Button variant="default" onClick={make}>
          {t('settings.backups.make')}
        </Button>
        <Button
          variant="default"
          onClick={() => void verifyAll()}
          disabled={backups.length === 0 || verification !== undefined}
        >
          {t('settings.backups.verify.all')}
        </Button>
      </div>
      {backups.length > 0 ? (
        <>
          <VerifyPanel backups={backups} />
          <ul className={styles.backups} aria-label={t('settings.backups.list')}>
            {backups.map((backup) => (
              <BackupRow key={backup.name} backup={backup} onDone={list} />
            ))}
          </ul>
        </>
      ) : (
        <p className={styles.soft}>{t('settings.backups.none')}</p>
      )}
    </>
  );
}

/** The list, asked for again when a verification begins or ends. */
function useBackups(verifying: boolean) {
  const [backups, setBackups] = useState<readonly Backup[]>();
  const list = useCallback(async () => {
    const answer = await bridge.listBackups(undefined);
    if (answer.ok) setBackups(answer.value);
    else tellProblem(answer.problem);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: that a verification ended is the very reason to ask again.
  useEffect(() => void list(), [list, verifying]);
  return { backups, list };
}
