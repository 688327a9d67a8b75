import { Button, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { RestorePreview } from '../../contract/journal-state';
import { bridge } from '../../journal-client/bridge';
import { show } from '../../journal-client/store';
import { holdingsText, whenText } from '../../ui/holdings';
import { tellProblem } from '../../ui/tell';
import { t, type WordKey } from '../../words';
import styles from './settings.module.css';

/** The names of what a journal holds, for the rows of the comparison. */
const collectionWords: Record<string, WordKey> = {
  runs: 'settings.backups.of.runs',
  days: 'settings.backups.of.days',
  checklistItems: 'settings.backups.of.checklistItems',
  shoes: 'settings.backups.of.shoes',
  bodyMeasurements: 'settings.backups.of.bodyMeasurements',
};

interface RestoreDialogProps {
  readonly preview: RestorePreview;
  readonly onClose: () => void;
}

/** What a backup would bring, before anything is done; restoring is one change that can be undone. */
export function RestoreDialog({ preview, onClose }: RestoreDialogProps) {
  const [restoring, setRestoring] = useState(false);
  const when = whenText(preview.backup.at);
  const restore = async () => {
    setRestoring(true);
    const answer = await bridge.restoreBackup({ name: preview.backup.name });
    setRestoring(false);
    if (!answer.ok) return tellProblem(answer.problem);
    show(answer.value);
    notifications.show({ message: t('settings.backups.restored', { when }), color: 'leaf' });
    onClose();
  };
  return (
    // The page behind scrolls in a part of its own; locking the window would only bring in a style tag.
    <Modal
      opened
      onClose={onClose}
      title={t('settings.backups.previewTitle', { when })}
      size="lg"
      lockScroll={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <p className={styles.soft}>{t('settings.backups.nowHolds', { holdings: holdingsText(preview.now) })}</p>
      <Differences preview={preview} />
      <p className={styles.soft}>{t('settings.backups.safety')}</p>
      <div className={styles.row}>
        <Button onClick={restore} loading={restoring}>
          {t('settings.backups.restore')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </Modal>
  );
}

function Differences({ preview }: { readonly preview: RestorePreview }) {
  const { added, changed, missing } = preview;
  const rows = Object.entries(collectionWords).filter(
    ([name]) => (added[name] ?? 0) + (changed[name] ?? 0) + (missing[name] ?? 0) > 0,
  );
  if (rows.length === 0) return <p>{t('settings.backups.same')}</p>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('settings.backups.what')}</th>
          <th scope="col">{t('settings.backups.added')}</th>
          <th scope="col">{t('settings.backups.changed')}</th>
          <th scope="col">{t('settings.backups.missing')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, word]) => (
          <tr key={name}>
            <th scope="row">{t(word)}</th>
            <td>{added[name] ?? 0}</td>
            <td>{changed[name] ?? 0}</td>
            <td>{missing[name] ?? 0}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
