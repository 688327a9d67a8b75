import { useLocation } from 'wouter';
import type { LocalDate } from '../../../domain/days';
import type { ChecklistItem } from '../../../domain/journal/schema';
import { useOpenJournal } from '../../../journal-client/hooks';
import { useLastKnown } from '../../../ui/rebase/use-last-known';
import { t } from '../../../words';
import { ItemDetail } from './item-detail';
import { ItemForm } from './item-form';
import { listHref, type Place } from './place';
import styles from './side-panel.module.css';

interface SidePanelProps {
  readonly place: Place;
  readonly items: readonly ChecklistItem[];
  readonly openDay: LocalDate;
}

/** Beside the list: one item with its score, the form to change it, or a new one. */
export function SidePanel({ place, items, openDay }: SidePanelProps) {
  const { readOnly } = useOpenJournal();
  const [, navigate] = useLocation();
  const itemId = 'itemId' in place ? place.itemId : undefined;
  const found = items.find(({ id }) => id === itemId);
  // Removed elsewhere while its form is open, an item is still before whoever is typing.
  const known = useLastKnown(found, itemId);
  const go = (next: Place) => navigate(listHref(next));
  if (place.shows === 'nothing')
    return items.length > 0 ? <p className={styles.hint}>{t('today.list.choose')}</p> : null;
  if (place.shows === 'new') {
    return readOnly ? null : (
      <section className={styles.panel} aria-label={t('today.form.newTitle')}>
        <ItemForm
          item={undefined}
          openDay={openDay}
          onSaved={(itemId) => go({ shows: 'item', itemId })}
          onCancel={() => go({ shows: 'nothing' })}
        />
      </section>
    );
  }
  const item = found ?? (place.shows === 'edit' ? known : undefined);
  if (!item) return <p className={styles.hint}>{t('today.list.notThere')}</p>;
  const show = (itemId: string) => go({ shows: 'item', itemId });
  return (
    <section className={styles.panel} aria-label={item.name}>
      {place.shows === 'edit' && !readOnly ? (
        <ItemForm key={item.id} item={item} openDay={openDay} onSaved={show} onCancel={() => show(item.id)} />
      ) : (
        <ItemDetail key={item.id} item={item} openDay={openDay} />
      )}
    </section>
  );
}
