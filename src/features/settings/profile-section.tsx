import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { massAt } from '../../domain/body/mass';
import { calendarDate } from '../../domain/days';
import type { Profile } from '../../domain/journal/schema';
import { deviceName, lastWriter } from '../../domain/journal/writers';
import { parseMass } from '../../domain/quantities';
import { here } from '../../journal-client/clock';
import { useJournal } from '../../journal-client/hooks';
import { carryOut, isDone } from '../../journal-client/store';
import { TextOnLeave } from '../../ui/rebase/text-on-leave';
import { tellOutcome } from '../../ui/tell';
import { useUnits } from '../../ui/units';
import { t } from '../../words';
import { formatDate } from '../../words/dates';
import styles from './settings.module.css';

type Fields = { [K in 'name' | 'sex' | 'birthDate' | 'heightM']?: Profile[K] | null };

/** Who keeps the journal. Everything here is optional; what is missing is only ever asked for where a number needs it. */
export function ProfileSection() {
  const { profile } = useJournal();
  const { name = '', sex = '', birthDate = '', heightM } = profile;
  const writer = useWriter();
  return (
    <div className={styles.fields}>
      <TextOnLeave
        label={t('settings.profile.name')}
        maxLength={200}
        text={name}
        device={writer('name')}
        onLeave={(text) => set({ name: text || null })}
      />
      <TextOnLeave
        type="date"
        label={t('settings.profile.birthDate')}
        text={birthDate}
        device={writer('birthDate')}
        inWords={formatDate}
        onLeave={(text) => set({ birthDate: text || null })}
      />
      <NativeSelect
        label={t('settings.profile.sex')}
        value={sex}
        onChange={(event) => set({ sex: sexOf(event.currentTarget.value) })}
        data={[
          { value: '', label: t('settings.profile.unsaid') },
          { value: 'female', label: t('settings.profile.female') },
          { value: 'male', label: t('settings.profile.male') },
        ]}
      />
      <TextOnLeave
        label={t('settings.profile.height')}
        inputMode="decimal"
        text={heightM === undefined ? '' : String(Math.round(heightM * 100))}
        device={writer('heightM')}
        faultOf={(text) => (isHeight(text) ? undefined : t('settings.profile.heightWrong'))}
        onLeave={(text) => set({ heightM: text === '' ? null : centimetresOf(text) / 100 })}
      />
      <Mass />
    </div>
  );
}

/** Names the computer that wrote a field of the profile last. */
function useWriter(): (field: keyof Fields) => string | undefined {
  const journal = useJournal();
  return (field) => deviceName(journal, lastWriter(journal.profile, [field]));
}

function centimetresOf(text: string): number {
  return Number(text.replace(',', '.'));
}

function isHeight(text: string): boolean {
  const centimetres = centimetresOf(text);
  return text === '' || (centimetres >= 50 && centimetres <= 280);
}

/** The newest body mass; a new one is a new measurement of today, the earlier ones stay. */
function Mass() {
  const { bodyMeasurements } = useJournal();
  const { mass, massUnit } = useUnits();
  const [error, setError] = useState<string>();
  const last = massAt(bodyMeasurements, calendarDate(here()));
  const save = async (field: HTMLInputElement) => {
    const text = field.value.trim();
    if (!text) return setError(undefined);
    const massKg = parseMass(text, massUnit);
    if (massKg === undefined || massKg < 20 || massKg > 500) return setError(t('settings.profile.massWrong'));
    setError(undefined);
    const record = { id: crypto.randomUUID(), measuredAt: here(), kind: 'mass' as const, massKg };
    const outcome = await carryOut([{ type: 'add', collection: 'bodyMeasurements', record }]);
    tellOutcome(outcome, { done: t('settings.profile.massSaved', { mass: mass(massKg) }), undoable: true });
    if (isDone(outcome)) field.value = '';
  };
  return (
    <TextInput
      label={t('settings.profile.mass', { unit: massUnit })}
      description={
        last
          ? t('settings.profile.massLast', {
              mass: mass(last.massKg),
              date: formatDate(last.measuredAt.slice(0, 10)),
            })
          : t('settings.profile.massNone')
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      inputMode="decimal"
      error={error}
      onBlur={(event) => save(event.currentTarget)}
    />
  );
}

function sexOf(value: string): Profile['sex'] | null {
  return value === 'female' || value === 'male' ? value : null;
}

async function set(fields: Fields): Promise<boolean> {
  const outcome = await carryOut([{ type: 'editProfile', fields }]);
  tellOutcome(outcome, { done: t('common.saved'), undoable: true });
  return isDone(outcome);
}
