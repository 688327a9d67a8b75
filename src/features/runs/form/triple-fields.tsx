import { useState } from 'react';
import { t } from '../../../words';
import { BigField } from './big-field';
import { MeanwhileLine } from './meanwhile-line';
import { distanceText, paceText, timeText } from './readings';
import type { TripleField } from './triple';
import { fieldId, type RunForm } from './use-run-form';

/** Distance, time and pace: any two give the third, which stands in its field more quietly. */
export function TripleFields({ form }: { readonly form: RunForm }) {
  const { unit } = form;
  const emptied = useEmptied();
  const { computed } = form.reading;
  const workedOut: Record<TripleField, string> = {
    distance: distanceText(form.reading.distanceM, unit),
    time: timeText(form.reading.elapsedS),
    pace: paceText(form.reading.paceSPerM, unit),
  };
  const figure = (field: TripleField) => {
    const quiet = computed === field && emptied.field !== field;
    return {
      id: fieldId(field),
      value: quiet ? workedOut[field] : form.draft[field],
      quiet,
      fault: form.faults[field],
      onType: (text: string) => {
        emptied.set(text === '' ? field : undefined);
        form.type(field, text);
      },
      onBlur: () => emptied.set(undefined),
      ...(quiet && { aside: t('runs.form.computed') }),
    };
  };
  return (
    <>
      <BigField
        {...figure('distance')}
        label={t('runs.form.distance')}
        unit={unit}
        placeholder={t('runs.form.distanceExample')}
      >
        <MeanwhileLine form={form} part="distance" />
      </BigField>
      <BigField {...figure('time')} label={t('runs.form.time')} placeholder={t('runs.form.timeExample')}>
        <MeanwhileLine form={form} part="time" />
      </BigField>
      <BigField
        {...figure('pace')}
        label={t('runs.form.pace')}
        unit={`/${unit}`}
        placeholder={t('runs.form.paceExample')}
      />
    </>
  );
}

/** A figure that was worked out and is deleted by hand stays away until another key or another field: it would be in the way. */
function useEmptied() {
  const [field, set] = useState<TripleField>();
  return { field, set };
}
