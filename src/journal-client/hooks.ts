import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Standing } from '../contract/journal-state';
import type { Journal, Settings } from '../domain/journal/schema';
import { type Seen, snapshot, subscribe } from './store';

/** What the page sees of the journal, whatever state it is in. */
export function useSeen(): Seen {
  return useSyncExternalStore(subscribe, snapshot);
}

/** The open journal, and whether it may only be looked at. */
export interface OpenJournal {
  readonly journal: Journal;
  readonly readOnly: boolean;
  readonly folder: string;
}

const OpenJournalContext = createContext<OpenJournal | undefined>(undefined);

/** Lays the open journal under every screen below it. */
export const OpenJournalProvider = OpenJournalContext.Provider;

/** The open journal. @throws Error outside `OpenJournalProvider`: no screen that needs one is shown without one. */
export function useOpenJournal(): OpenJournal {
  const open = useContext(OpenJournalContext);
  if (!open) throw new Error('A screen that needs an open journal was shown without one.');
  return open;
}

/** The journal itself. */
export function useJournal(): Journal {
  return useOpenJournal().journal;
}

/** Units, first day of the week, end of the day. */
export function useSettings(): Settings {
  return useJournal().settings;
}

/** How what is shown stands to the disk; nothing while all of it is there. */
export function useStanding(): Standing | undefined {
  const seen = useSeen();
  return seen.state === 'good' ? seen.standing : undefined;
}
