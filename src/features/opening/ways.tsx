import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Answer, OpenState } from '../../contract/journal-state';
import { bridge } from '../../journal-client/bridge';
import { show } from '../../journal-client/store';
import { tellProblem } from '../../ui/tell';
import { t } from '../../words';

interface WayProps {
  readonly first?: boolean;
  readonly onTake: () => unknown;
  readonly children: ReactNode;
}

/** One way on. The first is the one most people want. */
export function Way({ first = false, onTake, children }: WayProps) {
  const [busy, setBusy] = useState(false);
  const onClick = async () => {
    setBusy(true);
    await onTake();
    setBusy(false);
  };
  return (
    <Button variant={first ? 'filled' : 'default'} loading={busy} onClick={onClick}>
      {children}
    </Button>
  );
}

/** Shows what a call that opens something came to; a dialog that was closed changes nothing. */
export async function take(call: Promise<Answer<OpenState | undefined>>): Promise<void> {
  const answer = await call;
  if (!answer.ok) tellProblem(answer.problem);
  else if (answer.value) show(answer.value);
}

/** Looks once more: the file may have been on its way. */
export function Retry({ first = false }: { readonly first?: boolean }) {
  return (
    <Way first={first} onTake={() => take(bridge.openJournal(undefined))}>
      {t('opening.retry')}
    </Way>
  );
}

/** Another folder. */
export function Choose() {
  return <Way onTake={() => take(bridge.chooseJournal(undefined))}>{t('opening.choose')}</Way>;
}

/** The folder in the system's own file manager. */
export function ShowFolder() {
  return <Way onTake={() => bridge.showJournalInFolder(undefined)}>{t('opening.showFolder')}</Way>;
}

/** Backs the older journal up as it is, then brings it to today's format. */
export function UpdateOlder() {
  return (
    <Way first onTake={() => take(bridge.updateOlderJournal(undefined))}>
      {t('opening.older.update')}
    </Way>
  );
}
