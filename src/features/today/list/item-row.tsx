import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArchive,
  IconArrowDown,
  IconArrowUp,
  IconDots,
  IconGripVertical,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { Link, useLocation } from 'wouter';
import type { LocalDate } from '../../../domain/days';
import type { ChecklistItem, Journal } from '../../../domain/journal/schema';
import { useSettings } from '../../../journal-client/hooks';
import { AreaMark } from '../../../ui/area-mark';
import { t } from '../../../words';
import { formatDayShort } from '../../../words/dates';
import { kindInWords, scheduleInWords } from '../../../words/schedules';
import { standingOf } from '../standing';
import { pauseInWords, percentOf } from '../words';
import { archiveItem, removeItem } from './item-changes';
import styles from './item-list.module.css';
import { listHref } from './place';

interface ItemRowProps {
  readonly item: ChecklistItem;
  readonly openDay: LocalDate;
  /** The journal that scores are read from; missing while the list is shown for the first time. */
  readonly settled: Journal | undefined;
  readonly isShown: boolean;
  readonly canEdit: boolean;
  readonly onMove: (by: 1 | -1) => void;
}

/** One item: its handle, what it asks for, its score, and what can be done with it. */
export function ItemRow({ item, openDay, settled, isShown, canEdit, onMove }: ItemRowProps) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id: item.id, disabled: !canEdit });
  const move = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key];
    if (!by || !event.altKey || !canEdit) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    <li
      ref={setNodeRef}
      className={styles.row}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      data-item={item.id}
      data-dragging={isDragging || undefined}
      data-shown={isShown || undefined}
      onKeyDown={move}
    >
      {canEdit ? (
        <button
          type="button"
          {...attributes}
          {...listeners}
          ref={setActivatorNodeRef}
          className={styles.handle}
          aria-label={t('today.list.handle', { name: item.name })}
        >
          <IconGripVertical size={18} stroke={1.6} aria-hidden="true" />
        </button>
      ) : null}
      <Link
        href={listHref({ shows: 'item', itemId: item.id })}
        className={styles.main}
        aria-current={isShown ? 'true' : undefined}
      >
        <AreaMark area={item.area} />
        <span className={styles.words}>
          <span className={styles.name}>{item.name}</span>
          <span className={styles.asks}>
            <Asks item={item} openDay={openDay} />
          </span>
        </span>
        {settled ? <Score item={item} settled={settled} openDay={openDay} /> : null}
      </Link>
      {canEdit ? <RowMenu item={item} openDay={openDay} onMove={onMove} /> : null}
    </li>
  );
}

function Score({ item, settled, openDay }: { item: ChecklistItem; settled: Journal; openDay: LocalDate }) {
  const { score } = standingOf(settled, item, openDay);
  return <span className={styles.score}>{t('today.percent', { value: percentOf(score) })}</span>;
}

/** How often, how much, and why not now. */
function Asks({ item, openDay }: Pick<ItemRowProps, 'item' | 'openDay'>) {
  const { weekStartsOn } = useSettings();
  const words = [
    scheduleInWords(item.schedule, weekStartsOn),
    kindInWords(item),
    item.startsOn > openDay
      ? t('today.list.startsLater', { date: formatDayShort(item.startsOn) })
      : undefined,
    pauseInWords(item, openDay),
  ];
  return words.filter((word) => word !== undefined).join(' · ');
}

function RowMenu({ item, openDay, onMove }: Pick<ItemRowProps, 'item' | 'openDay' | 'onMove'>) {
  const [, navigate] = useLocation();
  return (
    <Menu position="bottom-end" width={200} shadow="md" returnFocus withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t('today.list.menu', { name: item.name })}
        >
          <IconDots size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPencil size={16} />}
          onClick={() => navigate(listHref({ shows: 'edit', itemId: item.id }))}
        >
          {t('common.edit')}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowUp size={16} />} onClick={() => onMove(-1)}>
          {t('today.list.moveUp')}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowDown size={16} />} onClick={() => onMove(1)}>
          {t('today.list.moveDown')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconArchive size={16} />} onClick={() => archiveItem(item, openDay)}>
          {t('today.list.archive')}
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => removeItem(item)}>
          {t('today.list.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
