import { Button, Progress } from '@mantine/core';
import type { Backup } from '../../../contract/journal-state';
import { whenText } from '../../../ui/holdings';
import { t } from '../../../words';
import { findingText } from '../../../words/backups';
import styles from './backups.module.css';
import { standingOf } from './standing';
import { stopVerifying, useVerification, type Verification } from './verification';

/** How all backups stand: what is being read, or what the last reading of them came to. It stays until the next one. */
export function VerifyPanel({ backups }: { readonly backups: readonly Backup[] }) {
  const running = useVerification();
  return (
    <div className={styles.panel} role="status">
      {running ? <Running {...running} /> : <Result backups={backups} />}
    </div>
  );
}

function Running({ done, total }: Verification) {
  const text =
    total === 0
      ? t('settings.backups.verify.looking')
      : t('settings.backups.verify.reading', { number: done + 1, count: total });
  return (
    <div className={styles.running}>
      <div className={styles.bar}>
        <div>{text}</div>
        <Progress value={(100 * done) / Math.max(total, 1)} aria-label={text} size="sm" />
      </div>
      <Button size="xs" variant="default" onClick={stopVerifying}>
        {t('settings.backups.verify.stop')}
      </Button>
    </div>
  );
}

function Result({ backups }: { readonly backups: readonly Backup[] }) {
  const { wrong, open, since } = standingOf(backups);
  return (
    <>
      {wrong.length > 0 ? <Wrong wrong={wrong} all={backups.length} /> : null}
      {wrong.length === 0 && since ? (
        <p className={styles.good}>{t('settings.backups.verify.good', { count: backups.length })}</p>
      ) : null}
      {open > 0 ? <p className={styles.soft}>{t('settings.backups.verify.open', { count: open })}</p> : null}
      {since ? (
        <p className={styles.soft}>{t('settings.backups.verify.last', { when: whenText(since) })}</p>
      ) : null}
    </>
  );
}

function Wrong({ wrong, all }: { readonly wrong: readonly Backup[]; readonly all: number }) {
  return (
    <>
      <p className={styles.wrong}>{t('settings.backups.verify.wrong', { count: wrong.length, all })}</p>
      <ul className={styles.wrongList}>
        {wrong.map(({ name, at, bytes, finding }) => (
          <li key={name}>
            {t('settings.backups.verify.wrongLine', {
              when: whenText(at),
              what: findingText(finding, bytes),
            })}
          </li>
        ))}
      </ul>
      {wrong.length < all ? <p className={styles.soft}>{t('settings.backups.verify.others')}</p> : null}
    </>
  );
}
