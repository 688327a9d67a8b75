import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { t } from '../../../words';
import type { FieldWords } from '../../../words/fields';
import styles from './comparison.module.css';
import { EntryRow, HeadRow } from './entry-row';
import { nextIndex } from './list-keys';
import type { Row } from './rows';
import type { Chosen } from './use-choice';

interface EntryListProps {
  readonly rows: readonly Row[];
  readonly words: FieldWords;
  readonly chosen: Chosen;
}

/** The entries, as many as are in sight: a list in which several can be chosen, with one place for Tab. */
export function EntryList({ rows, words, chosen }: EntryListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [activeKey, setActiveKey] = useState<string>();
  const found = rows.findIndex(({ kind, key }) => kind === 'entry' && key === activeKey);
  const active = found >= 0 ? found : rows.findIndex(({ kind }) => kind === 'entry');
  const virtualizer = useRows(rows, list);
  const goTo = (index: number) => {
    setActiveKey(rows[index]?.key);
    virtualizer.scrollToIndex(index, { align: 'auto' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const deed = deedFor(event);
    if (!deed) return;
    event.preventDefault();
    const row = rows[active];
    if (deed === 'toggle' && row?.kind === 'entry') chosen.toggle(row.entry);
    else if (deed === 'all') chosen.add(rows.flatMap((each) => (each.kind === 'entry' ? [each.entry] : [])));
    else goTo(nextIndex(event.key, rows, active));
  };
  return (
    // No element of HTML is a list of choices that scrolls through thousands.
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-multiselectable="true"
      aria-label={t('settings.backups.comparison.list')}
      aria-activedescendant={rows[active] ? optionId(active) : undefined}
      className={styles.list}
      style={{ height: virtualizer.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const row = rows[index];
        if (!row) return null;
        const place = {
          index,
          top: start - virtualizer.options.scrollMargin,
          measure: virtualizer.measureElement,
        };
        return row.kind === 'head' ? (
          <HeadRow key={row.key} way={row.key} count={row.count} {...place} />
        ) : (
          <EntryRow
            key={row.key}
            id={optionId(index)}
            entry={row.entry}
            words={words}
            isChosen={chosen.has(row.key)}
            isActive={index === active}
            onToggle={() => {
              setActiveKey(row.key);
              chosen.toggle(row.entry);
            }}
            position={index + 1}
            total={rows.length}
            {...place}
          />
        );
      })}
    </div>
  );
}

function optionId(index: number): string {
  return `difference-${index}`;
}

function deedFor({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): 'move' | 'toggle' | 'all' | undefined {
  if ((ctrlKey || metaKey) && key === 'a') return 'all';
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === ' ' || key === 'Enter') return 'toggle';
  return ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'].includes(key) ? 'move' : undefined;
}

const HEIGHT = { head: 48, entry: 44 } as const;
const FIELD_HEIGHT = 22;

function useRows(rows: readonly Row[], list: { readonly current: HTMLElement | null }) {
  const [scrollMargin, setScrollMargin] = useState(0);
  useLayoutEffect(() => {
    const scroller = list.current?.closest('main');
    if (!list.current || !scroller) return;
    const top = list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    setScrollMargin(Math.round(top + scroller.scrollTop));
  });
  return useVirtualizer<HTMLElement, HTMLElement>({
    count: rows.length,
    getScrollElement: () => list.current?.closest('main') ?? null,
    estimateSize: (index) => heightOf(rows[index]),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 12,
    scrollMargin,
    // The bar with the deeds lies over the end of what is in sight.
    scrollPaddingEnd: 140,
    scrollPaddingStart: 16,
    useFlushSync: false,
  });
}

function heightOf(row: Row | undefined): number {
  if (row?.kind !== 'entry') return HEIGHT.head;
  return HEIGHT.entry + FIELD_HEIGHT * row.entry.compared.fields.length;
}
