import { useRef } from 'react';
import { useLocation } from 'wouter';
import { addDays, daysBetween, isLocalDate, type LocalDate } from '../../../domain/days';
import { useOpenDay } from '../../../journal-client/clock';
import { useOpenJournal, useSettings } from '../../../journal-client/hooks';
import { Page } from '../../../ui/page';
import { t } from '../../../words';
import { formatDayLong, formatWeekday } from '../../../words/dates';
import { dayHref } from '../day-href';
import { DayActions } from './day-actions';
import { DayList } from './day-list';
import styles from './day-screen.module.css';
import { DaySide } from './day-side';
import { EmptyList } from './empty-list';
import { NoSuchDay } from './no-such-day';
import { WeekStrip } from './week-strip';

interface DayScreenProps {
  /** The day to show as `YYYY-MM-DD`; the open one when missing. */
  readonly date?: string | undefined;
}

/** One day: its list, its week, what was run, how it felt. The screen people open in the morning. */
export function DayScreen({ date }: DayScreenProps) {
  const { dayEndsAt } = useSettings();
  const openDay = useOpenDay(dayEndsAt);
  if (date !== undefined && !isLocalDate(date)) return <NoSuchDay date={date} />;
  const shown = date ?? openDay;
  return <DayPage key={shown} date={shown} openDay={openDay} />;
}

interface DayPageProps {
  readonly date: LocalDate;
  readonly openDay: LocalDate;
}

function DayPage({ date, openDay }: DayPageProps) {
  const { journal } = useOpenJournal();
  const [, navigate] = useLocation();
  const note = useRef<HTMLTextAreaElement>(null);
  const go = (day: LocalDate) => isLocalDate(day) && navigate(dayHref(day, openDay));
  return (
    <Page
      title={titleOf(date, openDay)}
      lead={<Lead date={date} openDay={openDay} />}
      actions={<DayActions date={date} openDay={openDay} onGo={go} />}
      width="wide"
    >
      <div className={styles.day}>
        <WeekStrip date={date} openDay={openDay} />
        <div className={styles.parts}>
          {journal.checklistItems.length === 0 ? (
            <EmptyList />
          ) : (
            <DayList
              date={date}
              openDay={openDay}
              onPrevious={() => go(addDays(date, -1))}
              onNext={() => go(addDays(date, 1))}
              onToday={() => navigate('/')}
              onNote={() => note.current?.focus()}
            />
          )}
          <DaySide date={date} openDay={openDay} note={note} />
        </div>
      </div>
    </Page>
  );
}

/** `Sunday 22 November`, with its year when that is another one. */
function titleOf(date: LocalDate, openDay: LocalDate): string {
  const day = formatDayLong(date);
  const year = date.slice(0, 4);
  return year === openDay.slice(0, 4) ? day : t('today.day.withYear', { day, year });
}

/** How far the day is from the open one; late at night, why it is still yesterday. */
function Lead({ date, openDay }: DayPageProps) {
  const { dayEndsAt } = useSettings();
  const calendarDay = useOpenDay('00:00');
  const isLate = date === openDay && calendarDay !== openDay;
  if (isLate) return t('today.day.stillOpen', { weekday: formatWeekday(openDay), clock: dayEndsAt });
  return distanceInWords(daysBetween(openDay, date));
}

function distanceInWords(days: number): string {
  if (days === 0) return t('today.day.today');
  if (days === -1) return t('today.day.yesterday');
  if (days === 1) return t('today.day.tomorrow');
  return days < 0 ? t('today.day.ago', { count: -days }) : t('today.day.ahead', { count: days });
}
