import { type RefObject, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { LocalDate } from '../../../domain/days';
import { dayList } from '../../../domain/habits/day-list';
import { pauseOn } from '../../../domain/habits/schedule';
import { isDone, type Outcome, snapshot } from '../../../journal-client/store';
import { tellOutcome } from '../../../ui/tell';
import { t } from '../../../words';
import { endPause } from '../pauses/pauses';
import type { EntryActions } from './entry-actions';
import { said } from './entry-words';
import { amounted, markEntry, missed, skipped, stepped, toggled } from './marks';

interface ListOfDay {
  readonly actions: EntryActions;
  /** The last change in words, for those who do not see it. */
  readonly spoken: string;
  /** The item whose pause form is open. */
  readonly pausing: string | undefined;
  readonly stopPausing: () => void;
}

/** What the entries of a day can do, with what comes of it said aloud, and failures shown. */
export function useEntryActions(date: LocalDate, list: RefObject<HTMLElement | null>): ListOfDay {
  const [spoken, setSpoken] = useState('');
  const [pausing, setPausing] = useState<string>();
  const [, navigate] = useLocation();
  const actions = useMemo<EntryActions>(() => {
    const tell = (itemId: string) => (outcome: Outcome) => {
      tellOutcome(outcome);
      if (isDone(outcome)) setSpoken(standingWords(date, itemId));
    };
    const mark = (itemId: string, wish: Parameters<typeof markEntry>[2]) =>
      void markEntry(date, itemId, wish).then(tell(itemId));
    return {
      toggle: (itemId) => mark(itemId, toggled),
      skip: (itemId) => mark(itemId, skipped),
      miss: (itemId) => mark(itemId, missed),
      clear: (itemId) => mark(itemId, () => null),
      step: (itemId, steps) => mark(itemId, stepped(steps)),
      setAmount: (itemId, amount) => mark(itemId, amounted(amount)),
      pause: (itemId) => pauseOrResume(date, itemId, setPausing),
      edit: (itemId) => navigate(`/list?item=${itemId}`),
      focus: (itemId) => mainControl(list.current, itemId)?.focus(),
    };
  }, [date, list, navigate]);
  return { actions, spoken, pausing, stopPausing: () => setPausing(undefined) };
}

/** The control of an entry that ticks it or leads to its run. */
function mainControl(list: HTMLElement | null, itemId: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-entry="${itemId}"] [data-main]`) ?? null;
}

function standingWords(date: LocalDate, itemId: string): string {
  const seen = snapshot();
  const entries = seen.state === 'good' ? dayList(seen.journal, date) : [];
  const entry = entries.find(({ item }) => item.id === itemId);
  return entry ? said(entry) : '';
}

function pauseOrResume(date: LocalDate, itemId: string, open: (itemId: string) => void): void {
  const seen = snapshot();
  const item =
    seen.state === 'good' ? seen.journal.checklistItems.find(({ id }) => id === itemId) : undefined;
  const pause = item && pauseOn(item, date);
  if (!item || !pause) {
    open(itemId);
    return;
  }
  const done = t('today.entry.pauseEnded', { name: item.name });
  void endPause(itemId, pause.id, date).then((outcome) => tellOutcome(outcome, { done, undoable: true }));
}
