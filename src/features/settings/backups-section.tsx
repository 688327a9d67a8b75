import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { Backup, RestorePreview } from '../../contract/journal-state';
import { bridge } from '../../journal-client/bridge';
import { useOpenJournal } from '../../journal-client/hooks';
import { holdingsText, whenText } from '../../ui/holdings';
import { tellProblem } from '../../ui/tell';
import { t } from '../../words';
import { RestoreDialog } from './restore-dialog';
import styles from './settings.module.css';

/** The backups of this journal, newest first; each can be looked at before it is restored. */
export function BackupsSection() {
  const { readOnly } = useOpenJournal();
  const [backups, setBackups] = useState<readonly Backup[]>([]);
  const [preview, setPreview] = useState<RestorePreview>();
  const list = useCallback(async () => {
    const answer = await bridge.listBackups(undefined);
    if (answer.ok) setBackups(answer.value);
    else tellProblem(answer.problem);
  }, []);
  useEffect(() => void list(), [list]);
  const make = async () => {
    const answer = await bridge.makeBackup(undefined);
    if (!answer.ok) tellProblem(answer.problem);
    await list();
  };
  const look = async (name: string) => {
    const answer = await bridge.previewRestore({ name });
    if (answer.ok) setPreview(answer.value);
    else tellProblem(answer.problem);
  };
  const close = () => {
    setPreview(undefined);
    void list();
  };
  return (
    <>
      <div className={styles.row}>
        <Button variant="default" onClick={make} disabled={readOnly}>
          {t('settings.backups.make')}
        </Button>
      </div>
      {backups.length > 0 ? (
        <ul className={styles.backups}>
          {backups.map((backup) => (
            <BackupRow key={backup.name} backup={backup} onLook={readOnly ? undefined : look} />
          ))}
        </ul>
      ) : (
        <p className={styles.soft}>{t('settings.backups.none')}</p>
      )}
      {preview ? <RestoreDialog preview={preview} onClose={close} /> : null}
    </>
  );
}

interface BackupRowProps {
  readonly backup: Backup;
  readonly onLook: ((name: string) => void) | undefined;
}

function BackupRow({ backup, onLook }: BackupRowProps) {
  const when = whenText(backup.at);
  return (
    <li className={styles.backup}>
      <div>
        <div className={styles.backupWhen}>{when}</div>
        <div className={styles.soft}>
          {t(`settings.backups.reason.${backup.reason}`)} ·{' '}
          {backup.holdings ? holdingsText(backup.holdings) : t('settings.backups.damaged')}
        </div>
      </div>
      {backup.holdings && onLook ? (
        <Button
          variant="default"
          size="xs"
          onClick={() => onLook(backup.name)}
          aria-label={t('settings.backups.lookAt', { when })}
        >
          {t('settings.backups.look')}
        </Button>
      ) : null}
    </li>
  );
}
