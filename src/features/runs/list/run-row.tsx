import { IconCopy, IconPencil, IconTrash, type TablerIcon } from '@tabler/icons-react';
import { memo } from 'react';
import { calendarDate } from '../../../domain/days';
import type { Run } from '../../../domain/journal/schema';
import { formatDuration } from '../../../domain/quantities';
import { useJournal } from '../../../journal-client/hooks';
import { useUnits } from '../../../ui/units';
import { t } from '../../../words';
import { formatClock, formatDay, formatDayShort } from '../../../words/dates';
import { effortWord } from '../shared/effort';
import type { RunActions } from '../shared/run-actions';
import { rowStyle } from './row-style';
import styles from './run-list.module.css';

interface RunRowProps {
  readonly run: Run;
  readonly top: number | undefined;
  readonly height: number;
  readonly rowIndex: number;
  /** The one row that Tab reaches. */
  readonly active: boolean;
  readonly withYear: boolean;
  readonly readOnly: boolean;
  readonly actions: RunActions;
  readonly onFocus: (key: string) => void;
}

/** One run in one line: when, how far, how long, how fast, how hard, and the first words about it. */
export const RunRow = memo(function RunRow(props: RunRowProps) {
  const { run, top, height, rowIndex, active, withYear, readOnly, actions, onFocus } = props;
  return (
    <tr
      aria-rowindex={rowIndex}
      data-key={run.id}
      tabIndex={active ? 0 : -1}
      className={styles.run}
      style={rowStyle(top, height)}
      onClick={() => actions.open(run)}
      onFocus={() => onFocus(run.id)}
    >
      <Cells run={run} withYear={withYear} />
      {readOnly ? null : <Handles run={run} actions={actions} />}
    </tr>
  );
});

function Cells({ run, withYear }: { readonly run: Run; readonly withYear: boolean }) {
  const { distance, pace } = useUnits();
  const { startedAt, distanceM, elapsedS, effort } = run;
  const date = calendarDate(startedAt);
  return (
    <>
      <td className={styles.date}>
        {withYear ? formatDay(date) : formatDayShort(date)}
        <span className={styles.soft}>{formatClock(startedAt)}</span>
      </td>
      <td className={styles.distance}>{distanceM === undefined ? '–' : distance(distanceM)}</td>
      <td className={styles.figure}>{formatDuration(elapsedS)}</td>
      <td className={styles.figure}>{distanceM === undefined ? '–' : pace(elapsedS / distanceM)}</td>
      <td className={styles.effort}>
        {effort === undefined ? null : t('runs.list.effort', { effort, word: effortWord(effort) })}
      </td>
      <About run={run} />
    </>
  );
}

function About({ run: { terrain, shoeId, tags = [], note } }: { readonly run: Run }) {
  const { shoes } = useJournal();
  const shoe = shoeId && shoes.find(({ id }) => id === shoeId)?.name;
  const words = [terrain && t(`common.terrain.${terrain}`), shoe, ...tags].filter(Boolean).join(' · ');
  return (
    <td className={styles.about}>
      {words ? <span className={styles.words}>{words}</span> : null}
      {note ? <span className={styles.note}>{note.slice(0, 160)}</span> : null}
    </td>
  );
}

/** For the mouse; the keys E, D and Delete do the same from the row itself. */
function Handles({ run, actions }: { readonly run: Run; readonly actions: RunActions }) {
  return (
    <td className={styles.handles}>
      <Handle word={t('common.edit')} Icon={IconPencil} onClick={() => actions.edit(run)} />
      <Handle word={t('runs.duplicate')} Icon={IconCopy} onClick={() => actions.duplicate(run)} />
      <Handle word={t('common.remove')} Icon={IconTrash} onClick={() => void actions.remove(run)} />
    </td>
  );
}

function Handle({
  word,
  Icon,
  onClick,
}: {
  readonly word: string;
  readonly Icon: TablerIcon;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      className={styles.handle}
      tabIndex={-1}
      aria-label={word}
      title={word}
      onClick={(event) => {
        event.stopPropagation();
        onClick();
      }}
    >
      <Icon size={17} stroke={1.7} aria-hidden="true" />
    </button>
  );
}
