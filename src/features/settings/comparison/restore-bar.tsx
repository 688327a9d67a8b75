import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CallInput } from '../../../contract/channels';
import type { Comparison } from '../../../contract/journal-state';
import { bridge } from '../../../journal-client/bridge';
import { show } from '../../../journal-client/store';
import { whenText } from '../../../ui/holdings';
import { tellOutcome, tellProblem } from '../../../ui/tell';
import { t } from '../../../words';
import styles from './comparison.module.css';
import { countWays } from './rows';
import type { Chosen } from './use-choice';

type Choice = CallInput<'restoreBackup'>['choice'];

interface RestoreBarProps {
  readonly comparison: Comparison;
  readonly chosen: Chosen;
}

/** The three ways back: what was chosen, what is missing, or everything. Each is one change that can be taken back at once. */
export function RestoreBar({ comparison: { backup, differences }, chosen }: RestoreBarProps) {
  const [busy, setBusy] = useState(false);
  const counts = countWays(differences);
  const bring = async (choice: Choice, done: string) => {
    setBusy(true);
    const { name } = backup;
    const answer = await bridge.restoreBackup(choice ? { name, choice } : { name });
    setBusy(false);
    if (!answer.ok) return tellProblem(answer.problem);
    show(answer.value);
    chosen.clear();
    tellOutcome({ saved: true }, { done, undoable: true });
  };
  const brought = (count: number) => t('settings.backups.comparison.brought', { count });
  const count = chosen.entries.length;
  const records = chosen.entries.map(({ compared: { place, id } }) => ({ place, id }));
  return (
    <section className={styles.deeds} aria-label={t('settings.backups.comparison.actions')}>
      <div className={styles.buttons}>
        <Button disabled={busy || count === 0} onClick={() => bring(records, brought(count))}>
          {t('settings.backups.comparison.selected', { count })}
        </Button>
        <Button
          variant="default"
          disabled={busy || counts.added === 0}
          onClick={() => bring('missing', brought(counts.added))}
        >
          {t('settings.backups.comparison.missing', { count: counts.added })}
        </Button>
        <Button
          variant="default"
          disabled={busy}
          onClick={() =>
            bring(undefined, t('settings.backups.comparison.restored', { when: whenText(backup.at) }))
          }
        >
          {t('settings.backups.comparison.everything')}
        </Button>
      </div>
      <p className={styles.soft}>
        {t('settings.backups.comparison.everything')}:{' '}
        {t('settings.backups.comparison.everythingHint', counts)} {t('settings.backups.comparison.safety')}
      </p>
    </section>
  );
}
