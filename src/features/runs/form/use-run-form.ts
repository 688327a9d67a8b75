import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../contract/journal-state';
import type { LocalDate } from '../../../domain/days';
import { here, timeZone } from '../../../journal-client/clock';
import { useJournal } from '../../../journal-client/hooks';
import { carryOut } from '../../../journal-client/store';
import { tellOutcome } from '../../../ui/tell';
import { useGoBack } from '../shared/go-back';
import { doubtsOf } from './doubts';
import type { RunDraft } from './draft';
import { type FaultField, type Faults, faultFields, faultsOf } from './faults';
import { clockFor, firstDraft, type Purpose, purposeKey } from './purpose';
import { forget, pickUp, putAside } from './put-aside';
import { type Readings, readingsIn } from './readings';
import { planSave, type Save } from './save';
import { readTriple, type TripleField, type TripleReading, typed } from './triple';

/** The form of a run: what stands in it, what is wrong with it, and what can be done. */
export interface RunForm {
  readonly draft: RunDraft;
  readonly reading: TripleReading;
  readonly faults: Faults;
  /** What is asked before an unusual run is saved; empty when nothing is. */
  readonly doubts: readonly string[];
  readonly problem: Problem | undefined;
  readonly saving: boolean;
  /** What was left unfinished earlier stands in the form. */
  readonly pickedUp: boolean;
  readonly change: (fields: Partial<RunDraft>, cures?: FaultField) => void;
  readonly type: (field: TripleField, text: string) => void;
  readonly setDate: (date: LocalDate) => void;
  readonly submit: (sure: boolean) => Promise<void>;
  readonly dismissDoubts: () => void;
  readonly startAfresh: () => void;
  /** Leaves, and keeps what was typed for the next time. */
  readonly leave: () => void;
  /** Leaves, and forgets what was typed. */
  readonly cancel: () => void;
}

/** The id of a field's input. */
export function fieldId(field: FaultField): string {
  return `run-${field}`;
}

/** Holds the form for `purpose`, which must not change while it is shown. */
export function useRunForm(purpose: Purpose): RunForm {
  const journal = useJournal();
  const goBack = useGoBack();
  const [openedAt] = useState(here);
  const [first] = useState(() => firstDraft(purpose, journal, openedAt));
  const key = purposeKey(purpose);
  const { draft, setDraft, pickedUp, startAfresh } = useKeptDraft(key, first);
  const [faults, setFaults] = useState<Faults>({});
  const [doubts, setDoubts] = useState<readonly string[]>([]);
  const focusFirstFault = useFocusOfFirst(faults);
  const { saving, problem, save } = useSave(key, goBack);

  const unit = journal.settings.distanceUnit;
  const readings: Readings = readingsIn(unit, purpose.kind === 'new' ? undefined : purpose.run);

  const change = (fields: Partial<RunDraft>, cures?: FaultField) => {
    setDraft((now) => ({ ...now, ...fields }));
    setDoubts([]);
    if (cures) setFaults(({ [cures]: _, ...others }) => others);
  };

  const submit = async (sure: boolean) => {
    const found = faultsOf(draft, readings, unit);
    setFaults(found);
    if (Object.keys(found).length > 0) return focusFirstFault();
    const plan = planSave({ purpose, draft, first, journal, reading: { readings, timeZone: timeZone() } });
    const asked = sure ? [] : newDoubts(plan);
    setDoubts(asked);
    if (asked.length === 0) await save(plan);
  };

  const newDoubts = ({ fields, before, others }: Save) => {
    const context = { now: here(), unit, runs: others };
    const known = before ? doubtsOf(before, context) : [];
    return doubtsOf(fields, context).filter((doubt) => !known.includes(doubt));
  };

  return {
    draft,
    reading: readTriple(draft, readings),
    faults,
    doubts,
    problem,
    saving,
    pickedUp,
    change,
    type: (field, text) => {
      setDraft((now) => ({ ...now, ...typed(now, field, text) }));
      setDoubts([]);
      setFaults(({ distance: _, time: __, pace: ___, ...others }) => others);
    },
    setDate: (date) =>
      change({ date, ...(!draft.clockIsOwn && { clock: clockFor(date, openedAt) }) }, 'date'),
    submit,
    dismissDoubts: () => setDoubts([]),
    startAfresh,
    leave: goBack,
    cancel: () => {
      forget(key);
      goBack();
    },
  };
}

function useKeptDraft(key: string, first: RunDraft) {
  const [kept] = useState(() => pickUp(key, first));
  const [draft, setDraft] = useState(kept ?? first);
  const [pickedUp, setPickedUp] = useState(kept !== undefined);
  useEffect(() => {
    if (draft !== first) putAside(key, draft);
  }, [key, draft, first]);
  const startAfresh = () => {
    forget(key);
    setDraft(first);
    setPickedUp(false);
  };
  return { draft, setDraft, pickedUp, startAfresh };
}

function useFocusOfFirst(faults: Faults): () => void {
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new attempt to save moves the focus, not a fault that is mended.
  useEffect(() => {
    const field = faultFields.find((each) => faults[each] !== undefined);
    if (attempt > 0 && field) document.getElementById(fieldId(field))?.focus();
  }, [attempt]);
  return () => setAttempt((before) => before + 1);
}

function useSave(key: string, goBack: () => void) {
  const [problem, setProblem] = useState<Problem>();
  const [saving, setSaving] = useState(false);
  // Two quick presses of Enter come before the screen knows of the first.
  const underWay = useRef(false);
  const save = async ({ steps, done }: Save) => {
    if (underWay.current) return;
    underWay.current = true;
    setSaving(true);
    const outcome = steps.length === 0 ? undefined : await carryOut(steps);
    underWay.current = false;
    setSaving(false);
    if (outcome?.saved === false) return setProblem(outcome.problem);
    forget(key);
    if (outcome) tellOutcome(outcome, { done, undoable: true });
    goBack();
  };
  return { saving, problem, save };
}
