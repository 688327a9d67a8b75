import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { weekStart } from '../../../domain/days';
import type { Run } from '../../../domain/journal/schema';
import { useOpenDay } from '../../../journal-client/clock';
import { useOpenJournal } from '../../../journal-client/hooks';
import { t } from '../../../words';
import { type RunActions, useRunActions } from '../shared/run-actions';
import { openedRun, rememberOpened } from './came-back';
import { actionForKey, rowForKey } from './list-keys';
import type { Row } from './rows';
import styles from './run-list.module.css';
import { RunRow } from './run-row';
import { useActiveRow } from './use-active-row';
import { useVirtualRows } from './use-virtual-rows';
import { WeekRow } from './week-row';

interface RunListProps {
  readonly rows: readonly Row[];
}

/** The runs, as many rows as are in sight; a grid that arrows, Enter, E, D and Delete know. */
export function RunList({ rows }: RunListProps) {
  const list = useRef<HTMLTableElement>(null);
  const active = useActiveRow(rows, list);
  const { virtualizer, stickyIndex, scrollMargin } = useVirtualRows(rows, list, active.index);
  const { journal, readOnly } = useOpenJournal();
  const thisWeek = weekStart(useOpenDay('00:00'), journal.settings.weekStartsOn);
  const goTo = (index: number) => {
    const row = rows[index];
    if (row?.kind !== 'run') return;
    virtualizer.scrollToIndex(index, { align: 'auto' });
    active.focus(row.key);
  };
  const actions = useListActions(rows, goTo);
  useReturn(rows, (index) => {
    virtualizer.scrollToIndex(index, { align: 'center' });
    goTo(index);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[active.index];
    if (row?.kind !== 'run' || !isPlainKeyOnRow(event)) return;
    const target = rowForKey(event.key, rows, active.index);
    const action = actionForKey(event.key, readOnly);
    if (target === undefined && !action) return;
    event.preventDefault();
    if (target !== undefined) goTo(target);
    else if (action) void actions[action](row.run);
  };
  const grouped = rows[0]?.kind === 'week';
  return (
    <table
      ref={list}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows the arrow keys walk is a grid.
      role="grid"
      aria-label={t('runs.title')}
      aria-rowcount={rows.length}
      aria-readonly="true"
      className={styles.list}
      style={{ height: virtualizer.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      <tbody>
        {virtualizer.getVirtualItems().map(({ index, start, size }) => {
          const row = rows[index];
          if (!row) return null;
          const isSticky = index === stickyIndex;
          const top = isSticky ? undefined : start - scrollMargin;
          return row.kind === 'week' ? (
            <WeekRow
              key={row.key}
              row={row}
              top={top}
              height={size}
              rowIndex={index + 1}
              thisWeek={thisWeek}
            />
          ) : (
            <RunRow
              key={row.key}
              run={row.run}
              top={top}
              height={size}
              rowIndex={index + 1}
              active={index === active.index}
              withYear={!grouped}
              actions={actions}
              readOnly={readOnly}
              onFocus={active.set}
            />
          );
        })}
      </tbody>
    </table>
  );
}

function isPlainKeyOnRow({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && target instanceof HTMLTableRowElement;
}

/** The actions, with the focus going to the neighbour of a run that is removed. Always the same object, so that rows stay as drawn. */
function useListActions(rows: readonly Row[], goTo: (index: number) => void): RunActions {
  const actions = useRunActions();
  const latest = useRef({ rows, goTo });
  useEffect(() => {
    latest.current = { rows, goTo };
  });
  return useMemo(
    () => ({
      ...actions,
      open: (run) => {
        rememberOpened(run);
        actions.open(run);
      },
      remove: async (run) => {
        const neighbour = neighbourOf(latest.current.rows, run);
        const removed = await actions.remove(run);
        if (removed) latest.current.goTo(latest.current.rows.findIndex(({ key }) => key === neighbour));
        return removed;
      },
    }),
    [actions],
  );
}

function neighbourOf(rows: readonly Row[], run: Run): string | undefined {
  const runs = rows.filter(({ kind }) => kind === 'run');
  const at = runs.findIndex(({ key }) => key === run.id);
  return (runs[at + 1] ?? runs[at - 1])?.key;
}

/** Back from a run, the list stands where it was left. */
function useReturn(rows: readonly Row[], show: (index: number) => void): void {
  const latest = useRef({ rows, show });
  useEffect(() => {
    const opened = openedRun();
    const index = latest.current.rows.findIndex(({ key }) => key === opened);
    if (index < 0) return;
    // A frame later: a new screen is first scrolled to its top.
    const frame = requestAnimationFrame(() => latest.current.show(index));
    return () => cancelAnimationFrame(frame);
  }, []);
}
