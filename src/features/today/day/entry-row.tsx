import type { LocalDate } from '../../../domain/days';
import type { DayEntry } from '../../../domain/habits/day-list';
import type { Journal } from '../../../domain/journal/schema';
import { AmountField } from './amount-field';
import type { EntryActions } from './entry-actions';
import { EntryHead } from './entry-head';
import { EntryMenu } from './entry-menu';
import styles from './entry-row.module.css';
import { checkLabel } from './entry-words';
import { RunControl } from './run-control';
import { StandingCell } from './standing-cell';

interface EntryRowProps {
  readonly entry: DayEntry;
  readonly date: LocalDate;
  /** The day can be marked: not ahead, and the journal not only to be looked at. */
  readonly canMark: boolean;
  readonly canEdit: boolean;
  readonly openDay: LocalDate;
  /** The journal that scores are read from; missing while the list is shown for the first time. */
  readonly settled: Journal | undefined;
  readonly actions: EntryActions;
}

/** One line of the day: what it is, how it stands, and everything that can be done with it. */
export function EntryRow(props: EntryRowProps) {
  const { entry, date, openDay, canMark, canEdit, settled, actions } = props;
  const { item, status } = entry;
  const isAmount = item.kind === 'atLeast' || item.kind === 'atMost';
  return (
    <li className={styles.row} data-entry={item.id} data-status={status}>
      {item.kind === 'automatic' ? (
        <RunControl entry={entry} date={date} canMark={canMark} />
      ) : (
        <CheckControl {...props} />
      )}
      {isAmount ? (
        <AmountField
          entry={entry}
          disabled={!canMark}
          onStep={(steps) => actions.step(item.id, steps)}
          onAmount={(amount) => actions.setAmount(item.id, amount)}
          onLeave={() => actions.focus(item.id)}
        />
      ) : null}
      <StandingCell item={item} settled={settled} openDay={openDay} />
      <EntryMenu entry={entry} date={date} canMark={canMark} canEdit={canEdit} actions={actions} />
    </li>
  );
}

function CheckControl({ entry, date, canMark, actions }: EntryRowProps) {
  const { item, status } = entry;
  return (
    // biome-ignore lint/a11y/useSemanticElements: its whole row is the box, and on a day ahead it is still reached and read.
    <button
      type="button"
      role="checkbox"
      aria-checked={status === 'done'}
      aria-label={checkLabel(entry, date)}
      aria-disabled={!canMark || undefined}
      className={styles.main}
      data-main
      onClick={() => canMark && actions.toggle(item.id)}
    >
      <EntryHead entry={entry} date={date} />
    </button>
  );
}
