import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../contract/journal-state';
import type { LocalDate } from '../../../domain/days';
import { daysByDate } from '../../../domain/habits/lookup';
import { useJournal } from '../../../journal-client/hooks';
import { type Outcome, snapshot } from '../../../journal-client/store';
import { tellOutcome } from '../../../ui/tell';
import { inTurn } from '../in-turn';

/** How the text on the screen stands to the disk; `unchanged` since the screen was opened. */
type NoteState = 'unchanged' | 'waiting' | 'saved';

interface DayNote {
  readonly text: string;
  readonly state: NoteState;
  /** Why the last save did not reach the disk; the text is still here. */
  readonly problem: Problem | undefined;
  /** Takes new text; it goes to the disk after a pause of typing. */
  readonly write: (text: string) => void;
  /** Sends what is waiting to the disk now. */
  readonly save: () => void;
}

/** How long nobody types before the text is saved by itself. */
const PAUSE_MS = 800;

/** Text that is not on the disk yet, by journal and day. It outlives the screen, so that a failed save loses nothing. */
const waiting = new Map<string, string>();

/** The note of a day, saved by itself: after a pause, when the field or the screen is left, and when the window closes. */
export function useDayNote(date: LocalDate): DayNote {
  const journal = useJournal();
  const key = keyOf(journal.id, date);
  const [draft, setDraft] = useState(waiting.get(key));
  const [state, setState] = useState<NoteState>(draft === undefined ? 'unchanged' : 'waiting');
  const [problem, setProblem] = useState<Problem>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    const outcome = await saveWaiting(journal.id, date);
    if (!outcome) return;
    setProblem(outcome.saved ? undefined : outcome.problem);
    if (waiting.has(key)) return;
    setDraft(undefined);
    setState('saved');
  }, [journal.id, date, key]);

  const write = (text: string) => {
    waiting.set(key, text);
    setDraft(text);
    setState('waiting');
    clearTimeout(timer.current);
    timer.current = setTimeout(save, PAUSE_MS);
  };

  useEffect(() => {
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('pagehide', save);
      clearTimeout(timer.current);
      // The screen is gone by then and cannot say that this failed.
      void saveWaiting(journal.id, date).then((outcome) => outcome && tellOutcome(outcome));
    };
  }, [save, journal.id, date]);

  const onDisk = daysByDate(journal).get(date)?.note ?? '';
  return { text: draft ?? onDisk, state, problem, write, save };
}

/** Writes the text that waits for a day, if there is some and its journal is still the open one. */
async function saveWaiting(journalId: string, date: LocalDate): Promise<Outcome | undefined> {
  const key = keyOf(journalId, date);
  const text = waiting.get(key);
  const seen = snapshot();
  if (text === undefined || seen.state !== 'good' || seen.journal.id !== journalId) return undefined;
  const note = text.trim() === '' ? null : text;
  const outcome = await inTurn(() => [{ type: 'writeDay', date, fields: { note } }]);
  if (outcome.saved && waiting.get(key) === text) waiting.delete(key);
  return outcome;
}

function keyOf(journalId: string, date: LocalDate): string {
  return `${journalId} ${date}`;
}
