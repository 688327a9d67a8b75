import { IconMoon } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { addDays, datesInclusive, type LocalDate, weekdayOf, weekStart } from '../../../domain/days';
import { type Fullness, rangeFullness } from '../../../domain/habits/fullness';
import { daysByDate } from '../../../domain/habits/lookup';
import type { Area } from '../../../domain/journal/schema';
import { areas } from '../../../domain/journal/vocabulary';
import { useJournal } from '../../../journal-client/hooks';
import { t } from '../../../words';
import { formatDayLong } from '../../../words/dates';
import { weekdayShort } from '../../../words/schedules';
import { dayHref } from '../day-href';
import { percentOf } from '../words';
import { Vessel } from './vessel';
import styles from './week-strip.module.css';

interface WeekStripProps {
  readonly date: LocalDate;
  readonly openDay: LocalDate;
}

/** The week that holds the day: how full each of its days is, and the way to it. */
export function WeekStrip({ date, openDay }: WeekStripProps) {
  const journal = useJournal();
  const first = weekStart(date, journal.settings.weekStartsOn);
  const last = addDays(first, 6);
  const fullness = useMemo(() => {
    const until = last < openDay ? last : openDay;
    return new Map(rangeFullness(journal, first, until).map((day) => [day.date, day]));
  }, [journal, first, last, openDay]);
  return (
    <nav aria-label={t('today.week.label')}>
      <ol className={styles.week}>
        {datesInclusive(first, last).map((day) => (
          <li key={day}>
            <WeekDay
              day={day}
              shown={date}
              openDay={openDay}
              fullness={fullness.get(day)}
              isOff={daysByDate(journal).get(day)?.off !== undefined}
            />
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface WeekDayProps {
  readonly day: LocalDate;
  readonly shown: LocalDate;
  readonly openDay: LocalDate;
  /** Missing for a day still to come. */
  readonly fullness: Fullness | undefined;
  readonly isOff: boolean;
}

function WeekDay({ day, shown, openDay, fullness, isOff }: WeekDayProps) {
  const label = t(day === openDay ? 'today.week.cellToday' : 'today.week.cell', {
    day: formatDayLong(day),
    what: fullnessInWords(fullness, isOff),
  });
  return (
    <Link
      href={dayHref(day, openDay)}
      className={styles.day}
      aria-label={label}
      aria-current={day === shown ? 'date' : undefined}
      data-today={day === openDay || undefined}
      data-ahead={fullness === undefined || undefined}
    >
      <span className={styles.name}>
        {weekdayShort(weekdayOf(day))} <b>{Number(day.slice(8))}</b>
        {isOff ? <IconMoon size={12} stroke={2} aria-hidden="true" /> : null}
      </span>
      <span className={styles.vessels}>
        {areas.map((area) => (
          <Vessel key={area} area={area} share={fullness?.[area]} />
        ))}
      </span>
    </Link>
  );
}

/** `Running 100 %, Diet 67 %`, or why there is nothing to say. */
function fullnessInWords(fullness: Fullness | undefined, isOff: boolean): string {
  const parts = areas.flatMap((area) => areaInWords(area, fullness?.[area]));
  const words = isOff ? [t('today.week.off'), ...parts] : parts;
  return words.length > 0 ? words.join(', ') : t('today.week.nothingDue');
}

function areaInWords(area: Area, share: number | undefined): string[] {
  if (share === undefined) return [];
  return [t('today.week.fullness', { area: t(`common.area.${area}`), percent: percentOf(share) })];
}
