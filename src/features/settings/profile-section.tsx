import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { massAt } from '../../domain/body/mass';
import { calendarDate } from '../../domain/days';
import type { Profile } from '../../domain/journal/schema';
import { parseMass } from '../../domain/quantities';
import { here } from '../../journal-client/clock';
import { useJournal } from '../../journal-client/hooks';
import { carryOut } from '../../journal-client/store';
import { tellOutcome } from '../../ui/tell';
import { useUnits } from '../../ui/units';
import { t } from '../../words';
import { formatDate } from '../../words/dates';
import styles from './settings.module.css';

type Fields = { [K in 'name' | 'sex' | 'birthDate' | 'heightM']?: Profile[K] | null };

/** Who keeps the journal. Everything here is optional; what is missing is only ever asked for where a number needs it. */
export function ProfileSection() {
  const { profile } = useJournal();
  const { name = '', sex = '', birthDate = '' } = profile;
  return (
    <div className={styles.fields}>
      <TextInput
        key={`name ${name}`}
        label={t('settings.profile.name')}
        defaultValue={name}
        onBlur={(event) => leave(name, event.currentTarget.value.trim(), (text) => ({ name: text || null }))}
      />
      <TextInput
        key={`birth ${birthDate}`}
        type="date"
        label={t('settings.profile.birthDate')}
        defaultValue={birthDate}
        onBlur={(event) =>
          leave(birthDate, event.currentTarget.value, (text) => ({ birthDate: text || null }))
        }
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
      <Height heightM={profile.heightM} key={`height ${profile.heightM}`} />
      <Mass />
    </div>
  );
}

function Height({ heightM }: { readonly heightM: number | undefined }) {
  const [error, setError] = useState<string>();
  const shown = heightM === undefined ? '' : String(Math.round(heightM * 100));
  const save = (text: string) => {
    const centimetres = Number(text.replace(',', '.'));
    const plausible = text === '' || (centimetres >= 50 && centimetres <= 280);
    setError(plausible ? undefined : t('settings.profile.heightWrong'));
    if (plausible) leave(shown, text, () => ({ heightM: text === '' ? null : centimetres / 100 }));
  };
  return (
    <TextInput
      label={t('settings.profile.height')}
      inputMode="decimal"
      defaultValue={shown}
      error={error}
      onBlur={(event) => save(event.currentTarget.value.trim())}
    />
  );
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
    if (outcome.saved) field.value = '';
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

function leave(before: string, now: string, fields: (text: string) => Fields): void {
  if (now !== before) void set(fields(now));
}

async function set(fields: Fields): Promise<void> {
  tellOutcome(await carryOut([{ type: 'editProfile', fields }]), { done: t('common.saved'), undoable: true });
}
