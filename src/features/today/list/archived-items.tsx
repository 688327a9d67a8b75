import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { LocalDate } from '../../../domain/days';
import type { ChecklistItem } from '../../../domain/journal/schema';
import { useOpenJournal } from '../../../journal-client/hooks';
import { AreaMark } from '../../../ui/area-mark';
import { t } from '../../../words';
import { formatDate } from '../../../words/dates';
import styles from './archived-items.module.css';
import { bringBack } from './item-changes';
import { listHref } from './place';

interface ArchivedItemsProps {
  readonly items: readonly ChecklistItem[];
  readonly openDay: LocalDate;
}

/** What is asked for no more, folded away with its history. */
export function ArchivedItems({ items, openDay }: ArchivedItemsProps) {
  const { readOnly } = useOpenJournal();
  if (items.length === 0) return null;
  return (
    <details className={styles.archived}>
      <summary>{t('today.list.archivedHeading', { count: items.length })}</summary>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <AreaMark area={item.area} />
            <Link href={listHref({ shows: 'item', itemId: item.id })}>{item.name}</Link>
            <span className={styles.since}>
              {t('today.list.archivedSince', { date: formatDate(item.archivedOn ?? openDay) })}
            </span>
            {readOnly ? null : (
              <Button variant="default" size="compact-sm" onClick={() => bringBack(item, openDay)}>
                {t('today.list.unarchive')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
