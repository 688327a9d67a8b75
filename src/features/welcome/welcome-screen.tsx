import { Button, Checkbox, NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { bridge } from '../../journal-client/bridge';
import { show } from '../../journal-client/store';
import { Mark } from '../../ui/mark';
import { tellProblem } from '../../ui/tell';
import { t } from '../../words';
import { type Answers, beginJournal, defaultAnswers } from './begin';
import styles from './welcome.module.css';

/** The first start: three questions, all of which can be skipped, and one button to begin. */
export function WelcomeScreen({ folder }: { readonly folder: string }) {
  const form = useForm<Answers>({ mode: 'uncontrolled', initialValues: defaultAnswers });
  const [beginning, setBeginning] = useState(false);
  useEffect(() => {
    document.title = t('common.appName');
  }, []);
  const begin = async (answers: Answers) => {
    setBeginning(true);
    const problem = await beginJournal(answers);
    setBeginning(false);
    if (problem) tellProblem(problem);
  };
  return (
    <main className={styles.welcome}>
      <header className={styles.promise}>
        <Mark size={56} />
        <h1>{t('welcome.title')}</h1>
        <p>{t('welcome.lead')}</p>
        <ul>
          <li>{t('welcome.oathLost')}</li>
          <li>{t('welcome.oathNumbers')}</li>
          <li>{t('welcome.oathNetwork')}</li>
        </ul>
      </header>
      <form className={styles.questions} onSubmit={form.onSubmit(begin)}>
        <Question title={t('welcome.who')}>
          <TextInput
            label={t('welcome.name')}
            placeholder={t('welcome.namePlaceholder')}
            autoFocus
            {...form.getInputProps('name')}
            key={form.key('name')}
          />
          <Units form={form} />
        </Question>
        <Question title={t('welcome.week')} text={t('welcome.weekText')}>
          <div className={styles.pair}>
            <NumberInput
              label={t('welcome.runs')}
              min={0}
              max={7}
              allowDecimal={false}
              clampBehavior="strict"
              {...form.getInputProps('runsPerWeek')}
              key={form.key('runsPerWeek')}
            />
            <NumberInput
              label={t('welcome.strength')}
              min={0}
              max={7}
              allowDecimal={false}
              clampBehavior="strict"
              {...form.getInputProps('strengthDaysPerWeek')}
              key={form.key('strengthDaysPerWeek')}
            />
          </div>
          <Checkbox
            label={t('welcome.diet')}
            {...form.getInputProps('diet', { type: 'checkbox' })}
            key={form.key('diet')}
          />
        </Question>
        <Question title={t('welcome.where')} text={t('welcome.whereText')}>
          <div className={styles.folder}>
            <code>{folder}</code>
            <Button variant="default" size="xs" onClick={choose}>
              {t('welcome.otherFolder')}
            </Button>
          </div>
        </Question>
        <div className={styles.buttons}>
          <Button type="submit" size="md" loading={beginning}>
            {t('welcome.begin')}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            size="md"
            className={styles.skip}
            onClick={() => begin(defaultAnswers)}
          >
            {t('welcome.skip')}
          </Button>
        </div>
      </form>
    </main>
  );
}

async function choose(): Promise<void> {
  const answer = await bridge.chooseJournal(undefined);
  if (!answer.ok) tellProblem(answer.problem);
  else if (answer.value) show(answer.value);
}

function Units({ form }: { readonly form: ReturnType<typeof useForm<Answers>> }) {
  const id = useId();
  return (
    <div>
      <span id={id} className={styles.label}>
        {t('welcome.units')}
      </span>
      <SegmentedControl
        aria-labelledby={id}
        data={[
          { value: 'metric', label: t('welcome.metric') },
          { value: 'imperial', label: t('welcome.imperial') },
        ]}
        {...form.getInputProps('units')}
        key={form.key('units')}
      />
    </div>
  );
}

interface QuestionProps {
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
}

function Question({ title, text, children }: QuestionProps) {
  return (
    <fieldset className={styles.question}>
      <legend>{title}</legend>
      {text ? <p>{text}</p> : null}
      {children}
    </fieldset>
  );
}
