import { ActionIcon, Button } from '@mantine/core';
import { IconPlayerPause, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { LocalDate } from '../../../domain/days';
import { pauseOn } from '../../../domain/habits/schedule';
import type { ChecklistItem, Pause } from '../../../domain/journal/schema';
import { useOpenJournal } from '../../../journal-client/hooks';
import { tellOutcome } from '../../../ui/tell';
import { t } from '../../../words';
import { PauseDialog } from '../pauses/pause-dialog';
import { endPause, removePause } from '../pauses/pauses';
import { pauseSpanInWords } from '../words';
import styles from './item-pauses.module.css';

interface ItemPausesProps {
  readonly item: ChecklistItem;
  readonly openDay: LocalDate;
}

/** When an item was not asked for and why; pausing it, and ending that. */
export function ItemPauses({ item, openDay }: ItemPausesProps) {
  const { readOnly } = useOpenJournal();
  const [isAsking, setAsking] = useState(false);
  const pauses = [...item.pauses].sort((a, b) => (a.from < b.from ? 1 : -1));
  const now = pauseOn(item, openDay);
  return (
    <section className={styles.pauses}>
      <div className={styles.head}>
        <h3>{t('today.pause.heading')}</h3>
        {readOnly ? null : (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPlayerPause size={14} aria-hidden="true" />}
            onClick={() => setAsking(true)}
          >
            {t('today.list.pause')}
          </Button>
        )}
      </div>
      {pauses.length === 0 ? <p className={styles.none}>{t('today.pause.none')}</p> : null}
      <ul>
        {pauses.map((pause) => (
          <li key={pause.id}>
            <span>
              {pauseSpanInWords(pause, openDay)}
              {pause.note ? <span className={styles.note}>{pause.note}</span> : null}
            </span>
            {readOnly ? null : (
              <PauseButtons item={item} pause={pause} isNow={pause === now} openDay={openDay} />
            )}
          </li>
        ))}
      </ul>
      <PauseDialog item={isAsking ? item : undefined} from={openDay} onClose={() => setAsking(false)} />
    </section>
  );
}

interface PauseButtonsProps extends ItemPausesProps {
  readonly pause: Pause;
  readonly isNow: boolean;
}

function PauseButtons({ item, pause, isNow, openDay }: PauseButtonsProps) {
  const end = async () => {
    const done = t('today.entry.pauseEnded', { name: item.name });
    tellOutcome(await endPause(item.id, pause.id, openDay), { done, undoable: true });
  };
  const remove = async () => {
    tellOutcome(await removePause(item.id, pause.id), { done: t('today.pause.removed'), undoable: true });
  };
  return (
    <span className={styles.buttons}>
      {isNow ? (
        <Button variant="default" size="compact-sm" onClick={end}>
          {t('today.pause.end')}
        </Button>
      ) : null}
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        aria-label={t('today.pause.remove', { what: pauseSpanInWords(pause, openDay) })}
        onClick={remove}
      >
        <IconTrash size={16} aria-hidden="true" />
      </ActionIcon>
    </span>
  );
}
