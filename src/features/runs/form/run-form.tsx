import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronRight } from '@tabler/icons-react';
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { Run } from '../../../domain/journal/schema';
import { deviceName, removerOf } from '../../../domain/journal/writers';
import { useJournal } from '../../../journal-client/hooks';
import { GoneMeanwhile } from '../../../ui/rebase/meanwhile';
import { problemText } from '../../../ui/tell';
import { t } from '../../../words';
import { DoubtsQuestion } from './doubts-question';
import { fillsMore } from './draft';
import { EffortScale } from './effort-scale';
import { MeanwhileLine } from './meanwhile-line';
import { MoreFields } from './more-fields';
import { type Purpose, usedMoreLastTime } from './purpose';
import styles from './run-form.module.css';
import type { RunPart } from './run-parts';
import { TripleFields } from './triple-fields';
import { useEscape } from './use-escape';
import { type RunForm as Form, fieldId, useRunForm } from './use-run-form';
import { WhenFields } from './when-fields';

/** The form of one run, from the first figure to Save. */
export function RunForm({ purpose }: { readonly purpose: Purpose }) {
  const form = useRunForm(purpose);
  useFocusOnFirstField();
  useEscape(form.leave);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void form.submit(form.doubts.length > 0);
  };
  return (
    <form className={styles.form} noValidate onSubmit={onSubmit} onKeyDown={saveFromAnywhere}>
      {form.pickedUp ? <PickedUp onStartAfresh={form.startAfresh} /> : null}
      <Gone run={form.run} />
      <div className={styles.headline}>
        <TripleFields form={form} />
      </div>
      <div className={styles.second}>
        <WhenFields form={form} />
        <div>
          <EffortScale value={form.draft.effort} onChoose={(effort) => form.change({ effort })} />
          <MeanwhileLine form={form} part="effort" />
        </div>
      </div>
      <More form={form}>
        <MoreFields form={form} />
      </More>
      <Foot form={form} />
    </form>
  );
}

/** Enter saves from any line; in the note, where it begins a new one, Ctrl+Enter does. */
function saveFromAnywhere(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

function useFocusOnFirstField(): void {
  useEffect(() => document.getElementById(fieldId('distance'))?.focus(), []);
}

function PickedUp({ onStartAfresh }: { readonly onStartAfresh: () => void }) {
  return (
    <p className={styles.pickedUp} role="status">
      {t('runs.form.pickedUp')}
      <Button variant="subtle" size="compact-sm" onClick={onStartAfresh}>
        {t('runs.form.startAfresh')}
      </Button>
    </p>
  );
}

function Gone({ run }: { readonly run: Run | undefined }) {
  const journal = useJournal();
  const isGone = run && !journal.runs.some(({ id }) => id === run.id);
  const grave = journal.removed.find(({ id }) => id === run?.id);
  if (!isGone) return null;
  return (
    <GoneMeanwhile what={t('runs.form.thisRun')} device={deviceName(journal, grave && removerOf(grave))} />
  );
}

function More({ form, children }: { readonly form: Form; readonly children: ReactNode }) {
  const journal = useJournal();
  const openAtFirst = useRef(fillsMore(form.draft) || usedMoreLastTime(journal));
  const [open, { toggle }] = useDisclosure(openAtFirst.current);
  const { newShoe, averageHeartRate, maximumHeartRate, temperature, tags } = form.faults;
  const isAtFault = Boolean(newShoe ?? averageHeartRate ?? maximumHeartRate ?? temperature ?? tags);
  const shown = open || isAtFault || form.meanwhile.some((part) => !partsInSight.has(part));
  return (
    <section className={styles.more}>
      <button type="button" className={styles.moreButton} aria-expanded={shown} onClick={toggle}>
        <IconChevronRight size={16} stroke={2} aria-hidden="true" />
        {t('runs.form.more')}
        {shown ? null : <span className={styles.aside}>{t('runs.form.moreHint')}</span>}
      </button>
      {shown ? <div className={styles.moreFields}>{children}</div> : null}
    </section>
  );
}

const partsInSight: ReadonlySet<RunPart> = new Set(['distance', 'time', 'date', 'clock', 'effort']);

function Foot({ form }: { readonly form: Form }) {
  const { doubts, problem, saving } = form;
  return (
    <div className={styles.foot}>
      {problem ? (
        <p className={styles.problem} role="alert">
          {problemText(problem)}
        </p>
      ) : null}
      {doubts.length > 0 ? (
        <DoubtsQuestion
          doubts={doubts}
          saving={saving}
          onSave={() => void form.submit(true)}
          onBack={form.dismissDoubts}
        />
      ) : (
        <div className={styles.buttons}>
          <Button type="submit" size="md" loading={saving}>
            {t('common.save')}
          </Button>
          <Button variant="subtle" color="gray" size="md" onClick={form.cancel}>
            {t('common.cancel')}
          </Button>
          <span className={styles.keys}>{t('runs.form.keys')}</span>
        </div>
      )}
    </div>
  );
}
