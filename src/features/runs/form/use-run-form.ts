import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../contract/journal-state';
import type { LocalDate } from '../../../domain/days';
import type { Run } from '../../../domain/journal/schema';
import type { LocalTime } from '../../../domain/local-time';
import type { DistanceUnit } from '../../../domain/quantities';
import { here, timeZone } from '../../../journal-client/clock';
import { useJournal } from '../../../journal-client/hooks';
import { carryOut, isDone } from '../../../journal-client/store';
import { useRebased } from '../../../ui/rebase/use-rebased';
import { tellOutcome } from '../../../ui/tell';
import { useGoBack } from '../shared/go-back';
import { doubtsOf } from './doubts';
import type { RunDraft } from './draft';
import { type FaultField, type Faults, faultFields, faultsOf } from './faults';
import { clockFor, firstDraft, type Purpose, purposeKey } from './purpose';
import { forget, pickUp, putAside } from './put-aside';
import { type Readings, readingsIn } from './readings';
import { type RunPart, runParts } from './run-parts';
import { planSave, type Save } from './save';
import { readTriple, type TripleField, type TripleReading, typed } from './triple';

/** The form of a run: what stands in it, what is wrong with it, and what can be done. */
export interface RunForm {
  readonly draft: RunDraft;
  /** The unit in which this form was opened; it stays, whatever the settings become meanwhile. */
  readonly unit: DistanceUnit;
  /** The run that is changed, as it is now, or as it was when it was removed. */
  readonly run: Run | undefined;
  /** The form as that run says it. */
  readonly base: RunDraft;
  /** What was typed into here and changed elsewhere meanwhile. */
  readonly meanwhile: readonly RunPart[];
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
  /** Takes what a part says elsewhere. */
  readonly takeTheirs: (part: RunPart) => void;
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

/** Holds the form for `purpose`. While it is shown, nothing of that may change but what the run says. */
export function useRunForm(purpose: Purpose): RunForm {
  const journal = useJournal();
  const goBack = useGoBack();
  const [openedAt] = useState(here);
  const key = purposeKey(purpose);
  const kept = useKeptDraft(purpose, openedAt);
  const { unit, base, mine: draft, change: setDraft } = kept;
  const [faults, setFaults] = useState<Faults>({});
  const [doubts, setDoubts] = useState<readonly string[]>([]);
  const focusFirstFault = useFocusOfFirst(faults);
  const { saving, problem, save } = useSave(key, goBack);

  const readings: Readings = readingsIn(unit, purpose.kind === 'new' ? undefined : purpose.run);

  const change = (fields: Partial<RunDraft>, cures?: FaultField) => {
    setDraft(fields);
    setDoubts([]);
    if (cures) setFaults(({ [cures]: _, ...others }) => others);
  };

  const type = (field: TripleField, text: string) => {
    setDraft((now) => typed(now, field, text));
    setDoubts([]);
    setFaults(({ distance: _, time: __, pace: ___, ...others }) => others);
  };

  const submit = async (sure: boolean) => {
    const found = faultsOf(draft, readings, unit);
    setFaults(found);
    if (Object.keys(found).length > 0) return focusFirstFault();
    const reading = { readings, timeZone: timeZone() };
    const plan = planSave({ purpose, draft, first: base, journal, reading });
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
    unit,
    run: purpose.kind === 'edit' ? purpose.run : undefined,
    base,
    meanwhile: kept.meanwhile,
    reading: readTriple(draft, readings),
    faults,
    doubts,
    problem,
    saving,
    pickedUp: kept.pickedUp,
    change,
    type,
    setDate: (date) =>
      change({ date, ...(!draft.clockIsOwn && { clock: clockFor(date, openedAt) }) }, 'date'),
    takeTheirs: (part) =>
      part === 'distance' || part === 'time'
        ? type(part, base[part])
        : change(
            { [part]: base[part] },
            faultFields.find((field) => field === part),
          ),
    submit,
    dismissDoubts: () => setDoubts([]),
    startAfresh: kept.startAfresh,
    leave: goBack,
    cancel: () => {
      forget(key);
      goBack();
    },
  };
}

/** What stands in the form, picked up where it was left, and put aside as it is typed. A new run begins the same however long it takes. */
function useKeptDraft(purpose: Purpose, now: LocalTime) {
  const journal = useJournal();
  const key = purposeKey(purpose);
  const [aside] = useState(() => pickUp(key, firstDraft(purpose, journal, { now })));
  const [unit] = useState(aside?.unit ?? journal.settings.distanceUnit);
  const [first] = useState(() => firstDraft(purpose, journal, { now, unit }));
  const theirs = purpose.kind === 'edit' ? firstDraft(purpose, journal, { now, unit }) : first;
  const form = useRebased(
    theirs,
    runParts,
    purpose.kind === 'edit' ? aside : aside && { ...aside, base: first },
  );
  const [pickedUp, setPickedUp] = useState(aside !== undefined);
  const { base, mine } = form;
  useEffect(() => {
    if (JSON.stringify(mine) !== JSON.stringify(base)) putAside(key, { unit, base, mine });
  }, [key, unit, base, mine]);
  const startAfresh = () => {
    forget(key);
    form.startAfresh();
    setPickedUp(false);
  };
  return { ...form, unit, pickedUp, startAfresh };
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
    if (outcome && !isDone(outcome)) return setProblem(outcome.problem);
    forget(key);
    if (outcome) tellOutcome(outcome, { done, undoable: true });
    goBack();
  };
  return { saving, problem, save };
}
