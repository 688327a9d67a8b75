import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { LocalDate } from '../../../domain/days';
import { dayList } from '../../../domain/habits/day-list';
import type { Journal } from '../../../domain/journal/schema';
import { useOpenJournal } from '../../../journal-client/hooks';
import { Explained } from '../../../ui/explained';
import { useLastKnown } from '../../../ui/rebase/use-last-known';
import { t } from '../../../words';
import { formatDayLong } from '../../../words/dates';
import { PauseDialog } from '../pauses/pause-dialog';
import styles from './day-list.module.css';
import { EntryRow } from './entry-row';
import { KeyHelp } from './key-help';
import { summary } from './summary';
import { useDayKeys } from './use-day-keys';
import { useEntryActions } from './use-entry-actions';

interface DayListProps {
  readonly date: LocalDate;
  readonly openDay: LocalDate;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onToday: () => void;
  readonly onNote: () => void;
}

/** The list of one day, with its keys. */
export function DayList({ date, openDay, onPrevious, onNext, onToday, onNote }: DayListProps) {
  const { journal, readOnly } = useOpenJournal();
  const list = useRef<HTMLUListElement>(null);
  const [isHelpWhole, setHelpWhole] = useState(false);
  const entries = useMemo(() => dayList(journal, date), [journal, date]);
  // Scores read years of days: the list and a tick show at once, their scores a moment later.
  const settled = useDeferredValue<Journal | undefined>(journal, undefined);
  const { actions, spoken, pausing, stopPausing } = useEntryActions(date, list);
  const paused = useLastKnown(
    journal.checklistItems.find(({ id }) => id === pausing),
    pausing,
  );
  const canEdit = !readOnly;
  const canMark = canEdit && date <= openDay;
  const onHelp = () => setHelpWhole((isWhole) => !isWhole);
  useDayKeys({ list, actions, canMark, canEdit, onPrevious, onNext, onToday, onNote, onHelp });
  return (
    <section aria-label={t('today.entry.listLabel', { day: formatDayLong(date) })}>
      <div className={styles.card}>
        <header className={styles.head}>
          <p className={styles.summary}>{summary(journal, entries, { date, openDay })}</p>
          {entries.length > 0 ? <Columns /> : null}
        </header>
        {entries.length > 0 ? (
          <ul className={styles.entries} ref={list}>
            {entries.map((entry) => (
              <EntryRow
                key={entry.item.id}
                entry={entry}
                date={date}
                canMark={canMark}
                canEdit={canEdit}
                settled={settled}
                openDay={openDay}
                actions={actions}
              />
            ))}
          </ul>
        ) : (
          <p className={styles.nothing}>{t('today.empty.nothingHere')}</p>
        )}
      </div>
      <p className={styles.spoken} role="status">
        {spoken}
      </p>
      <KeyHelp isWhole={isHelpWhole} onToggle={onHelp} />
      <PauseDialog item={paused} from={date} onClose={stopPausing} />
    </section>
  );
}

function Columns() {
  return (
    <div className={styles.columns}>
      <span>
        {t('today.standing.score')}
        <Explained label={t('today.standing.howScore')}>
          <p className={styles.explanation}>{t('today.standing.scoreText')}</p>
          <p className={styles.explanation}>{t('today.standing.scoreWeekly')}</p>
        </Explained>
      </span>
      <span>
        {t('today.standing.streak')}
        <Explained label={t('today.standing.howStreak')}>
          <p className={styles.explanation}>{t('today.standing.streakText')}</p>
        </Explained>
      </span>
    </div>
  );
}
