import { useEffect, useState } from 'react';
import { journalDay, type LocalDate } from '../domain/days';
import { type LocalTime, localTimeAhead } from '../domain/local-time';

/** The zone this computer is in, by its IANA name. */
export function timeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Now, as the journal writes it. */
export function here(): LocalTime {
  const now = new Date();
  return localTimeAhead(now.getTime(), -now.getTimezoneOffset());
}

const LOOK_EVERY_MS = 20_000;

/** The day that is still open: today, or yesterday while the night before `dayEndsAt` lasts. Turns by itself. */
export function useOpenDay(dayEndsAt: string): LocalDate {
  const [day, setDay] = useState(() => journalDay(here(), dayEndsAt));
  useEffect(() => {
    const look = () => setDay(journalDay(here(), dayEndsAt));
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    window.addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
    };
  }, [dayEndsAt]);
  return day;
}
