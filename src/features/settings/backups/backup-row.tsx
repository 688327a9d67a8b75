import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { Backup } from '../../../contract/journal-state';
import { bridge } from '../../../journal-client/bridge';
import { whenText } from '../../../ui/holdings';
import { tellProblem } from '../../../ui/tell';
import { t } from '../../../words';
import { findingText, gapText, heldText, sizeText } from '../../../words/backups';
import styles from './backups.module.css';
import { isWrong } from './standing';

interface BackupRowProps {
  readonly backup: Backup;
  /** Something was done to it: the list is another one now. */
  readonly onDone: () => void;
}

/** One backup: when, why and how large it was made, what it holds, what is wrong with it; and the days before it without one. */
export function BackupRow({ backup, onDone }: BackupRowProps) {
  const { at, reason, bytes, holdings, finding, gapBefore } = backup;
  const { state } = finding;
  return (
    <>
      <li className={styles.backup}>
        <div className={styles.told}>
          <div className={styles.when}>
            {whenText(at)}
            {state === 'good' ? null : (
              <span className={styles.state} data-wrong={isWrong(backup) || undefined}>
                {t(`settings.backups.state.${state}`)}
              </span>
            )}
          </div>
          <div className={styles.soft}>
            {t(`backups.reason.${reason}`)} · {sizeText(bytes)}
          </div>
          {state === 'good' ? null : <div className={styles.finding}>{findingText(finding, bytes)}</div>}
          {holdings ? <div className={styles.soft}>{heldText(holdings)}</div> : null}
        </div>
        <Deeds backup={backup} onDone={onDone} />
      </li>
      {gapBefore ? <li className={styles.gap}>{gapText(gapBefore)}</li> : null}
    </>
  );
}

/** Comparing for what can be read, the file manager for what is not as it was. */
function Deeds({ backup: { name, at, holdings, finding }, onDone }: BackupRowProps) {
  const when = whenText(at);
  const isGone = finding.state === 'gone';
  const tell = async (call: 'showBackup' | 'forgetBackup') => {
    const answer = await bridge[call]({ name });
    if (!answer.ok) tellProblem(answer.problem);
    onDone();
  };
  return (
    <div className={styles.deeds}>
      {holdings ? (
        <Button
          component={Link}
          href={`/settings/backups/${name}`}
          variant="default"
          size="xs"
          aria-label={t('settings.backups.compareWith', { when })}
        >
          {t('settings.backups.compare')}
        </Button>
      ) : null}
      {finding.state === 'good' ? null : (
        <Button
          variant="subtle"
          size="xs"
          px={8}
          onClick={() => void tell(isGone ? 'forgetBackup' : 'showBackup')}
          aria-label={t(isGone ? 'settings.backups.forgetOf' : 'settings.backups.showFileOf', { when })}
        >
          {t(isGone ? 'settings.backups.forget' : 'settings.backups.showFile')}
        </Button>
      )}
    </div>
  );
}
