import { Textarea, TextInput } from '@mantine/core';
import { terrains } from '../../../domain/journal/vocabulary';
import { t } from '../../../words';
import { ChoiceRow } from './choice-row';
import { isTerrain } from './draft';
import { MeanwhileLine } from './meanwhile-line';
import styles from './run-form.module.css';
import { ShoeField } from './shoe-field';
import { TagField } from './tag-field';
import { fieldId, type RunForm } from './use-run-form';

/** What need not be said of every run. */
export function MoreFields({ form }: { readonly form: RunForm }) {
  const { draft, change } = form;
  return (
    <>
      <div>
        <ChoiceRow
          name="terrain"
          legend={t('runs.form.terrain')}
          look="words"
          choices={terrains.map((terrain) => ({ value: terrain, label: t(`common.terrain.${terrain}`) }))}
          value={draft.terrain}
          onChoose={(terrain) => change({ terrain: isTerrain(terrain) ? terrain : '' })}
        />
        <MeanwhileLine form={form} part="terrain" />
      </div>
      <div className={styles.pair}>
        <ShoeField form={form} />
        <div>
          <TagField form={form} />
          <MeanwhileLine form={form} part="tags" />
        </div>
      </div>
      <div className={styles.quartet}>
        <Plain form={form} field="averageHeartRate" label={t('runs.form.averageHeartRate')} />
        <Plain form={form} field="maximumHeartRate" label={t('runs.form.maximumHeartRate')} />
        <div>
          <TextInput
            label={t('runs.form.weather')}
            placeholder={t('runs.form.weatherExample')}
            maxLength={200}
            value={draft.weather}
            onChange={(event) => change({ weather: event.currentTarget.value })}
          />
          <MeanwhileLine form={form} part="weather" />
        </div>
        <Plain form={form} field="temperature" label={t('runs.form.temperature')} />
      </div>
      <div>
        <Textarea
          label={t('runs.form.note')}
          description={t('runs.form.noteHint')}
          autosize
          minRows={3}
          maxRows={20}
          maxLength={100_000}
          value={draft.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
        <MeanwhileLine form={form} part="note" />
      </div>
    </>
  );
}

interface PlainProps {
  readonly form: RunForm;
  readonly field: 'averageHeartRate' | 'maximumHeartRate' | 'temperature';
  readonly label: string;
}

function Plain({ form, field, label }: PlainProps) {
  return (
    <div>
      <TextInput
        id={fieldId(field)}
        label={label}
        autoComplete="off"
        maxLength={12}
        value={form.draft[field]}
        error={form.faults[field]}
        onChange={(event) => form.change({ [field]: event.currentTarget.value }, field)}
      />
      <MeanwhileLine form={form} part={field} />
    </div>
  );
}
