import { useCallback, useMemo } from 'react';
import { useLocation } from 'wouter';
import type { Run } from '../../../domain/journal/schema';
import { carryOut, isDone } from '../../../journal-client/store';
import { tellOutcome } from '../../../ui/tell';
import { useUnits } from '../../../ui/units';
import { t } from '../../../words';
import { runInWords } from './run-words';

/** What can be done with a run, wherever it is shown. */
export interface RunActions {
  readonly open: (run: Run) => void;
  readonly edit: (run: Run) => void;
  readonly duplicate: (run: Run) => void;
  /** Answers whether the run is gone; how it ended is said, with a way back. */
  readonly remove: (run: Run) => Promise<boolean>;
}

/** The actions on a run, in this person's units. */
export function useRunActions(): RunActions {
  const [, navigate] = useLocation();
  const { distance } = useUnits();
  const remove = useCallback(
    async (run: Run) => {
      const outcome = await carryOut([{ type: 'remove', collection: 'runs', recordId: run.id }]);
      tellOutcome(outcome, { done: t('runs.removed', { run: runInWords(run, distance) }), undoable: true });
      return isDone(outcome);
    },
    [distance],
  );
  return useMemo(
    () => ({
      open: ({ id }) => navigate(`/runs/${id}`),
      edit: ({ id }) => navigate(`/runs/${id}/edit`),
      duplicate: ({ id }) => navigate(`/runs/log?like=${id}`),
      remove,
    }),
    [navigate, remove],
  );
}
