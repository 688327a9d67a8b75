import type { Step } from '../../../domain/journal/commands';
import type { Journal, Run } from '../../../domain/journal/schema';
import { formatDistance } from '../../../domain/quantities';
import { t } from '../../../words';
import { runInWords } from '../shared/run-words';
import { spikeSentence } from '../shared/spike-words';
import { NEW_SHOE, type RunDraft } from './draft';
import type { Purpose } from './purpose';
import { backRunSteps, editRunSteps, fieldsOf, newRunSteps, type ReadWith, type RunFields } from './record';

/** What saving the form would do, and what is said when it is done. */
export interface Save {
  readonly steps: readonly Step[];
  readonly fields: RunFields;
  /** What the form said before it was changed; absent for a new run. */
  readonly before: RunFields | undefined;
  /** The journal's runs without the one that is being changed. */
  readonly others: readonly Run[];
  readonly done: string;
}

interface ToSave {
  readonly purpose: Purpose;
  readonly draft: RunDraft;
  /** The form before anything was typed: the run as it is now. */
  readonly first: RunDraft;
  readonly journal: Journal;
  readonly reading: ReadWith;
}

/** Plans the change that saving a form without faults makes. */
export function planSave({ purpose, draft, first, journal, reading }: ToSave): Save {
  if (purpose.kind === 'edit') {
    const { run } = purpose;
    const withRun = { ...reading, run };
    const isGone = !journal.runs.some(({ id }) => id === run.id);
    const isInBin = journal.removed.some(({ id }) => id === run.id);
    return {
      steps: isGone
        ? backRunSteps(draft, first, withRun, { newId, isInBin })
        : editRunSteps(draft, first, withRun, newId),
      fields: fieldsOf(draft, undefined, withRun),
      before: fieldsOf(first, undefined, withRun),
      others: journal.runs.filter(({ id }) => id !== run.id),
      done: t(isGone ? 'runs.form.broughtBack' : 'runs.form.changed'),
    };
  }
  const steps = newRunSteps(draft, reading, newId);
  const fields = fieldsOf(draft, draft.shoe === NEW_SHOE ? undefined : draft.shoe, reading);
  return { steps, fields, before: undefined, others: journal.runs, done: doneWords(fields, journal) };
}

function doneWords(fields: RunFields, journal: Journal): string {
  const run = runInWords(fields, (metres) => formatDistance(metres, journal.settings.distanceUnit));
  const spike = spikeSentence(fields, journal.runs);
  return [t('runs.form.saved', { run }), spike].filter(Boolean).join(' ');
}

function newId(): string {
  return crypto.randomUUID();
}
