import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../contract/journal-state';
import type { LocalDate } from '../../../domain/days';
import { daysByDate } from '../../../domain/habits/lookup';
import { deviceName, lastWriter } from '../../../domain/journal/writers';
import { useJournal, useStanding } from '../../../journal-client/hooks';
import { isDone, type Outcome, snapshot } from '../../../journal-client/store';
import { tellOutcome } from '../../../ui/tell';
import { inTurn } from '../in-turn';

/** How the text on the screen stands to the disk; `unchanged` since the screen was opened, `kept` until the disk can have it. */
type NoteState = 'unchanged' | 'waiting' | 'saved' | 'kept';

/** A note as it was written elsewhere, and the computer it was written on, as its owner calls it. */
export interface Elsewhere {
  readonly text: string;
  readonly device: string | undefined;
}

interface DayNote {
  readonly text: string;
  readonly state: NoteState;
  /** Why the last save did not reach the disk; the text is still here. */
  readonly problem: Problem | undefined;
  /** What the note was changed to elsewhere while it was written here. */
  readonly meanwhile: Elsewhere | undefined;
  /** Takes new text; it goes to the disk after a pause of typing. */
  readonly write: (text: string) => void;
  /** Takes text that settles what was changed elsewhere. */
  readonly settle: (text: string) => void;
  readonly enter: () => void;
  /** The field is left: sends what is waiting to the disk now. */
  readonly leave: () => void;
}

/** How long nobody types before the text is saved by itself. */
const PAUSE_MS = 800;

/** Text that is not on the disk yet, by journal and day. It outlives the screen, so that a failed save loses nothing. */
const waiting = new Map<string, string>();

/** The text that was sent to the disk last, by journal and day: what comes back as it is comes from here. */
const sent = new Map<string, string>();

/**
 * The note of a day, saved by itself: after a pause, when the field or the screen is left, and when the window closes. From the first
 * key until the field is left, what is typed stays in it, whatever the note becomes elsewhere.
 */
export function useDayNote(date: LocalDate): DayNote {
  const journal = useJournal();
  const key = keyOf(journal.id, date);
  const day = daysByDate(journal).get(date);
  const onDisk = day?.note ?? '';
  const [draft, setDraft] = useState(waiting.get(key));
  const [state, setState] = useState<NoteState>(draft === undefined ? 'unchanged' : 'waiting');
  const [problem, setProblem] = useState<Problem>();
  const { meanwhile, forget } = useMeanwhile(key, draft, {
    text: onDisk,
    device: day && deviceName(journal, lastWriter(day, ['note'])),
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isInField = useRef(false);
  const isOnDisk = useStanding() === undefined;

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    const outcome = await saveWaiting(journal.id, date);
    if (!outcome) return;
    setProblem(isDone(outcome) ? undefined : outcome.problem);
    if (waiting.has(key)) return;
    if (!isInField.current) setDraft(undefined);
    setState(outcome.saved ? 'saved' : 'kept');
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

  return {
    text: draft ?? onDisk,
    state: state === 'kept' && isOnDisk ? 'saved' : state,
    problem,
    meanwhile,
    write,
    settle: (text) => {
      forget();
      write(text);
    },
    enter: () => {
      isInField.current = true;
    },
    leave: () => {
      isInField.current = false;
      // What is seen is what is written, also where the note was changed elsewhere after the last pause.
      if (draft !== undefined && draft !== onDisk) waiting.set(key, draft);
      if (draft === onDisk) setDraft(undefined);
      void save();
    },
  };
}

/** What the note became elsewhere while something else was typed here; until it is settled. */
function useMeanwhile(key: string, draft: string | undefined, onDisk: Elsewhere) {
  const [known, setKnown] = useState(onDisk.text);
  const [other, setOther] = useState<Elsewhere>();
  if (onDisk.text !== known) {
    setKnown(onDisk.text);
    if (draft !== undefined && onDisk.text !== sent.get(key)) setOther(onDisk);
  }
  return {
    meanwhile: other?.text === (draft ?? onDisk.text) ? undefined : other,
    forget: () => setOther(undefined),
  };
}

/** Writes the text that waits for a day, if there is some and its journal is still the open one. */
async function saveWaiting(journalId: string, date: LocalDate): Promise<Outcome | undefined> {
  const key = keyOf(journalId, date);
  const text = waiting.get(key);
  const seen = snapshot();
  if (text === undefined || seen.state !== 'good' || seen.journal.id !== journalId) return undefined;
  const note = text.trim() === '' ? null : text;
  sent.set(key, note ?? '');
  const outcome = await inTurn(() => [{ type: 'writeDay', date, fields: { note } }]);
  if (isDone(outcome) && waiting.get(key) === text) waiting.delete(key);
  return outcome;
}

function keyOf(journalId: string, date: LocalDate): string {
  return `${journalId} ${date}`;
}
