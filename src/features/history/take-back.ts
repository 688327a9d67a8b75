import { bridge } from '../../journal-client/bridge';
import { taken } from '../../journal-client/store';
import { tellOutcome } from '../../ui/tell';
import { t } from '../../words';

/** Takes one deed back by choice, and says how many of its records were changed since and stay. */
export async function takeBack(id: string): Promise<void> {
  const answer = await bridge.revertDeed({ id });
  const stayed = answer.ok ? answer.value.stayed : 0;
  const done = stayed === 0 ? t('changes.tookBack') : t('changes.tookBackBut', { count: stayed });
  tellOutcome(taken(answer), { done, undoable: true });
}
