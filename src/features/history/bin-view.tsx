import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { CollectionName, Journal, Removed } from '../../domain/journal/schema';
import { useOpenJournal } from '../../journal-client/hooks';
import { carryOut } from '../../journal-client/store';
import { EmptyState } from '../../ui/empty-state';
import { whenText } from '../../ui/holdings';
import { recordFacts } from '../../ui/record-facts';
import { tellOutcome } from '../../ui/tell';
import { t } from '../../words';
import { recordName } from '../../words/records';
import { FilterField } from './filter-field';
import styles from './history.module.css';
import { LongList } from './long-list';

interface InBin {
  readonly gone: Removed;
  readonly name: string;
  readonly note: string;
}

/** What was removed, newest first, each to be looked into and brought back. Nothing is ever taken out for good. */
export function BinView() {
  const { journal } = useOpenJournal();
  const [filter, setFilter] = useState('');
  const all = useMemo(() => inBin(journal), [journal]);
  const shown = useMemo(() => all.filter((one) => matches(one, filter)), [all, filter]);
  if (all.length === 0)
    return <EmptyState title={t('changes.bin.emptyTitle')} text={t('changes.bin.emptyText')} />;
  return (
    <>
      <div className={styles.bar}>
        <FilterField value={filter} onChange={setFilter} />
        <span className={styles.about}>{t('changes.bin.count', { count: all.length })}</span>
      </div>
      <LongList
        label={t('changes.bin.list')}
        items={shown}
        keyOf={({ gone }) => `${gone.collection} ${gone.id}`}
      >
        {(one) => <BinLine one={one} />}
      </LongList>
    </>
  );
}

function BinLine({ one: { gone, name, note } }: { readonly one: InBin }) {
  const { readOnly } = useOpenJournal();
  const [isOpen, setOpen] = useState(false);
  const place = isKnown(gone.collection) ? gone.collection : undefined;
  const bringBack = async () => {
    const outcome = await carryOut([{ type: 'bringBack', recordId: gone.id }]);
    tellOutcome(outcome, { done: t('changes.bin.broughtBack', { what: name }), undoable: true });
  };
  const look = isOpen ? t('changes.bin.close') : t('changes.bin.look');
  return (
    <div className={styles.line}>
      <div className={styles.what}>
        <span className={styles.name}>{name}</span>
        {note && !isOpen ? <span className={styles.note}>{note}</span> : null}
        <span className={styles.about}>{t('changes.bin.removedAt', { when: whenText(gone.removedAt) })}</span>
        {isOpen && place ? <Inside place={place} record={gone.record} /> : null}
      </div>
      {place ? (
        <div className={styles.deeds}>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-expanded={isOpen}
            aria-label={t('changes.named', { action: look, what: name })}
            onClick={() => setOpen(!isOpen)}
          >
            {look}
          </Button>
          {readOnly ? null : (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('changes.named', { action: t('changes.bin.bringBack'), what: name })}
              onClick={() => void bringBack()}
            >
              {t('changes.bin.bringBack')}
            </Button>
          )}
        </div>
      ) : (
        <span className={styles.about}>{t('changes.bin.newer')}</span>
      )}
    </div>
  );
}

interface InsideProps {
  readonly place: CollectionName;
  readonly record: object;
}

function Inside({ place, record }: InsideProps) {
  const { journal } = useOpenJournal();
  return (
    <dl className={styles.inside}>
      {recordFacts(journal, place, record).map(({ field, name, value }) => (
        <div key={field}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The collections of this version; what a newer one removed from others stays where it is. */
const collections: Readonly<Record<CollectionName, true>> = {
  checklistItems: true,
  days: true,
  runs: true,
  shoes: true,
  bodyMeasurements: true,
};

function isKnown(name: string): name is CollectionName {
  return Object.hasOwn(collections, name);
}

function inBin(journal: Journal): InBin[] {
  const newestFirst = [...journal.removed].sort((a, b) => Date.parse(b.removedAt) - Date.parse(a.removedAt));
  return newestFirst.map((gone) => {
    const { note } = gone.record as { note?: unknown };
    const name = recordName(gone.collection, { ...gone.record, id: gone.id }, journal.settings);
    return { gone, name, note: typeof note === 'string' ? note : '' };
  });
}

function matches({ name, note }: InBin, filter: string): boolean {
  const text = `${name} ${note}`.toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
