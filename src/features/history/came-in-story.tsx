import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ListedDeed } from '../../contract/deeds';
import { SettledPanel } from '../../ui/settled/settled-panel';
import { t } from '../../words';
import styles from './history.module.css';

/** What came in, and the way to what was settled, with the other value on offer. */
export function CameInStory({ came }: { readonly came: NonNullable<ListedDeed['cameIn']> }) {
  const [isShown, setShown] = useState(false);
  const { added, changed, removed, settled } = came;
  return (
    <>
      <span className={styles.about}>{t('changes.came', { added, changed, removed })}</span>
      {settled.length > 0 ? (
        <span>
          <Button size="compact-sm" variant="default" onClick={() => setShown(true)}>
            {t('changes.settled', { count: settled.length })}
          </Button>
        </span>
      ) : null}
      <SettledPanel settled={isShown ? settled : undefined} onClose={() => setShown(false)} />
    </>
  );
}
