import { useCallback, useEffect, useRef, useState } from 'react';
import type { CheckReport } from '../../contract/check';
import { bridge } from '../../journal-client/bridge';
import { useJournal } from '../../journal-client/hooks';
import { mend } from '../../journal-client/store';
import { tellOutcome, tellProblem } from '../../ui/tell';
import { t } from '../../words';

/** What the check of the open journal found, and how it is mended. Every change of the journal, an undo too, is checked again. */
export function useCheck() {
  const journal = useJournal();
  const [report, setReport] = useState<CheckReport>();
  const [isBusy, setBusy] = useState(false);
  const newest = useRef(0);
  const look = useCallback(async () => {
    newest.current += 1;
    const turn = newest.current;
    setBusy(true);
    const answer = await bridge.checkJournal(undefined);
    if (turn !== newest.current) return;
    setBusy(false);
    if (answer.ok) setReport(answer.value);
    else tellProblem(answer.problem);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another journal is the very reason to look again.
  useEffect(() => void look(), [look, journal]);
  const mendThese = async (keys: readonly string[]) => {
    setBusy(true);
    const { outcome, mended } = await mend(keys);
    const done = mended > 0 ? t('check.mended', { count: mended }) : t('check.nothingMended');
    tellOutcome(outcome, { done, undoable: mended > 0 });
    await look();
  };
  return { report, isBusy, look, mendThese };
}
