import type { RefObject } from 'react';
import type { LocalDate } from '../../../domain/days';
import { daysByDate } from '../../../domain/habits/lookup';
import { useOpenJournal } from '../../../journal-client/hooks';
import { RecordHistory } from '../../../ui/record-history';
import { DayOff } from './day-off';
import { DayRuns } from './day-runs';
import styles from './day-side.module.css';
import { MoodField } from './mood-field';
import { NoteField } from './note-field';

interface DaySideProps {
  readonly date: LocalDate;
  readonly openDay: LocalDate;
  readonly note: RefObject<HTMLTextAreaElement | null>;
}

/** What belongs to the day besides its list. A day still to come can be given off and noted, not felt. */
export function DaySide({ date, openDay, note }: DaySideProps) {
  const { journal, readOnly } = useOpenJournal();
  const day = daysByDate(journal).get(date);
  const isAhead = date > openDay;
  return (
    <aside className={styles.side}>
      <DayRuns date={date} canLog={!readOnly && !isAhead} />
      {isAhead ? null : <MoodField date={date} mood={day?.mood} disabled={readOnly} />}
      <NoteField date={date} readOnly={readOnly} field={note} />
      <DayOff date={date} off={day?.off} disabled={readOnly} />
      <RecordHistory place="days" id={date} record={day} />
    </aside>
  );
}
