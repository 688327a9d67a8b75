import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronRight } from '@tabler/icons-react';
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useJournal } from '../../../journal-client/hooks';
import { problemText } from '../../../ui/tell';
import { t } from '../../../words';
import { DoubtsQuestion } from './doubts-question';
import { fillsMore } from './draft';
import { EffortScale } from './effort-scale';
import { MoreFields } from './more-fields';
import { type Purpose, usedMoreLastTime } from './purpose';
import styles from './run-form.module.css';
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
      <div className={styles.headline}>
        <TripleFields form={form} />
      </div>
      <div className={styles.second}>
        <WhenFields form={form} />
        <EffortScale value={form.draft.effort} onChoose={(effort) => form.change({ effort })} />
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

function More({ form, children }: { readonly form: Form; readonly children: ReactNode }) {
  const journal = useJournal();
  const openAtFirst = useRef(fillsMore(form.draft) || usedMoreLastTime(journal));
  const [open, { toggle }] = useDisclosure(openAtFirst.current);
  const { newShoe, averageHeartRate, maximumHeartRate, temperature, tags } = form.faults;
  const shown = open || Boolean(newShoe ?? averageHeartRate ?? maximumHeartRate ?? temperature ?? tags);
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
