import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { itemsInOrder } from '../../../domain/habits/lookup';
import { useOpenDay } from '../../../journal-client/clock';
import { useOpenJournal } from '../../../journal-client/hooks';
import { Page } from '../../../ui/page';
import { t } from '../../../words';
import { BackToDay } from '../back-to-day';
import { ArchivedItems } from './archived-items';
import { ItemList } from './item-list';
import styles from './list-screen.module.css';
import { listHref, useListPlace } from './place';
import { SidePanel } from './side-panel';
import { StarterSet } from './starter-set';

/** The list itself: what is asked for, how often and in which order. */
export function ListScreen() {
  const { journal, readOnly } = useOpenJournal();
  const openDay = useOpenDay(journal.settings.dayEndsAt);
  const place = useListPlace();
  const items = useMemo(() => itemsInOrder(journal), [journal]);
  const isEmpty = items.length === 0;
  return (
    <Page
      title={t('today.list.title')}
      lead={t('today.list.lead')}
      actions={<Actions canAdd={!readOnly && !isEmpty} />}
      width="wide"
    >
      <div className={styles.list}>
        {isEmpty && place.shows !== 'new' && !readOnly ? (
          <StarterSet startsOn={openDay} />
        ) : (
          <div className={styles.parts} data-single={isEmpty || undefined}>
            <div className={styles.items}>
              <ItemList
                items={items.filter(({ archivedOn }) => archivedOn === undefined)}
                openDay={openDay}
                place={place}
              />
              <ArchivedItems
                items={items.filter(({ archivedOn }) => archivedOn !== undefined)}
                openDay={openDay}
              />
            </div>
            <SidePanel place={place} items={items} openDay={openDay} />
          </div>
        )}
      </div>
    </Page>
  );
}

function Actions({ canAdd }: { readonly canAdd: boolean }) {
  return (
    <>
      <BackToDay />
      {canAdd ? (
        <Button
          component={Link}
          href={listHref({ shows: 'new' })}
          leftSection={<IconPlus size={16} aria-hidden="true" />}
        >
          {t('today.list.add')}
        </Button>
      ) : null}
    </>
  );
}
