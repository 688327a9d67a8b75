import { ActionIcon, Menu } from '@mantine/core';
import {
  IconChevronsRight,
  IconDots,
  IconEraser,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconX,
} from '@tabler/icons-react';
import type { LocalDate } from '../../../domain/days';
import type { DayEntry } from '../../../domain/habits/day-list';
import { pauseOn } from '../../../domain/habits/schedule';
import { t } from '../../../words';
import type { EntryActions } from './entry-actions';
import styles from './entry-menu.module.css';
import { isClosedByRun } from './marks';

interface EntryMenuProps {
  readonly entry: DayEntry;
  readonly date: LocalDate;
  readonly canMark: boolean;
  readonly canEdit: boolean;
  readonly actions: EntryActions;
}

/** Everything that is asked for less often than a tick. */
export function EntryMenu({ entry, date, canMark, canEdit, actions }: EntryMenuProps) {
  const { item } = entry;
  const isPaused = pauseOn(item, date) !== undefined;
  return (
    <Menu position="bottom-end" width={240} shadow="md" returnFocus withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t('today.entry.menu', { name: item.name })}
        >
          <IconDots size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {canMark && !isClosedByRun(entry) ? <MarkItems entry={entry} actions={actions} /> : null}
        {canEdit ? (
          <Menu.Item
            leftSection={isPaused ? <IconPlayerPlay size={16} /> : <IconPlayerPause size={16} />}
            onClick={() => actions.pause(item.id)}
          >
            {t(isPaused ? 'today.entry.endPause' : 'today.entry.pause')}
          </Menu.Item>
        ) : null}
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => actions.edit(item.id)}>
          {t('today.entry.editItem')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function MarkItems({ entry: { item }, actions }: Pick<EntryMenuProps, 'entry' | 'actions'>) {
  return (
    <>
      <Menu.Item
        leftSection={<IconChevronsRight size={16} />}
        rightSection={<span className={styles.hint}>{t('today.entry.skipHint')}</span>}
        onClick={() => actions.skip(item.id)}
      >
        {t('today.entry.skip')}
      </Menu.Item>
      <Menu.Item leftSection={<IconX size={16} />} onClick={() => actions.miss(item.id)}>
        {t('today.entry.missed')}
      </Menu.Item>
      <Menu.Item leftSection={<IconEraser size={16} />} onClick={() => actions.clear(item.id)}>
        {t('today.entry.clear')}
      </Menu.Item>
      <Menu.Divider />
    </>
  );
}
